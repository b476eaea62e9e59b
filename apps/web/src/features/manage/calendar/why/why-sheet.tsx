import type { MembershipView } from '@salon/contract'
import { instantOfMinute, type LocalDate, startOfDate } from '@salon/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '../../../../components/ui/dialog.tsx'
import { ErrorState } from '../../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../../components/ui/skeleton.tsx'
import { calendarMessages } from '../../../../i18n/calendar.ts'
import { useMessages } from '../../../../i18n/locale.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useTRPC } from '../../../../lib/trpc.ts'
import { useSalon } from '../../../../lib/use-salon.ts'
import { AbsenceNotice } from '../../absences/absence-notice.tsx'
import { mayUnblock } from '../../absences/may-block.ts'
import type { DayPlan } from '../day-plan.ts'
import { contains } from '../stretches.ts'
import { Reasons } from './reasons.tsx'
import { type AskedService, ServiceChoice } from './service-choice.tsx'
import { WhyChoice } from './why-choice.tsx'
import { type AskedAbout, firstTimeOf, type WhyPlace } from './why-place.ts'

export interface WhySheetProps {
  /** Of whoever asks. */
  membership: MembershipView
  /** The days that are shown. */
  plans: readonly DayPlan[]
  /** What is asked about first, on one of them. */
  place: WhyPlace
  now: Date
  onOpen: (bookingId: string) => void
  onClose: () => void
}

/**
 * Why a time is not free with somebody, in a room or with anybody, for anything or for one service, as the server says that decides it,
 * and the way to give an absence's time free again.
 */
export function WhySheet({ membership, plans, place, now, onOpen, onClose }: WhySheetProps) {
  const [date, setDate] = useState<LocalDate>(place.date)
  const plan = plans.find((each) => each.date === date)
  if (!plan) return null
  return <Why {...{ membership, plans, plan, place, now, onOpen, onClose }} onDate={setDate} />
}

function Why({
  membership,
  plans,
  plan,
  place,
  now,
  onDate,
  onOpen,
  onClose,
}: WhySheetProps & { plan: DayPlan; onDate: (date: LocalDate) => void }) {
  const t = useMessages(calendarMessages)
  const format = useFormat()
  const trpc = useTRPC()
  const { salonId, slug } = membership
  const salon = useSalon(slug)
  const [minute, setMinute] = useState(() => place.minute ?? firstTimeOf(plan, now))
  const [about, setAbout] = useState<AskedAbout>({ staffId: place.staffId, roomId: place.roomId })
  const [service, setService] = useState<AskedService>({})
  const startsAt = instantOfMinute(startOfDate(plan.timeZone, plan.date) + minute)
  const query = useQuery(
    trpc.bookings.manage.explain.queryOptions({ salonId, ...about, startsAt, ...service }, { staleTime: 0 }),
  )
  const member = plan.staff.find(({ id }) => id === about.staffId)
  const absences = member?.away.filter((absence) => contains(absence, minute)) ?? []
  return (
    <Dialog isOpen onOpenChange={onClose} title={t.whyTitle} description={format.date(plan.date, 'day')}>
      <div className="mb-4 grid grid-cols-2 gap-3 *:last:odd:col-span-2">
        <WhyChoice
          {...{ plans, plan, minute, about }}
          onDate={onDate}
          onMinute={setMinute}
          onAbout={setAbout}
        />
        {salon.data && <ServiceChoice services={salon.data.services} value={service} onChange={setService} />}
      </div>
      {query.isPending && <Skeleton className="h-24" />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <Reasons about={about} reasons={query.data} timeZone={plan.timeZone} onOpen={onOpen} />}
      {query.data && member && absences.length > 0 && (
        <div className="mt-4 grid gap-3">
          {absences.map((absence) => (
            <AbsenceNotice
              key={absence.id}
              salonId={salonId}
              absence={absence}
              timeZone={plan.timeZone}
              canRemove={mayUnblock(membership, member.id, absence)}
              onRemoved={onClose}
            />
          ))}
        </div>
      )}
    </Dialog>
  )
}
