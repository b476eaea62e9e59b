import type { MembershipView } from '@salon/contract'
import { toInstant } from '@salon/domain'
import { clsx } from 'clsx'
import { Plus } from 'lucide-react'
import { Suspense, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { useRouteSearch, useSetSearch } from '../../../lib/routing/use-route.ts'
import { useSearchToday } from '../../../lib/search-zone.ts'
import { useNow } from '../../../lib/use-now.ts'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import type { LateStylist } from '../late/late-button.tsx'
import { PendingNotice } from '../pending/pending-notice.tsx'
import { BookForNotice } from '../walk-in/book-for-notice.tsx'
import { useBookFor } from '../walk-in/use-book-for.ts'
import type { WalkInPlace } from '../walk-in/walk-in-sheet.tsx'
import { CalendarBody } from './calendar-body.tsx'
import { ColumnsChoice } from './columns-choice.tsx'
import { businessDateOf, planDays } from './day-plan.ts'
import { BookingSheet, LateSheet, useSheetsAhead, WalkInSheet, WhySheet } from './lazy-sheets.ts'
import { LiveNotice } from './live-notice.tsx'
import { askedPeriod, datesOf, periodOf } from './period.ts'
import { PeriodNav } from './period-nav.tsx'
import { useCalendar } from './use-calendar.ts'
import { useCalendarView } from './use-calendar-view.ts'
import { useNewBooking } from './use-new-booking.ts'
import { useShowEntered } from './use-show-entered.ts'
import { useShownStaff } from './use-shown-staff.ts'
import { ViewChoice } from './view-choice.tsx'
import type { WhyPlace } from './why/why-place.ts'

/** On a phone a line for the date and one for the choices; with room beside the navigation two lines, or one where few people work. */
const HEAD =
  'grid gap-2 sm:flex sm:flex-wrap sm:items-center sm:gap-3 print:flex print:items-start print:justify-between'
/** On a phone to be pushed sideways. */
const CHOICES =
  'flex items-center gap-2 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 max-sm:[scrollbar-width:none] sm:contents print:hidden'
/** On a phone it floats above the bar at the foot. */
const NEW_BOOKING =
  'max-sm:fixed max-sm:end-4 max-sm:bottom-[calc(var(--dock)+1rem)] max-sm:z-30 max-sm:size-14 max-sm:px-0 max-sm:shadow-raised'

/** A salon's bookings by day, by week or as a list, with the way to each of them and to new ones. */
export function SalonCalendar({ membership }: { membership: MembershipView }) {
  const t = useMessages(manageMessages)
  const localized = useLocalized()
  const search = useRouteSearch('/manage/:salonId')
  const setSearch = useSetSearch('/manage/:salonId')
  const [view, chooseView] = useCalendarView()
  const now = useNow()
  useSheetsAhead()
  const [place, setPlace] = useState<WalkInPlace | null>(null)
  const [late, setLate] = useState<LateStylist | null>(null)
  const [asked, setAsked] = useState<WhyPlace | null>(null)
  const searchToday = useSearchToday()
  const { query, live, load, prefetch } = useCalendar(
    membership.salonId,
    askedPeriod(view, search.date, searchToday),
  )
  const calendar = query.data
  const [staffId, showStaff] = useShownStaff(membership, calendar, view)
  // after midnight the evening before may still run
  const today = calendar ? businessDateOf(calendar, toInstant(now)) : searchToday
  const date = search.date ?? today
  const plans = useMemo(
    () => calendar && planDays(calendar, datesOf(periodOf(view, date)), now),
    [calendar, view, date, now],
  )
  const body = useRef<HTMLDivElement>(null)
  useShowEntered(body)
  const bookFor = useBookFor(membership.salonId)
  const newBooking = useNewBooking({
    ...{ now, today, staffId, load, onPlace: setPlace },
    async onShow(wanted) {
      await load(askedPeriod(view, wanted, searchToday))
      setSearch((before) => ({ ...before, date: wanted }))
    },
  })
  const isAskedFor = plans !== undefined && bookFor.isNew
  const offer = useEffectEvent(() => {
    bookFor.begin()
    if (plans) newBooking.begin(plans)
  })
  useEffect(() => {
    if (isAskedFor) offer()
  }, [isAskedFor])
  const placePlan = plans?.find((plan) => plan.date === place?.date)
  const open = (booking: string) => setSearch((before) => ({ ...before, booking }), { push: true })
  return (
    <div className="grid grid-cols-1 gap-2 max-sm:pb-18 sm:gap-4 print:[page:day] print:pb-0">
      <div>
        <div className={HEAD}>
          <PeriodNav
            view={view}
            date={date}
            today={today}
            onChange={(next) => setSearch((before) => ({ ...before, date: next }))}
            onIntent={(near) => prefetch(askedPeriod(view, near, searchToday))}
          />
          <p className="hidden font-display text-xl leading-snug font-semibold print:block">
            {localized(membership.name)}
          </p>
          {plans && (
            <div className={CHOICES}>
              <ViewChoice value={view} onChange={chooseView} />
              {membership.status !== 'suspended' && (
                <Button
                  icon={<Plus aria-hidden className="size-6 sm:size-4" />}
                  isBusy={newBooking.isBusy}
                  onClick={() => newBooking.begin(plans)}
                  className={NEW_BOOKING}
                  data-floats
                >
                  <span className="max-sm:sr-only">{t.newBooking}</span>
                </Button>
              )}
              <ColumnsChoice view={view} plans={plans} staffId={staffId} onStaff={showStaff} />
            </div>
          )}
        </div>
        <LiveNotice state={live} />
      </div>
      <PendingNotice salonId={membership.salonId} onOpen={open} />
      {bookFor.client && <BookForNotice client={bookFor.client} onEnd={bookFor.end} />}
      {query.isError && !plans && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton className="h-[60dvh]" />}
      {plans && (
        <div
          ref={body}
          aria-busy={query.isPlaceholderData}
          className={clsx(query.isPlaceholderData && 'opacity-60')}
        >
          <CalendarBody
            view={view}
            plans={plans}
            staffId={staffId}
            now={now}
            today={today}
            onBook={setPlace}
            onAsk={setAsked}
            onLate={setLate}
          />
        </div>
      )}
      <Suspense>
        {placePlan && place && (
          <WalkInSheet
            membership={membership}
            plan={placePlan}
            start={place.start}
            client={bookFor.client}
            onBooked={bookFor.end}
            onClose={() => setPlace(null)}
          />
        )}
        {plans && asked && (
          <WhySheet
            membership={membership}
            plans={plans}
            place={asked}
            now={now}
            onOpen={(booking) => {
              setAsked(null)
              open(booking)
            }}
            onClose={() => setAsked(null)}
          />
        )}
        {calendar && late && (
          <LateSheet
            bookingId={late.bookingId}
            timeZone={calendar.timeZone}
            staff={[late.member]}
            onClose={() => setLate(null)}
          />
        )}
        {search.booking && (
          <BookingSheet
            id={search.booking}
            onClose={() => setSearch(({ booking: _open, ...rest }) => rest)}
          />
        )}
      </Suspense>
    </div>
  )
}
