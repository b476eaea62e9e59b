import type { ClientView, MembershipView, SalonProfile, VisitLineInput } from '@salon/contract'
import { instantOfMinute, type LocalDate, startOfDate } from '@salon/domain'
import { Ban } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { calendarMessages } from '../../../i18n/calendar.ts'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'
import { useSalon } from '../../../lib/use-salon.ts'
import { resolveVisit } from '../../../lib/visit-terms.ts'
import { BlockStep } from '../absences/block-step.tsx'
import { mayBlock } from '../absences/may-block.ts'
import type { DayPlan } from '../calendar/day-plan.ts'
import { contains } from '../calendar/stretches.ts'
import { customerOf, NOBODY } from './customer-fields.tsx'
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
  /** Of whoever enters the booking. */
  membership: MembershipView
  plan: DayPlan
  start: WalkInStart
  /** Whom it is for, where that is known before. */
  client: ClientView | null
  onBooked: () => void
  onClose: () => void
}

/** A booking for somebody who stands at the door or calls: the time was chosen, then what for, then who. */
export function WalkInSheet({ membership, plan, start: first, client, onBooked, onClose }: WalkInSheetProps) {
  const t = useMessages(manageMessages)
  const calendar = useMessages(calendarMessages)
  const format = useFormat()
  const localized = useLocalized()
  const salon = useSalon(membership.slug)
  const [start, setStart] = useState(first)
  const [lines, setLines] = useState<readonly VisitLineInput[]>([])
  const [isAdding, setAdding] = useState(false)
  // as long as it was free when that was pressed: what comes of it since is said when it is sent
  const [blocking, setBlocking] = useState<{ freeMinutes: number } | null>(null)
  const [customer, setCustomer] = useState(client ? customerOf(client) : NOBODY)
  const member = plan.staff.find(({ id }) => id === start.staffId)
  const free = member?.free.find((stretch) => contains(stretch, start.minute))
  const startsAt = instantOfMinute(startOfDate(plan.timeZone, plan.date) + start.minute)

  function body(profile: SalonProfile) {
    // without what is no longer offered, as it is shown
    const chosen = resolveVisit(profile.services, lines).map(({ line }) => line)
    const add = (line: VisitLineInput) => {
      setLines([...chosen, line])
      setAdding(false)
    }
    if (blocking)
      return (
        <BlockStep
          salonId={profile.id}
          staffId={start.staffId}
          startsAt={startsAt}
          freeMinutes={blocking.freeMinutes}
          timeZone={plan.timeZone}
          onBack={() => setBlocking(null)}
          onBlocked={onClose}
        />
      )
    if (chosen.length === 0)
      return (
        <>
          <StartChoice plan={plan} value={start} onChange={setStart} />
          <ServiceStep salon={profile} staffId={start.staffId} startsAt={startsAt} onChoose={add} />
          {mayBlock(membership, start.staffId) && free && (
            <Button
              variant="quiet"
              icon={<Ban aria-hidden className="size-4" />}
              onClick={() => setBlocking({ freeMinutes: free.endMinute - start.minute })}
              className="mt-3 -ms-4"
            >
              {calendar.blockInstead}
            </Button>
          )}
        </>
      )
    if (isAdding)
      return (
        <NextService
          salon={profile}
          plan={plan}
          startsAt={startsAt}
          after={chosen}
          staffId={start.staffId}
          onChoose={add}
          onBack={() => setAdding(false)}
        />
      )
    return (
      <CustomerStep
        salon={profile}
        lines={chosen}
        startsAt={startsAt}
        customer={customer}
        onLines={setLines}
        onCustomer={setCustomer}
        onAdd={() => setAdding(true)}
        onBooked={() => {
          onBooked()
          onClose()
        }}
      />
    )
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={blocking ? calendar.blockTitle : t.newBooking}
      description={[
        format.date(plan.date, 'short'),
        format.time(startsAt, plan.timeZone),
        member ? localized(member.name) : '',
        ...(customer.client ? [customer.client.name] : []),
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
