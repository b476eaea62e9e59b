import { CONSENT_TEXTS, CONSENT_VERSION } from '@salon/domain'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { commonMessages } from '../i18n/common.ts'
import { useLocale, useMessages } from '../i18n/locale.ts'
import { useErrorMessage } from '../lib/error-message.ts'
import { showToast } from '../lib/toast.ts'
import { useTRPC } from '../lib/trpc.ts'
import { Tick } from './ui/tick.tsx'

/**
 * Whether promotions may come, in the very words that are kept with the answer. Never ticked before she ticks it, and taken back
 * in the same place. After a booking only who was never asked is asked.
 */
export function PromotionsChoice({ how }: { how: 'account' | 'after_booking' }) {
  const common = useMessages(commonMessages)
  const message = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const words = CONSENT_TEXTS[CONSENT_VERSION][useLocale()]
  const promotions = useQuery(trpc.accounts.promotions.read.queryOptions())
  const change = useMutation(
    trpc.accounts.promotions.set.mutationOptions({
      onSuccess: (changed) => {
        queryClient.setQueryData(trpc.accounts.promotions.read.queryKey(), changed)
        showToast(common.saved)
      },
      onError: (error) => showToast(message(error), 'error'),
    }),
  )
  const wasAskedBefore = promotions.data?.last && change.isIdle
  if (!promotions.data || (how === 'after_booking' && wasAskedBefore)) return null
  return (
    <Tick
      isOn={promotions.data.isGiven}
      isBusy={change.isPending}
      onChange={(isGiven) => change.mutate({ isGiven, textVersion: CONSENT_VERSION, how })}
    >
      {words}
    </Tick>
  )
}
