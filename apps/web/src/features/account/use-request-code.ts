import type { Channel, PhoneNumber } from '@salon/domain'
import { useMutation } from '@tanstack/react-query'
import type { SentCode } from '../../components/one-time-code/code-request.ts'
import { useLocale } from '../../i18n/locale.ts'
import { useTRPC } from '../../lib/trpc.ts'

/** Everybody has it. */
const DEFAULT_CHANNEL: Channel = 'sms'

/** Asks the server to send a code in the language of the page. */
export function useRequestCode(onSent: (phone: PhoneNumber, challenge: SentCode) => void) {
  const trpc = useTRPC()
  const locale = useLocale()
  const request = useMutation(trpc.accounts.requestOtp.mutationOptions())
  return {
    isBusy: request.isPending,
    error: request.error,
    send: (phone: PhoneNumber, channel = DEFAULT_CHANNEL) =>
      request.mutate(
        { phone, locale, channel },
        { onSuccess: (sent) => onSent(phone, { ...sent, askedChannel: channel }) },
      ),
  }
}
