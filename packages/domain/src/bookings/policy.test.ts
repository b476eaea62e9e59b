import { describe, expect, it } from 'vitest'
import {
  cancellationTerms,
  keptHalalas,
  mayReschedule,
  staffFurthestDays,
  type CancellableBooking,
} from './policy.ts'

const startsAt = new Date('2026-12-01T14:00:00Z')
const dayBefore = new Date('2026-11-30T14:00:00Z')
const justLate = new Date(dayBefore.getTime() + 1)

function booking(change: Partial<CancellableBooking> = {}): CancellableBooking {
  return {
    status: 'confirmed',
    startsAt,
    totalHalalas: 20_005,
    paidHalalas: 20_005,
    policy: { freeCancellationMinutes: 1440, cancellationFeePercent: 50, payment: 'full', vatPercent: 15 },
    ...change,
  }
}

describe('cancellationTerms', () => {
  it('gives everything back until the free period ends, its last instant included', () => {
    expect(cancellationTerms(booking(), dayBefore)).toEqual({
      allowed: true,
      refundHalalas: 20_005,
      feeHalalas: 0,
      freeUntil: dayBefore,
    })
  })

  it('keeps the fee afterwards, rounded half up', () => {
    expect(cancellationTerms(booking(), justLate)).toMatchObject({
      feeHalalas: 10_003,
      refundHalalas: 10_002,
    })
  })

  it('never keeps more than was paid', () => {
    expect(cancellationTerms(booking({ paidHalalas: 500 }), justLate)).toMatchObject({
      feeHalalas: 500,
      refundHalalas: 0,
    })
    expect(cancellationTerms(booking({ paidHalalas: 0 }), justLate).feeHalalas).toBe(0)
  })

  it('does not allow it once the visit has begun, nor for a booking that is over', () => {
    expect(cancellationTerms(booking(), startsAt).allowed).toBe(false)
    expect(cancellationTerms(booking({ status: 'completed' }), dayBefore).allowed).toBe(false)
    expect(cancellationTerms(booking({ status: 'pending' }), justLate).allowed).toBe(true)
  })
})

describe('keptHalalas', () => {
  it.each([
    ['salon', justLate, 0],
    ['customer', dayBefore, 0],
    ['customer', justLate, 10_003],
    ['no_show', startsAt, 10_003],
  ] as const)('after %s at %s is %i', (cause, now, kept) => {
    expect(keptHalalas(booking(), cause, now)).toBe(kept)
  })

  it('does not let a free period that ends with the start excuse a no-show', () => {
    const policy = { ...booking().policy, freeCancellationMinutes: 0 }
    expect(keptHalalas(booking({ policy }), 'no_show', startsAt)).toBe(10_003)
  })
})

describe('mayReschedule', () => {
  it('ends with the free period where a late fee exists, else with the start', () => {
    expect(mayReschedule(booking(), dayBefore)).toBe(true)
    expect(mayReschedule(booking(), justLate)).toBe(false)
    const free = booking({ policy: { ...booking().policy, cancellationFeePercent: 0 } })
    expect(mayReschedule(free, justLate)).toBe(true)
    expect(mayReschedule(free, startsAt)).toBe(false)
    expect(mayReschedule({ ...free, status: 'cancelled' }, dayBefore)).toBe(false)
  })
})

describe('staffFurthestDays', () => {
  it('is a year, or as far as customers may', () => {
    expect([30, 400].map((furthestDays) => staffFurthestDays({ furthestDays }))).toEqual([365, 400])
  })
})
