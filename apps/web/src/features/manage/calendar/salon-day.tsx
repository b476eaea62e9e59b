import type { MembershipView } from '@salon/contract'
import { toInstant } from '@salon/domain'
import { clsx } from 'clsx'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { useRouteSearch, useSetSearch } from '../../../lib/routing/use-route.ts'
import { useSearchToday } from '../../../lib/search-zone.ts'
import { useMedia } from '../../../lib/use-media.ts'
import { useNow } from '../../../lib/use-now.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { BookingSheet } from '../booking/booking-sheet.tsx'
import { DayGrid } from './day-grid.tsx'
import { DayList } from './day-list.tsx'
import { DayNav } from './day-nav.tsx'
import { businessDateOf, planDay } from './day-plan.ts'
import { LiveNotice } from './live-notice.tsx'
import { StaffFilter } from './staff-filter.tsx'
import { useCalendar } from './use-calendar.ts'
import { startsOf } from '../walk-in/start-choice.tsx'
import { WalkInSheet, type WalkInStart } from '../walk-in/walk-in-sheet.tsx'

const WIDE = '(min-width: 48rem)'

/** One business date at a time: all columns where there is room, else one of them or a list. */
export function SalonDay({ membership }: { membership: MembershipView }) {
  const t = useMessages(manageMessages)
  const search = useRouteSearch('/manage/:salonId')
  const setSearch = useSetSearch('/manage/:salonId')
  const now = useNow()
  const [start, setStart] = useState<WalkInStart | null>(null)
  const isWide = useMedia(WIDE)
  const today = useSearchToday()
  const { query, live, prefetch } = useCalendar(membership.salonId, search.date, today)
  const calendar = query.data
  // after midnight the evening before may still run
  const date = search.date ?? (calendar ? businessDateOf(calendar, toInstant(now)) : today)
  const plan = calendar && planDay(calendar, date, now)
  const shown = plan && search.staff ? plan.staff.filter(({ id }) => id === search.staff) : plan?.staff
  const firstFree = shown?.flatMap((member) =>
    startsOf(member)
      .slice(0, 1)
      .map((minute) => ({ staffId: member.id, minute })),
  )[0]
  const open = (booking: string) => setSearch((before) => ({ ...before, booking }), { push: true })
  return (
    <div className="grid grid-cols-1 gap-4">
      <DayNav
        date={date}
        today={calendar ? businessDateOf(calendar, toInstant(now)) : today}
        onChange={(next) => setSearch((before) => ({ ...before, date: next }))}
        onIntent={prefetch}
      />
      <LiveNotice state={live} />
      {query.isError && !plan && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton className="h-[60dvh]" />}
      {plan && shown && (
        <>
          <div className="flex flex-wrap items-center gap-3">
            <StaffFilter
              staff={plan.staff}
              value={search.staff}
              onChange={(staff) =>
                setSearch(({ staff: _before, ...rest }) => (staff ? { ...rest, staff } : rest))
              }
            />
            <Button
              icon={<Plus aria-hidden className="size-4" />}
              disabled={!firstFree}
              onClick={() => firstFree && setStart(firstFree)}
              className="ms-auto"
            >
              {t.newBooking}
            </Button>
          </div>
          <div aria-busy={query.isPlaceholderData} className={clsx(query.isPlaceholderData && 'opacity-60')}>
            {isWide || search.staff ? (
              <DayGrid key={plan.date} plan={plan} staff={shown} now={now} onOpen={open} onBook={setStart} />
            ) : (
              <DayList plan={plan} onOpen={open} />
            )}
          </div>
        </>
      )}
      {plan && start && (
        <WalkInSheet slug={membership.slug} plan={plan} start={start} onClose={() => setStart(null)} />
      )}
      {search.booking && (
        <BookingSheet id={search.booking} onClose={() => setSearch(({ booking: _open, ...rest }) => rest)} />
      )}
    </div>
  )
}
