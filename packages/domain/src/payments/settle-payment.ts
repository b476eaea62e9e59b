import type { BookingPolicy } from '../bookings/policy.ts'
import type { BookingStatus } from '../bookings/status.ts'
import { dueHalalas } from './amount-due.ts'
import { broughtHalalas, countedHalalas, type GatewayFacts, type PaymentState } from './payment-state.ts'

/** Why the money of a payment is not kept. */
export const RETURN_REASONS = [
  /** The gateway charged another amount than was asked for. */
  'wrong_amount',
  'wrong_currency',
  /** The gateway has it down for another booking. */
  'wrong_booking',
  /** The booking was paid already, by another attempt. */
  'surplus',
  /** The time could not be had again, or the booking had been given up. */
  'late',
] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]

export type PaymentMismatch = Extract<ReturnReason, `wrong_${string}`>

/** What the gateway's payment says that it must not; `null` when all is as we asked. */
export function findMismatch(
  asked: { amountHalalas: number; bookingId: string },
  facts: GatewayFacts,
): PaymentMismatch | null {
  if (facts.currency !== 'SAR') return 'wrong_currency'
  if (facts.amountHalalas !== asked.amountHalalas) return 'wrong_amount'
  // without a word of it the id alone ties the payment to its booking, and that is ours
  if (facts.bookingId !== null && facts.bookingId !== asked.bookingId) return 'wrong_booking'
  return null
}

export interface SettlingPayment {
  state: PaymentState
  /** Decided once: what was taken for the booking stays, and what is to go back goes back. */
  isSettled: boolean
  mismatch: PaymentMismatch | null
}

export interface SettlingBooking {
  status: BookingStatus
  startsAt: Date
  totalHalalas: number
  policy: Pick<BookingPolicy, 'payment' | 'deposit' | 'confirmation'>
  /** What the booking's other payments brought it. */
  otherHalalas: number
}

export type Settlement =
  /** No money, or decided before. */
  | { kind: 'none' }
  /** The booking is paid: it leaves `held`. */
  | { kind: 'confirm'; to: 'pending' | 'confirmed' }
  /** Its time was given up: take it again if it is free (then as `confirm`), else give the money back as `late`. */
  | { kind: 'reclaim'; to: 'pending' | 'confirmed' }
  /** Money for a booking that stands. */
  | { kind: 'keep' }
  | { kind: 'return'; reason: ReturnReason }

/** What a payment means for its booking. Called with both locked, so that of two payments one comes first. */
export function settlePayment(payment: SettlingPayment, booking: SettlingBooking, now: Date): Settlement {
  if (payment.isSettled || countedHalalas(payment.state) === 0) return { kind: 'none' }
  if (payment.mismatch) return { kind: 'return', reason: payment.mismatch }
  if (isGivenUp(booking, now)) return { kind: 'return', reason: 'late' }
  if (dueHalalas(booking.policy, booking.totalHalalas, booking.otherHalalas) === 0) {
    return { kind: 'return', reason: 'surplus' }
  }
  if (booking.status !== 'held' && booking.status !== 'expired') return { kind: 'keep' }
  // what the salon has given back of it meanwhile, by its own hand, was paid all the same
  const paid = broughtHalalas(payment.state) + booking.otherHalalas
  if (dueHalalas(booking.policy, booking.totalHalalas, paid) > 0) {
    return { kind: 'return', reason: 'wrong_amount' }
  }
  const to = booking.policy.confirmation === 'manual' ? 'pending' : 'confirmed'
  return { kind: booking.status === 'held' ? 'confirm' : 'reclaim', to }
}

/** Nothing can be done with the money any more but to give it back. */
function isGivenUp({ status, startsAt }: SettlingBooking, now: Date): boolean {
  if (status === 'cancelled' || status === 'no_show') return true
  return (status === 'held' || status === 'expired') && now >= startsAt
}
