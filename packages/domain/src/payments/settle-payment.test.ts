import fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import { BOOKING_STATUSES } from '../bookings/status.ts'
import { PAYMENT_STATUSES, type GatewayFacts } from './payment-state.ts'
import { findMismatch, settlePayment, type SettlingBooking, type SettlingPayment } from './settle-payment.ts'

const numRuns = inject('propertyRuns')
const startsAt = new Date('2026-12-02T10:00:00Z')
const before = new Date('2026-12-01T10:00:00Z')

function payment(changes: Partial<SettlingPayment> = {}): SettlingPayment {
  const state = { authorizedHalalas: 5000, capturedHalalas: 5000, refundedHalalas: 0 }
  return { state: { status: 'paid', ...state }, isSettled: false, mismatch: null, ...changes }
}

function booking(changes: Partial<SettlingBooking> = {}): SettlingBooking {
  const policy = { payment: 'full', confirmation: 'instant' } as const
  return { status: 'held', startsAt, totalHalalas: 5000, policy, otherHalalas: 0, ...changes }
}

const held = {
  status: 'authorized',
  authorizedHalalas: 5000,
  capturedHalalas: 0,
  refundedHalalas: 0,
} as const

describe('settlePayment', () => {
  it('confirms what is paid, and lets a salon that confirms by hand decide', () => {
    expect(settlePayment(payment(), booking(), before)).toEqual({ kind: 'confirm', to: 'confirmed' })
    const byHand = booking({ policy: { payment: 'full', confirmation: 'manual' } })
    expect(settlePayment(payment({ state: held }), byHand, before)).toEqual({
      kind: 'confirm',
      to: 'pending',
    })
  })

  it('takes the time of a hold that ran out again, until the visit would have begun', () => {
    const expired = booking({ status: 'expired' })
    expect(settlePayment(payment(), expired, before)).toEqual({ kind: 'reclaim', to: 'confirmed' })
    expect(settlePayment(payment(), expired, startsAt)).toEqual({ kind: 'return', reason: 'late' })
    expect(settlePayment(payment(), booking(), startsAt)).toEqual({ kind: 'return', reason: 'late' })
  })

  it('gives back what came after the booking was given up, or twice', () => {
    const late = { kind: 'return', reason: 'late' }
    expect(settlePayment(payment(), booking({ status: 'cancelled' }), before)).toEqual(late)
    expect(settlePayment(payment(), booking({ status: 'no_show' }), before)).toEqual(late)
    const paid = booking({ status: 'confirmed', otherHalalas: 5000 })
    expect(settlePayment(payment(), paid, before)).toEqual({ kind: 'return', reason: 'surplus' })
  })

  it('keeps the difference that a moved booking asks for', () => {
    const moved = booking({ status: 'confirmed', totalHalalas: 9000, otherHalalas: 4000 })
    expect(settlePayment(payment(), moved, before)).toEqual({ kind: 'keep' })
  })

  it('confirms what the salon gave a part of back before anybody looked, and nothing that is too little', () => {
    const refunded = { ...payment().state, status: 'refunded', refundedHalalas: 2000 } as const
    expect(settlePayment(payment({ state: refunded }), booking(), before).kind).toBe('confirm')
    const dearer = booking({ totalHalalas: 9000 })
    expect(settlePayment(payment(), dearer, before)).toEqual({ kind: 'return', reason: 'wrong_amount' })
    const gone = { ...refunded, refundedHalalas: 5000 }
    expect(settlePayment(payment({ state: gone }), booking(), before)).toEqual({ kind: 'none' })
  })

  const state = fc.record({
    status: fc.constantFrom(...PAYMENT_STATUSES),
    authorizedHalalas: fc.constant(5000),
    capturedHalalas: fc.constantFrom(0, 5000),
    refundedHalalas: fc.constant(0),
  })
  const anyBooking = fc.record({
    status: fc.constantFrom(...BOOKING_STATUSES),
    otherHalalas: fc.integer({ min: 0, max: 10_000 }),
    totalHalalas: fc.integer({ min: 0, max: 10_000 }),
  })

  it('never confirms on another amount, currency or booking, nor without the money, nor twice', () => {
    const mismatch = fc.constantFrom(null, 'wrong_amount', 'wrong_currency', 'wrong_booking' as const)
    fc.assert(
      fc.property(
        fc.record({ state, isSettled: fc.boolean(), mismatch }),
        anyBooking,
        fc.constantFrom(before, startsAt),
        (paid, changes, now) => {
          const { kind } = settlePayment(paid, booking(changes), now)
          if (kind !== 'confirm' && kind !== 'reclaim') return
          expect(paid.mismatch).toBeNull()
          expect(paid.isSettled).toBe(false)
          expect(changes.otherHalalas + 5000).toBeGreaterThan(changes.totalHalalas - 100)
          expect(['held', 'expired']).toContain(changes.status)
          expect(now).toBe(before)
        },
      ),
      { numRuns },
    )
  })
})

describe('findMismatch', () => {
  const asked = { amountHalalas: 5000, bookingId: 'b1' }
  const facts: GatewayFacts = {
    ...{ status: 'paid', amountHalalas: 5000, chargedHalalas: 5000, refundedHalalas: 0 },
    ...{ currency: 'SAR', bookingId: 'b1' },
  }
  it.each([
    [{}, null],
    [{ bookingId: null }, null],
    [{ amountHalalas: 4999 }, 'wrong_amount'],
    [{ currency: 'KWD' }, 'wrong_currency'],
    [{ bookingId: 'b2' }, 'wrong_booking'],
  ])('of %j is %s', (changes, mismatch) => {
    expect(findMismatch(asked, { ...facts, ...changes })).toBe(mismatch)
  })
})
