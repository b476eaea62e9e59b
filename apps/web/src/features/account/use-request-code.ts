import type { OtpChallengeView } from '@salon/contract'
import type { Channel, PhoneNumber } from '@salon/domain'
import { useMutation } from '@tanstack/react-query'
import { useLocale } from '../../i18n/locale.ts'
import { useTRPC } from '../../lib/trpc.ts'

/** Asks the server to send a code in the language of the page. */
export function useRequestCode(onSent: (phone: PhoneNumber, challenge: OtpChallengeView) => void) {
  const trpc = useTRPC()
  const locale = useLocale()
  const request = useMutation(trpc.accounts.requestOtp.mutationOptions())
  return {
    isBusy: request.isPending,
    error: request.error,
    send: (phone: PhoneNumber, channel?: Channel) =>
      request.mutate(
        { phone, locale, ...(channel && { channel }) },
        { onSuccess: (challenge) => onSent(phone, challenge) },
      ),
  }
}
