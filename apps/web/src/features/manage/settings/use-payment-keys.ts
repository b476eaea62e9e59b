import type { PaymentKeysView, SetPaymentKeysInput, UserView } from '@salon/contract'
import { useState } from 'react'
import { useGuardedMutation } from '../../../components/one-time-code/use-guarded-mutation.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { showToast } from '../../../lib/toast.ts'
import { useTRPCClient } from '../../../lib/trpc.ts'

/** The keys as they are typed. */
export type TypedKeys = Omit<SetPaymentKeysInput, 'salonId'>

/** What is asked about the keys; all of it needs a fresh code. */
type KeysRequest = { kind: 'read' } | { kind: 'remove' } | { kind: 'set'; keys: TypedKeys }

/**
 * The account of a salon's business at the gateway. Nothing of it is cached: it is shown to who has just proved who she is, as
 * long as the page is open.
 */
export function usePaymentKeys(salonId: string, user: UserView) {
  const t = useMessages(manageMessages)
  const { salons } = useTRPCClient()
  const [shown, setShown] = useState<PaymentKeysView | null>(null)

  function send(request: KeysRequest): Promise<PaymentKeysView> {
    const { paymentKeys } = salons.manage
    if (request.kind === 'read') return paymentKeys.read.query({ salonId })
    if (request.kind === 'remove') return paymentKeys.remove.mutate({ salonId })
    return paymentKeys.set.mutate({ salonId, ...request.keys })
  }

  const request = useGuardedMutation(user, {
    mutationFn: send,
    onSuccess(keys, { kind }) {
      setShown(keys)
      if (kind !== 'read') showToast(t.keysDone[kind])
    },
  })
  return { ...request, shown }
}
