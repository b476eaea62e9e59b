import { isOpenPayment, OPERATION_GRACE_MINUTES } from '@salon/domain'
import type { PaymentRow } from '@salon/db'

const MINUTE_MS = 60_000

/**
 * An intent the gateway has not heard of after so long never reached it. Longer than any call of ours lives; for a form, which waits
 * in the customer's browser, longer than a hold. Should it turn up all the same, its money is found.
 */
const GIVE_UP_MINUTES = { server: 5, form: 75 }

export function minutesAfter(time: Date, minutes: number): Date {
  return new Date(time.getTime() + minutes * MINUTE_MS)
}

/** Has an attempt that the gateway does not know been waited for long enough? */
export function isLost(payment: Pick<PaymentRow, 'sourceType' | 'updatedAt'>, now: Date): boolean {
  const minutes = payment.sourceType === 'form' ? GIVE_UP_MINUTES.form : GIVE_UP_MINUTES.server
  return now >= minutesAfter(payment.updatedAt, minutes)
}

/** When an attempt that is still open is asked about again: soon at first, hourly in the end; `null` once it is not. */
export function nextCheckAt(payment: Pick<PaymentRow, 'status' | 'createdAt'>, now: Date): Date | null {
  if (!isOpenPayment(payment.status)) return null
  const ageMinutes = (now.getTime() - payment.createdAt.getTime()) / MINUTE_MS
  const wait = ageMinutes < 5 ? 1 : ageMinutes < 30 ? 3 : 60
  return minutesAfter(now, wait)
}

/** When what did not take place is tried again: twice as long each time, daily in the end. */
export function nextAttemptAt(attempts: number, now: Date): Date {
  return minutesAfter(now, Math.min(2 ** attempts, 24 * 60))
}

/** From then on what was sent and is not in the gateway's totals did not take place. */
export function graceEnd(sentAt: Date): Date {
  return minutesAfter(sentAt, OPERATION_GRACE_MINUTES)
}
