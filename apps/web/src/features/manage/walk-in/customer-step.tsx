import type { SalonProfile, VisitLineInput } from '@salon/contract'
import { type Instant, instantOfMinute, minuteOfInstant } from '@salon/domain'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { useSubmit } from '../../../lib/use-submit.ts'
import { resolveVisit, visitTerms } from '../../../lib/visit-terms.ts'
import { ChosenServices } from './chosen-services.tsx'
import { type Customer, CustomerFields, type CustomerFaults, faultsOf } from './customer-fields.tsx'
import { useWalkIn } from './use-walk-in.ts'

export interface CustomerStepProps {
  salon: SalonProfile
  lines: readonly VisitLineInput[]
  startsAt: Instant
  customer: Customer
  onLines: (lines: VisitLineInput[]) => void
  onCustomer: (customer: Customer) => void
  /** Another service is to be chosen. */
  onAdd: () => void
  onBooked: () => void
}

/** What is booked, and who it is for. */
export function CustomerStep({
  salon,
  lines,
  startsAt,
  customer,
  onLines,
  onCustomer,
  onAdd,
  onBooked,
}: CustomerStepProps) {
  const t = useMessages(manageMessages)
  const message = useErrorMessage()
  const [faults, setFaults] = useState<CustomerFaults>({})
  const walkIn = useWalkIn(onBooked)

  const { fromMinutes } = visitTerms(resolveVisit(salon.services, lines))
  const endsAt = instantOfMinute(minuteOfInstant(startsAt) + fromMinutes)

  const submit = useSubmit(() => {
    const found = faultsOf(customer)
    setFaults(found)
    if (Object.keys(found).length === 0) walkIn.book({ salonId: salon.id, lines, startsAt, customer })
  })

  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <ChosenServices salon={salon} lines={lines} onChange={onLines} onAdd={onAdd} />
      <CustomerFields
        salonId={salon.id}
        time={{ startsAt, endsAt, timeZone: salon.timeZone }}
        value={customer}
        faults={faults}
        onChange={onCustomer}
      />
      {walkIn.error && (
        <p role="alert" className="text-sm font-medium text-danger">
          {message(walkIn.error)}
        </p>
      )}
      <Button type="submit" size="lg" isBusy={walkIn.isBusy}>
        {t.book}
      </Button>
    </form>
  )
}
