import fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import type { DepositTerms } from '../bookings/policy.ts'
import { PAYMENT_POLICIES } from '../salons/audience.ts'
import { dueHalalas, prepaymentHalalas } from './amount-due.ts'

const numRuns = inject('propertyRuns')
const percent = (share: number): DepositTerms => ({ kind: 'percent', percent: share })
const deposit = (terms: DepositTerms) => ({ payment: 'deposit' as const, deposit: terms })

describe('what is to be paid beforehand', () => {
  it.each([
    [{ payment: 'pay_at_salon' as const }, 20_000, 0],
    [{ payment: 'full' as const }, 20_000, 20_000],
    [deposit(percent(25)), 20_001, 5000],
    [deposit(percent(25)), 20_002, 5001],
    [deposit(percent(0)), 20_000, 0],
    [deposit({ kind: 'fixed', halalas: 5000 }), 20_000, 5000],
    [deposit({ kind: 'fixed', halalas: 5000 }), 3000, 3000],
    [deposit(percent(1)), 2000, 100],
    [{ payment: 'full' as const }, 99, 0],
    [{ payment: 'deposit' as const }, 20_000, 0],
  ])('under %j of %i halalas is %i', (policy, total, due) => {
    expect(prepaymentHalalas(policy, total)).toBe(due)
  })

  it('is a whole number the gateway can take, never more than the visit costs', () => {
    const terms = fc.oneof(
      fc.integer({ min: 0, max: 100 }).map(percent),
      fc.integer({ min: 0, max: 1_000_000 }).map((halalas): DepositTerms => ({ kind: 'fixed', halalas })),
    )
    const policy = fc.record({ payment: fc.constantFrom(...PAYMENT_POLICIES), deposit: terms })
    const total = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(policy, total, total, (asked, totalHalalas, paid) => {
        const due = dueHalalas(asked, totalHalalas, paid)
        expect(Number.isInteger(due)).toBe(true)
        expect(due === 0 || due >= 100).toBe(true)
        expect(due).toBeLessThanOrEqual(totalHalalas)
        // once it is paid nothing is due, and nothing ever becomes due by paying
        expect(dueHalalas(asked, totalHalalas, paid + due)).toBe(0)
      }),
      { numRuns },
    )
  })

  it('leaves a rest that no card can pay to the till', () => {
    expect(dueHalalas({ payment: 'full' }, 10_000, 9901)).toBe(0)
    expect(dueHalalas({ payment: 'full' }, 10_000, 9900)).toBe(100)
  })
})
