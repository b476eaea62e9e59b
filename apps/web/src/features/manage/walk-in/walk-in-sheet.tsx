import type { SalonProfile, VisitLineInput } from '@salon/contract'
import { instantOfMinute, type LocalDate, startOfDate } from '@salon/domain'
import { useState } from 'react'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'
import { useSalon } from '../../../lib/use-salon.ts'
import type { DayPlan } from '../calendar/day-plan.ts'
import { CustomerStep } from './customer-step.tsx'
import { ServiceStep } from './service-step.tsx'
import { StartChoice } from './start-choice.tsx'

/** With whom a booking begins, and when, in minutes of the plan's date. */
export interface WalkInStart {
  staffId: string
  minute: number
}

/** The same on one of several dates. */
export interface WalkInPlace {
  date: LocalDate
  start: WalkInStart
}

export interface WalkInSheetProps {
  /** The salon's name in addresses. */
  slug: string
  plan: DayPlan
  start: WalkInStart
  onClose: () => void
}

/** A booking for somebody who stands at the door or calls: the time was chosen, then what for, then who. */
export function WalkInSheet({ slug, plan, start: first, onClose }: WalkInSheetProps) {
  const t = useMessages(manageMessages)
  const format = useFormat()
  const localized = useLocalized()
  const salon = useSalon(slug)
  const [start, setStart] = useState(first)
  const [line, setLine] = useState<VisitLineInput | null>(null)
  const member = plan.staff.find(({ id }) => id === start.staffId)
  const startsAt = instantOfMinute(startOfDate(plan.timeZone, plan.date) + start.minute)

  function body(profile: SalonProfile) {
    if (line)
      return (
        <CustomerStep
          salon={profile}
          line={line}
          startsAt={startsAt}
          onChange={setLine}
          onBack={() => setLine(null)}
          onBooked={onClose}
        />
      )
    return (
      <>
        <StartChoice plan={plan} value={start} onChange={setStart} />
        <ServiceStep salon={profile} staffId={start.staffId} startsAt={startsAt} onChoose={setLine} />
      </>
    )
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t.newBooking}
      description={[
        format.date(plan.date, 'short'),
        format.time(startsAt, plan.timeZone),
        member ? localized(member.name) : '',
      ].join(' · ')}
    >
      {salon.isPending && <Skeleton className="h-64" />}
      {salon.isError && !salon.data && (
        <ErrorState error={salon.error} onRetry={() => void salon.refetch()} />
      )}
      {salon.data && body(salon.data)}
    </Dialog>
  )
}
