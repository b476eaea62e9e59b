import { type Channel, type PhoneNumber, toLatinDigits } from '@salon/domain'
import { type FormEvent, useRef, useState } from 'react'
import { Phone } from '../phone.tsx'
import { Button } from '../ui/button.tsx'
import { Input } from '../ui/field.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { DemoCode } from './demo-code.tsx'
import { ResendCode } from './resend-code.tsx'
import type { CodeRequest, SentCode } from './code-request.ts'
import { useSentChannel } from './use-sent-channel.ts'

const CODE_LENGTH = 6

export interface CodeStepProps {
  phone: PhoneNumber
  challenge: SentCode
  /** The demo's code fills itself in. */
  isFilledIn?: boolean
  check: CodeCheck
  resend: CodeRequest
  /** Absent where the number is settled. */
  onChangeNumber?: () => void
}

/** What a complete code is sent to. */
export interface CodeCheck {
  isPending: boolean
  error: unknown
  send: (code: string, onRefused: () => void) => void
}

/** The number's code, typed, pasted or offered by the browser, whatever it is for. Another challenge makes another step. */
export function CodeStep({
  phone,
  challenge,
  isFilledIn = false,
  check,
  resend,
  onChangeNumber,
}: CodeStepProps) {
  const t = useMessages(accountMessages)
  const message = useErrorMessage()
  const channel = useSentChannel(challenge)
  const sentBy = sentenceOf(challenge, channel)
  const [code, setCode] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const lastSent = useRef('')

  function send(complete: string): void {
    if (check.isPending) return
    lastSent.current = complete
    check.send(complete, () => input.current?.select())
  }

  /** Takes typed and pasted text, whatever stands around the digits; the sixth digit sends it. */
  function type(text: string): void {
    const digits = toLatinDigits(text).replace(/\D/g, '').slice(0, CODE_LENGTH)
    setCode(digits)
    if (digits.length === CODE_LENGTH && digits !== lastSent.current) send(digits)
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (code.length === CODE_LENGTH) send(code)
    else input.current?.focus()
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <p className="text-sm text-muted">
        <span role="status">
          {t[sentBy][channel]} <Phone phone={phone} />
        </span>{' '}
        {onChangeNumber && (
          <button
            type="button"
            onClick={onChangeNumber}
            className="min-h-11 font-semibold whitespace-nowrap text-brand underline"
          >
            {t.changeNumber}
          </button>
        )}
      </p>
      <Input
        ref={input}
        label={t.codeLabel}
        error={check.error ? message(check.error) : null}
        inputMode="numeric"
        autoComplete="one-time-code"
        name="code"
        dir="ltr"
        className="[&_input]:text-center [&_input]:text-xl [&_input]:font-bold [&_input]:tracking-[0.5em]"
        value={code}
        onChange={(event) => type(event.target.value)}
        autoFocus
      />
      <DemoCode phone={phone} isFilledIn={isFilledIn} onUse={type} />
      <Button type="submit" size="lg" isBusy={check.isPending} disabled={code.length < CODE_LENGTH}>
        {t.confirmCode}
      </Button>
      <ResendCode resendAt={challenge.resendAt} request={resend} />
    </form>
  )
}

/** Which sentence tells how the code went: as it was asked for, at once by another way, or by another way after it did not arrive. */
function sentenceOf({ channel, askedChannel }: SentCode, lastChannel: Channel) {
  if (lastChannel !== channel) return 'codeWentOther'
  return channel === askedChannel ? 'codeSentBy' : 'codeSentByOther'
}
