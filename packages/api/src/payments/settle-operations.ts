import { updateOperation, type PaymentOperationRow, type PaymentRow, type Trx } from '@salon/db'
import { isOperationDone } from '@salon/domain'
import { graceEnd, nextAttemptAt } from './follow-up-times.ts'
import type { Sighting } from './gateway-sighting.ts'

/**
 * Ends the operation of a locked payment whose answer was awaited, by the totals the gateway was seen to have. What is not in
 * them may still be on its way until the grace is over; then it did not take place: what the system owes is tried
 * again, what a person asked for has failed.
 */
export async function settleOperations(
  trx: Trx,
  payment: PaymentRow,
  operations: readonly PaymentOperationRow[],
  seen: Sighting,
): Promise<void> {
  const sent = operations.find((each) => each.paymentId === payment.id && each.status === 'sent')
  if (!sent?.sentAt || !seen.payment) return
  const refundedBeforeHalalas = sent.refundedBeforeHalalas ?? 0
  const isDone = isOperationDone({ ...sent, refundedBeforeHalalas }, payment)
  if (!isDone && seen.askedAt < graceEnd(sent.sentAt)) return
  await updateOperation(trx, {
    ...sent,
    ...(isDone ? { status: 'succeeded', error: null, nextAttemptAt: null } : notDone(sent, seen.askedAt)),
    now: seen.askedAt,
  })
}

/** What becomes of an operation that certainly did not take place. */
export function notDone(
  operation: Pick<PaymentOperationRow, 'requestedBy' | 'attempts'>,
  now: Date,
  error = 'GATEWAY_UNAVAILABLE',
) {
  return operation.requestedBy === null
    ? ({ status: 'requested', error, nextAttemptAt: nextAttemptAt(operation.attempts, now) } as const)
    : ({ status: 'failed', error, nextAttemptAt: null } as const)
}
