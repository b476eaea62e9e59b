import type { ExplanationView, MembershipView } from '@salon/contract'
import { instantOfMinute, startOfDate } from '@salon/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { calendarMessages } from '../../../i18n/calendar.ts'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { useSalon } from '../../../lib/use-salon.ts'
import type { WalkInStart } from '../walk-in/walk-in-sheet.tsx'
import { AbsenceNotice } from '../absences/absence-notice.tsx'
import { mayUnblock } from '../absences/may-block.ts'
import type { DayPlan } from './day-plan.ts'
import { type AskedService, ServiceChoice } from './service-choice.tsx'
import { contains } from './stretches.ts'

export interface WhySheetProps {
  /** Of whoever asks. */
  membership: MembershipView
  plan: DayPlan
  start: WalkInStart
  onOpen: (bookingId: string) => void
  onClose: () => void
}

/**
 * Why a time is not free, for anything or for one service, as the server says that decides it, and the way to give an absence's time
 * free again.
 */
export function WhySheet({ membership, plan, start, onOpen, onClose }: WhySheetProps) {
  const t = useMessages(calendarMessages)
  const format = useFormat()
  const localized = useLocalized()
  const trpc = useTRPC()
  const { salonId, slug } = membership
  const salon = useSalon(slug)
  const [service, setService] = useState<AskedService>({})
  const startsAt = instantOfMinute(startOfDate(plan.timeZone, plan.date) + start.minute)
  const query = useQuery(
    trpc.bookings.manage.explain.queryOptions(
      { salonId, staffId: start.staffId, startsAt, ...service },
      { staleTime: 0 },
    ),
  )
  const member = plan.staff.find(({ id }) => id === start.staffId)
  const absences = member?.away.filter((absence) => contains(absence, start.minute)) ?? []
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t.whyTitle}
      description={[
        format.date(plan.date, 'short'),
        format.time(startsAt, plan.timeZone),
        member ? localized(member.name) : '',
      ].join(' · ')}
    >
      {salon.data && (
        <div className="mb-4">
          <ServiceChoice services={salon.data.services} value={service} onChange={setService} />
        </div>
      )}
      {query.isPending && <Skeleton className="h-24" />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <Reasons reasons={query.data} timeZone={plan.timeZone} onOpen={onOpen} />}
      {query.data && absences.length > 0 && (
        <div className="mt-4 grid gap-3">
          {absences.map((absence) => (
            <AbsenceNotice
              key={absence.id}
              salonId={salonId}
              absence={absence}
              timeZone={plan.timeZone}
              canRemove={mayUnblock(membership, start.staffId, absence)}
              onRemoved={onClose}
            />
          ))}
        </div>
      )}
    </Dialog>
  )
}

interface ReasonsProps extends Pick<WhySheetProps, 'onOpen'> {
  reasons: ExplanationView
  timeZone: string
}

function Reasons({ reasons: { causes, takenBy }, timeZone, onOpen }: ReasonsProps) {
  const t = useMessages(calendarMessages)
  const manage = useMessages(manageMessages)
  const format = useFormat()
  if (causes.length === 0 && takenBy.length === 0) return <p>{t.nothingInTheWay}</p>
  return (
    <div className="grid gap-4">
      <ul className="grid gap-2">
        {causes.map(({ cause, bindsSalon }) => (
          <li key={cause} className="rounded-md bg-sunken p-3 text-sm">
            <span className="block font-semibold">{t.reasons[bindsSalon ? 'all' : 'customers'][cause]}</span>
            {!bindsSalon && <span className="block text-muted">{t.notForSalon}</span>}
          </li>
        ))}
      </ul>
      {takenBy.map(({ bookingId, customerName, from, to }) => (
        <Button key={bookingId + from} variant="secondary" onClick={() => onOpen(bookingId)}>
          <bdi>{customerName || manage.noName}</bdi> · {format.timeRange(from, to, timeZone)}
        </Button>
      ))}
    </div>
  )
}
