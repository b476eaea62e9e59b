import type { SalonProfile, VisitLineInput } from '@salon/contract'
import { type Instant, itemAt, parsePhone } from '@salon/domain'
import { ArrowRight } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Input } from '../../../components/ui/field.tsx'
import { ServiceOptions } from '../../../components/visit/service-options.tsx'
import { VisitLines } from '../../../components/visit/visit-lines.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { resolveVisit } from '../../../lib/visit-terms.ts'
import { PhoneInput } from '../office/phone-input.tsx'
import { useWalkIn } from './use-walk-in.ts'

const MAX_NAME = 80

export interface CustomerStepProps {
  salon: SalonProfile
  line: VisitLineInput
  startsAt: Instant
  /** Another variant or add-on. */
  onChange: (line: VisitLineInput) => void
  /** To another service. */
  onBack: () => void
  onBooked: () => void
}

/** Who it is for; with a number she is told by message. */
export function CustomerStep({ salon, line, startsAt, onChange, onBack, onBooked }: CustomerStepProps) {
  const t = useMessages(manageMessages)
  const message = useErrorMessage()
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [wrong, setWrong] = useState<{ name?: string; phone?: string }>({})
  const walkIn = useWalkIn(onBooked)
  const items = resolveVisit(salon.services, [line])
  const { service } = itemAt(items, 0)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const found = {
      ...(name.trim() === '' && { name: t.nameMissing }),
      ...(phone.trim() !== '' && !parsePhone(phone) && { phone: t.phoneWrong }),
    }
    setWrong(found)
    if (Object.keys(found).length > 0) return
    walkIn.book({ salonId: salon.id, line, startsAt, name: name.trim(), phone: phone.trim() })
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <div className="grid gap-3 rounded-md bg-sunken p-4">
        <VisitLines items={items} />
        <Button
          variant="quiet"
          icon={<ArrowRight aria-hidden className="size-4 ltr:-scale-x-100" />}
          onClick={onBack}
          className="-ms-4 justify-self-start"
        >
          {t.otherService}
        </Button>
      </div>
      {service.variants.length + service.addOns.length > 0 && (
        <ServiceOptions service={service} line={line} onChange={onChange} />
      )}
      <Input
        label={t.customerName}
        error={wrong.name ?? null}
        maxLength={MAX_NAME}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
        autoFocus
      />
      <PhoneInput
        label={t.customerPhone}
        hint={t.customerPhoneHint}
        error={wrong.phone ?? null}
        value={phone}
        onChange={setPhone}
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
