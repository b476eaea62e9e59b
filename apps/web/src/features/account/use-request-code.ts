import type { Channel, PhoneNumber } from '@salon/domain'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SentCode } from '../../components/one-time-code/code-request.ts'
import { readKeptCode } from './kept-code.ts'
import { useLocale } from '../../i18n/locale.ts'
import { failureOf } from '../../lib/error-message.ts'
import { useTRPC } from '../../lib/trpc.ts'

/** Everybody has it. */
const DEFAULT_CHANNEL: Channel = 'sms'

const NEVER = new Date(0).toISOString()

/** Asks the server to send a code in the language of the page. One that was sent to the same number just now will do. */
export function useRequestCode(onSent: (phone: PhoneNumber, challenge: SentCode) => void) {
  const trpc = useTRPC()
  const locale = useLocale()
  /** When the last refusal is over, where it says so. */
  const [refusedUntil, setRefusedUntil] = useState(NEVER)
  const request = useMutation(trpc.accounts.requestOtp.mutationOptions())
  function onError(error: unknown, phone: PhoneNumber): void {
    const { reason, details } = failureOf(error)
    if (reason !== 'OTP_COOLDOWN') return
    const kept = readKeptCode(new Date())
    if (kept?.phone === phone) return onSent(phone, kept.challenge)
    setRefusedUntil(new Date(Date.now() + Number(details.retryAfterSeconds) * 1000).toISOString())
  }
  return {
    isBusy: request.isPending,
    error: request.error,
    refusedUntil,
    send: (phone: PhoneNumber, channel = DEFAULT_CHANNEL) =>
      request.mutate(
        { phone, locale, channel },
        {
          onSuccess: (sent) => onSent(phone, { ...sent, askedChannel: channel }),
          onError: (error) => onError(error, phone),
        },
      ),
  }
}
