import type { OtpChallengeView } from '@salon/contract'
import { type PhoneNumber, toLatinDigits } from '@salon/domain'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { Phone } from '../../components/phone.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Input } from '../../components/ui/field.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useSession } from '../../lib/use-session.ts'
import { DemoCode } from './demo-code.tsx'
import { ResendCode } from './resend-code.tsx'
import { useAdoptLocale } from './use-adopt-locale.ts'

const CODE_LENGTH = 6

export interface CodeStepProps {
  phone: PhoneNumber
  challenge: OtpChallengeView
  /** Chosen from the demo's people: the code fills itself in. */
  isDemoLogin: boolean
  onResent: (challenge: OtpChallengeView) => void
  onChangeNumber: () => void
  onSignedIn: (isNewUser: boolean) => void
}

export function CodeStep({
  phone,
  challenge,
  isDemoLogin,
  onResent,
  onChangeNumber,
  onSignedIn,
}: CodeStepProps) {
  const t = useMessages(accountMessages)
  const message = useErrorMessage()
  const trpc = useTRPC()
  const session = useSession()
  const adoptLocale = useAdoptLocale()
  const [code, setCode] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const lastSent = useRef('')
  const verify = useMutation(
    trpc.accounts.verifyOtp.mutationOptions({
      onSuccess: (access) => {
        session.signIn(access)
        void adoptLocale(access.user)
      },
    }),
  )

  function send(complete: string): void {
    if (verify.isPending) return
    lastSent.current = complete
    verify.mutate(
      { challengeId: challenge.challengeId, code: complete },
      {
        onSuccess: (access) => onSignedIn(access.isNewUser),
        onError: () => input.current?.select(),
      },
    )
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
        {t.codeSentBy[challenge.channel]} <Phone phone={phone} />{' '}
        <button
          type="button"
          onClick={onChangeNumber}
          className="min-h-11 font-semibold whitespace-nowrap text-brand underline"
        >
          {t.changeNumber}
        </button>
      </p>
      <Input
        ref={input}
        label={t.codeLabel}
        error={verify.error && message(verify.error)}
        inputMode="numeric"
        autoComplete="one-time-code"
        name="code"
        dir="ltr"
        className="[&_input]:text-center [&_input]:text-xl [&_input]:font-bold [&_input]:tracking-[0.5em]"
        value={code}
        onChange={(event) => type(event.target.value)}
        autoFocus
      />
      <DemoCode key={challenge.challengeId} phone={phone} isFilledIn={isDemoLogin} onUse={type} />
      <Button type="submit" size="lg" isBusy={verify.isPending} disabled={code.length < CODE_LENGTH}>
        {t.confirmCode}
      </Button>
      <ResendCode
        key={challenge.resendAt}
        phone={phone}
        challenge={challenge}
        onResent={(next) => {
          setCode('')
          verify.reset()
          onResent(next)
        }}
      />
    </form>
  )
}
