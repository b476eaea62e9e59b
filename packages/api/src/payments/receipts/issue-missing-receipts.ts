import { listOperations, listUndocumentedPayments, lockBooking, lockBookingPayments } from '@salon/db'
import { inTransaction } from '../in-transaction.ts'
import type { PaymentDeps } from '../payment-deps.ts'
import { issueReceipts } from './issue-receipts.ts'

const BATCH = 50
const MOST_BATCHES = 40

/**
 * Issues the documents of payments that were kept before there were documents, each in a transaction of its own, numbered and dated
 * as of now: a number is never given backwards.
 * @param attempt runs one of them; a failure must not keep the others waiting
 * @returns how many payments there were
 */
export async function issueMissingReceipts(
  deps: PaymentDeps,
  attempt: (run: () => Promise<unknown>) => Promise<void>,
): Promise<number> {
  let after: string | null = null
  let handled = 0
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const payments = await listUndocumentedPayments(deps.writeDb, { after, limit: BATCH })
    for (const payment of payments) await attempt(() => issueMissing(deps, payment))
    handled += payments.length
    after = payments.at(-1)?.id ?? null
    if (payments.length < BATCH) return handled
  }
  return handled
}

async function issueMissing(
  deps: PaymentDeps,
  { id, bookingId }: { id: string; bookingId: string },
): Promise<void> {
  await inTransaction(deps, async (trx) => {
    await lockBooking(trx, bookingId)
    const payment = (await lockBookingPayments(trx, bookingId)).find((each) => each.id === id)
    if (!payment) return
    const operations = await listOperations(trx, [id])
    const cause = operations.findLast(({ kind, status }) => kind !== 'capture' && status === 'succeeded')
    await issueReceipts(deps, trx, { paymentId: id, state: payment, cause, now: deps.clock.now() })
  })
}
