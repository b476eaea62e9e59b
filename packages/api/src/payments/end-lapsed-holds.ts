import { insertStatusStep, listLapsedHolds, lockBooking, lockBookingPayments } from '@salon/db'
import { applyGatewayPayment } from './apply-gateway-payment.ts'
import { minutesAfter } from './follow-up-times.ts'
import { inTransaction } from './in-transaction.ts'
import type { PaymentDeps } from './payment-deps.ts'

/** A payer who is with her bank when the hold runs out is waited for so long, unless somebody else wants the time. */
const PATIENCE_MINUTES = 20
const BATCH = 200

/**
 * Expires holds that ran out, after asking the gateway about attempts to pay for them. Without an answer nothing is expired:
 * whoever needs the time ends the hold herself, and a payment that turns up later is seen to.
 * @param ask runs what may go unanswered
 */
export async function endLapsedHolds(
  deps: PaymentDeps,
  ask: (run: () => Promise<unknown>) => Promise<void>,
): Promise<number> {
  const holds = await listLapsedHolds(deps.writeDb, { now: deps.clock.now(), limit: BATCH })
  let expired = 0
  for (const { bookingId, openPaymentIds } of holds) {
    await ask(async () => {
      for (const paymentId of openPaymentIds) await applyGatewayPayment(deps, paymentId)
      if (await expireHold(deps, bookingId)) expired += 1
    })
  }
  return expired
}

function expireHold(deps: PaymentDeps, bookingId: string): Promise<boolean> {
  return inTransaction(deps, async (trx) => {
    const booking = await lockBooking(trx, bookingId)
    const now = deps.clock.now()
    // paid, or given up, while this one was asking
    if (booking?.status !== 'held' || !booking.holdExpiresAt || booking.holdExpiresAt > now) return false
    const payments = await lockBookingPayments(trx, bookingId)
    const isPaying = payments.some(({ status }) => status === 'initiated')
    if (isPaying && now < minutesAfter(booking.holdExpiresAt, PATIENCE_MINUTES)) return false
    await insertStatusStep(trx, {
      id: bookingId,
      from: 'held',
      to: 'expired',
      type: 'expired',
      actor: 'system',
      actorUserId: null,
      reason: null,
      frees: true,
      notification: null,
      now,
    })
    return true
  })
}
