import type { ClientView } from '@salon/contract'
import { parsePhone } from '@salon/domain'
import { X } from 'lucide-react'
import { useState } from 'react'
import { PhoneInput } from '../../../components/phone-input.tsx'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import { Input } from '../../../components/ui/field.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useMedia } from '../../../lib/use-media.ts'
import { useNextFocus } from '../../../lib/use-next-focus.ts'
import { ClientFacts } from './client-facts.tsx'
import { KnownClients } from './known-clients.tsx'
import { useKnownClients } from './use-known-clients.ts'
import { VisitsThen, type VisitTime } from './visits-then.tsx'

const MAX_NAME = 80
/** A field with who is found by it. */
const FIELD = 'grid scroll-mt-2 gap-3'

/** For whom a booking is entered. */
export interface Customer {
  name: string
  /** As typed; empty: none. */
  phone: string
  /** Somebody who booked before, whose number is known. */
  client: ClientView | null
}

export const NOBODY: Customer = { name: '', phone: '', client: null }

export const customerOf = (client: ClientView): Customer => ({ name: client.name, phone: '', client })

export interface CustomerFaults {
  name?: boolean
  phone?: boolean
}

/** What keeps somebody from being booked for. */
export function faultsOf({ name, phone, client }: Customer): CustomerFaults {
  const typed = phone.trim()
  return {
    ...(name.trim() === '' && { name: true }),
    ...(!client && typed !== '' && !parsePhone(typed) && { phone: true }),
  }
}

export interface CustomerFieldsProps {
  salonId: string
  /** When she would be there. */
  time: VisitTime
  value: Customer
  faults: CustomerFaults
  onChange: (customer: Customer) => void
}

/** Who it is for: a client of the salon, found while her name or number is typed, or somebody new. With a number she is told by message. */
export function CustomerFields({ salonId, time, value, faults, onChange }: CustomerFieldsProps) {
  const t = useMessages(manageMessages)
  const known = useKnownClients(salonId)
  const focusNext = useNextFocus()
  const isTouch = useMedia('(pointer: coarse)')
  // under the field that is typed in: a phone's keyboard hides what is further down
  const [asked, setAsked] = useState<'name' | 'phone'>('name')
  const { name, phone, client } = value

  function choose(chosen: ClientView): void {
    known.stop()
    onChange({ name: chosen.name || name, phone: '', client: chosen })
    // not to the cross beside her: who holds Enter for too long would take her away again
    focusNext(() => {
      const form = document.querySelector('[data-chosen-client]')?.closest('form')
      return form?.querySelector<HTMLElement>('[data-customer-name] input, [type=submit]')
    })
  }

  function forget(): void {
    onChange(NOBODY)
    focusNext(() => document.querySelector<HTMLElement>('[data-customer-name] input'))
  }

  function look(field: 'name' | 'phone', typed: string): void {
    setAsked(field)
    known.look(typed)
  }

  const found = <KnownClients clients={known.clients} onChoose={choose} />
  // whose whole number it is, she is meant whether she is pressed or not
  const meant = client ?? (parsePhone(phone) && known.clients.length === 1 ? known.clients[0] : undefined)
  const hasName = client !== null && client.name !== ''
  return (
    <>
      {client && (
        <div data-chosen-client className="flex items-center gap-2 rounded-md border border-brand p-3">
          <ClientFacts client={client} />
          <IconButton label={t.otherClient} onClick={forget} className="-me-2">
            <X aria-hidden className="size-4" />
          </IconButton>
        </div>
      )}
      {!hasName && (
        <div data-customer-name className={FIELD}>
          <Input
            label={t.customerName}
            error={faults.name ? t.nameMissing : null}
            maxLength={MAX_NAME}
            autoComplete="off"
            value={name}
            onChange={({ target }) => {
              onChange({ ...value, name: target.value })
              if (!client) look('name', target.value)
            }}
            // a phone's keyboard would cover half of what is booked
            autoFocus={!isTouch}
          />
          {!client && asked === 'name' && found}
        </div>
      )}
      {!client && (
        <div className={FIELD}>
          <PhoneInput
            label={t.customerPhone}
            hint={t.customerPhoneHint}
            error={faults.phone ? t.phoneWrong : null}
            value={phone}
            onChange={(typed) => {
              onChange({ ...value, phone: typed })
              look('phone', typed)
            }}
          />
          {asked === 'phone' && found}
        </div>
      )}
      {meant && <VisitsThen salonId={salonId} clientId={meant.id} time={time} />}
    </>
  )
}
