import { parsePhone, formatPhone } from '@salon/domain'
import { type FormEvent, useRef, useState } from 'react'
import { PhoneInput } from '../../components/phone-input.tsx'
import { Button } from '../../components/ui/button.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { paymentMessages } from '../../i18n/payment.ts'
import { useSessionState } from '../../lib/use-session.ts'

export interface StcPayFormProps {
  label: string
  isBusy: boolean
  onPay: (mobile: string) => void
}

/** The mobile that STC Pay knows; her own, unless she types another. The code comes in the next step. */
export function StcPayForm({ label, isBusy, onPay }: StcPayFormProps) {
  const t = useMessages(paymentMessages)
  const session = useSessionState()
  const [mobile, setMobile] = useState(session.status === 'signedIn' ? formatPhone(session.user.phone) : '')
  const [isWrong, setWrong] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const phone = parsePhone(mobile)
    setWrong(!phone)
    if (phone) onPay(phone)
    else input.current?.focus()
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <PhoneInput
        ref={input}
        label={t.mobile}
        hint={t.mobileNote}
        error={isWrong ? t.mobileWrong : null}
        autoComplete="tel"
        readOnly={isBusy}
        value={mobile}
        onChange={(next) => {
          setWrong(false)
          setMobile(next)
        }}
      />
      <Button type="submit" size="lg" isBusy={isBusy}>
        {label}
      </Button>
    </form>
  )
}
