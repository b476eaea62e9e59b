import { z } from 'zod'
import { DAY, HOUR } from '../clock.ts'
import { parseInput, refusedByState } from '../http/errors.ts'
import type { Payment } from '../store/records.ts'
import { nowText, type World } from '../world.ts'
import { book, changePayment } from './change.ts'

/** How long a bank keeps money held; after that the payment stays `authorized` and cannot be captured. */
const HOLD_DAYS = 14
/** A charge can be voided until about here; later only a refund gives the money back. */
const VOID_HOURS = 2

const partOf = z.object({ amount: z.int().min(1).optional() })

/**
 * Takes held money, all of it or a part, once.
 * @throws ApiError when the payment is not held, the hold ran out or the amount is more than is held
 */
export function capturePayment(world: World, payment: Payment, body: unknown): Payment {
  const { amount = payment.amountMinor } = parseInput(world.behaviour, partOf, body)
  if (payment.status !== 'authorized') throw refusedByState(`Payment is ${payment.status}, not authorized`)
  if (isOlderThan(world, payment, HOLD_DAYS * DAY)) throw refusedByState('The authorization has lapsed')
  if (amount > payment.amountMinor) throw tooMuch('must not exceed the authorized amount')
  book(world, payment, 'capture', amount)
  const changes = { status: 'captured', capturedMinor: amount, capturedAt: nowText(world) } as const
  return changePayment(world, payment, changes, ['payment_captured'])
}

/**
 * Gives money back, all of what is left or a part, as often as something is left. Nothing makes it idempotent.
 * @throws ApiError when nothing was charged or the amount is more than what is left
 */
export function refundPayment(world: World, payment: Payment, body: unknown): Payment {
  const { amount } = parseInput(world.behaviour, partOf, body)
  const leftMinor = chargedMinor(payment) - payment.refundedMinor
  if (!['paid', 'captured', 'refunded'].includes(payment.status) || leftMinor === 0) {
    throw refusedByState(`Payment is ${payment.status} and has nothing to refund`)
  }
  const refundMinor = amount ?? leftMinor
  if (refundMinor > leftMinor) throw tooMuch('must not exceed the amount that is left')
  book(world, payment, 'refund', refundMinor)
  const refundedMinor = payment.refundedMinor + refundMinor
  // A part makes it `refunded`, too: the total says how much.
  const changes = { status: 'refunded', refundedMinor, refundedAt: nowText(world) } as const
  return changePayment(world, payment, changes, ['payment_refunded'])
}

/**
 * Lets held money go, or undoes a charge that has not been settled yet.
 * @throws ApiError when it is too late or the status does not allow it
 */
export function voidPayment(world: World, payment: Payment): Payment {
  if (!['authorized', 'paid', 'captured'].includes(payment.status)) {
    throw refusedByState(`Payment is ${payment.status} and cannot be voided`)
  }
  const isHold = payment.status === 'authorized'
  const limit = isHold ? HOLD_DAYS * DAY : VOID_HOURS * HOUR
  if (isOlderThan(world, payment, limit)) throw refusedByState('It is too late to void this payment')
  book(world, payment, isHold ? 'release' : 'void', chargedMinor(payment))
  return changePayment(world, payment, { status: 'voided', voidedAt: nowText(world) }, ['payment_voided'])
}

/** A plain charge shows `captured: 0`, as published examples do; then the amount is what was charged. */
function chargedMinor(payment: Payment): number {
  return payment.capturedAt === null ? payment.amountMinor : payment.capturedMinor
}

function isOlderThan(world: World, payment: Payment, milliseconds: number): boolean {
  const since = payment.approvedAt ?? payment.createdAt
  return world.clock.now().getTime() - Date.parse(since) > milliseconds
}

function tooMuch(reason: string) {
  return refusedByState('Validation Failed', { amount: [reason] })
}
