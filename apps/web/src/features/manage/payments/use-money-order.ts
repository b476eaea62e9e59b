import type { PaymentView, UserView } from '@salon/contract'
import type { MoneyOperationKind } from '@salon/domain'
import { useQueryClient } from '@tanstack/react-query'
import { useGuardedMutation } from '../../../components/one-time-code/use-guarded-mutation.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { showToast } from '../../../lib/toast.ts'
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts'
import { useRequestKey } from '../../../lib/use-request-key.ts'

/** What is asked of a payment; without an amount, all of it. */
export interface MoneyOrder {
  kind: MoneyOperationKind
  amountHalalas?: number
  /** Of a refund. */
  reason?: string
}

/** Moves the money of a payment, with a fresh code where one is needed; an order whose answer was lost is repeated under its key. */
export function useMoneyOrder({ id: paymentId }: PaymentView, user: UserView, onDone: () => void) {
  const t = useMessages(manageMessages)
  const trpc = useTRPC()
  const { payments } = useTRPCClient()
  const queryClient = useQueryClient()
  const underKey = useRequestKey()

  function send({ kind, amountHalalas, reason = '' }: MoneyOrder): Promise<PaymentView> {
    const amount = amountHalalas === undefined ? {} : { amountHalalas }
    if (kind === 'capture') return payments.manage.capture.mutate({ paymentId, ...amount })
    if (kind === 'void') return payments.manage.void.mutate({ paymentId })
    const request = { paymentId, ...amount, reason }
    return underKey(request, (idempotencyKey) =>
      payments.manage.refund.mutate({ ...request, idempotencyKey }),
    )
  }

  return useGuardedMutation(user, {
    mutationFn: send,
    onSuccess(_payment, { kind }) {
      showToast(t.ordersDone[kind])
      onDone()
    },
    // a refusal leaves its traces, too
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries(trpc.payments.pathFilter()),
        queryClient.invalidateQueries(trpc.bookings.pathFilter()),
      ]),
  })
}
