import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { paymentMessages } from '../../i18n/payment.ts'
import { failureOf, useErrorMessage } from '../../lib/error-message.ts'
import { digitsOf } from './card-text.ts'
import { DigitsInput } from './digits-input.tsx'
import { sendStcPayCode } from './gateway.ts'

const SHORTEST_CODE = 4
const LONGEST_CODE = 10

/** The code that STC Pay has sent. It goes to the gateway; what came of it is for the server to find out. */
export function CodeForm({ address, onSent }: { address: string; onSent: () => void }) {
  const t = useMessages(paymentMessages)
  const message = useErrorMessage()
  const [code, setCode] = useState('')
  const [isShort, setShort] = useState(false)
  const isSending = useRef(false)
  const send = useMutation({
    mutationFn: (typed: string) => sendStcPayCode(address, typed),
    gcTime: 0,
    onSuccess: onSent,
    // the refusal may be of a second press: the first may have paid
    onError: onSent,
    onSettled: () => {
      isSending.current = false
    },
  })

  function submit(event: FormEvent): void {
    event.preventDefault()
    setShort(code.length < SHORTEST_CODE)
    if (code.length < SHORTEST_CODE || isSending.current) return
    isSending.current = true
    send.mutate(code)
  }

  const refusal =
    send.error && (failureOf(send.error).reason === 'GATEWAY_REJECTED' ? t.codeRefused : message(send.error))
  return (
    <form onSubmit={submit} noValidate className="grid w-full gap-5">
      <DigitsInput
        label={t.code}
        error={isShort ? t.codeWrong : refusal}
        autoComplete="one-time-code"
        className="[&_input]:text-center [&_input]:text-xl [&_input]:font-bold [&_input]:tracking-[0.3em]"
        readOnly={send.isPending}
        format={(text) => digitsOf(text).slice(0, LONGEST_CODE)}
        value={code}
        onValueChange={setCode}
      />
      <Button type="submit" size="lg" isBusy={send.isPending}>
        {t.sendCode}
      </Button>
    </form>
  )
}
