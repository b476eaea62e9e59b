import { parsePhone, type PhoneNumber } from '@salon/domain'
import { type FormEvent, useRef, useState } from 'react'
import type { SentCode } from '../../components/one-time-code/code-request.ts'
import { PhoneInput } from '../../components/phone-input.tsx'
import { Button } from '../../components/ui/button.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { errorMessages } from '../../i18n/errors.ts'
import { useMessages } from '../../i18n/locale.ts'
import { failureOf, useErrorMessage } from '../../lib/error-message.ts'
import { useCountdown } from '../../lib/use-countdown.ts'
import { DemoLogins } from './demo-logins.tsx'
import { useRequestCode } from './use-request-code.ts'

export interface PhoneStepProps {
  typed: string
  onType: (typed: string) => void
  onSent: (phone: PhoneNumber, challenge: SentCode, isDemoLogin: boolean) => void
}

export function PhoneStep({ typed, onType, onSent }: PhoneStepProps) {
  const t = useMessages(accountMessages)
  const { reasons } = useMessages(errorMessages)
  const [mistake, setMistake] = useState<string | null>(null)
  const isDemoLogin = useRef(false)
  const request = useRequestCode((phone, challenge) => onSent(phone, challenge, isDemoLogin.current))
  const refusal = useRefusal(request)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const phone = parsePhone(typed)
    if (!phone) {
      setMistake(typed.trim() === '' ? t.phoneMissing : reasons.PHONE_NOT_ALLOWED)
      return
    }
    isDemoLogin.current = false
    setMistake(null)
    request.send(phone)
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <p className="text-sm text-muted">{t.signInText}</p>
      <PhoneInput
        label={t.phoneLabel}
        hint={t.phoneHint}
        error={mistake ?? refusal}
        autoComplete="tel"
        name="phone"
        value={typed}
        onChange={(next) => {
          setMistake(null)
          onType(next)
        }}
        autoFocus
      />
      <Button type="submit" size="lg" isBusy={request.isBusy}>
        {t.sendCode}
      </Button>
      <DemoLogins
        isBusy={request.isBusy}
        onChoose={(phone) => {
          isDemoLogin.current = true
          setMistake(null)
          onType(phone)
          request.send(phone)
        }}
      />
    </form>
  )
}

/** Why no code was sent, with the seconds that are left to wait; `null` once they are over. */
function useRefusal({ error, refusedUntil }: ReturnType<typeof useRequestCode>): string | null {
  const message = useErrorMessage()
  const secondsLeft = useCountdown(refusedUntil)
  if (!error) return null
  const { reason, details } = failureOf(error)
  if (reason !== 'OTP_COOLDOWN') return message(error)
  return secondsLeft > 0
    ? message({ data: { reason, details: { ...details, retryAfterSeconds: secondsLeft } } })
    : null
}
