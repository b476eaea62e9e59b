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
import { NOBODY } from './customer-fields.tsx'
import { CustomerStep } from './customer-step.tsx'
import { NextService } from './next-service.tsx'
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
  const [lines, setLines] = useState<readonly VisitLineInput[]>([])
  const [isAdding, setAdding] = useState(false)
  const [customer, setCustomer] = useState(NOBODY)
  const member = plan.staff.find(({ id }) => id === start.staffId)
  const startsAt = instantOfMinute(startOfDate(plan.timeZone, plan.date) + start.minute)

  function add(line: VisitLineInput): void {
    setLines([...lines, line])
    setAdding(false)
  }

  function body(profile: SalonProfile) {
    if (lines.length === 0)
      return (
        <>
          <StartChoice plan={plan} value={start} onChange={setStart} />
          <ServiceStep salon={profile} staffId={start.staffId} startsAt={startsAt} onChoose={add} />
        </>
      )
    if (isAdding)
      return (
        <NextService
          salon={profile}
          plan={plan}
          startsAt={startsAt}
          after={lines}
          staffId={start.staffId}
          onChoose={add}
          onBack={() => setAdding(false)}
        />
      )
    return (
      <CustomerStep
        salon={profile}
        lines={lines}
        startsAt={startsAt}
        customer={customer}
        onLines={setLines}
        onCustomer={setCustomer}
        onAdd={() => setAdding(true)}
        onBooked={onClose}
      />
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
