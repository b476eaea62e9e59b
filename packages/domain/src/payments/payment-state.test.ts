import fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import {
  broughtHalalas,
  countedHalalas,
  mergeStates,
  NEW_PAYMENT,
  netHalalas,
  stateOf,
  type GatewayFacts,
  type PaymentState,
} from './payment-state.ts'

const numRuns = inject('propertyRuns')

const statuses = ['initiated', 'authorized', 'paid', 'captured', 'refunded', 'voided', 'failed'] as const
const halalas = fc.integer({ min: 0, max: 1_000_000 })

/** Whatever a gateway may say, sense or nonsense. */
const anyFacts: fc.Arbitrary<GatewayFacts> = fc.record({
  status: fc.constantFrom(...statuses, 'verified' as const, 'expired' as const),
  amountHalalas: halalas,
  chargedHalalas: halalas,
  refundedHalalas: halalas,
  currency: fc.constant('SAR'),
  bookingId: fc.constant(null),
})
const anyState = anyFacts.map(stateOf)

function facts(changes: Partial<GatewayFacts>): GatewayFacts {
  return {
    status: 'paid',
    amountHalalas: 100,
    chargedHalalas: 100,
    refundedHalalas: 0,
    currency: 'SAR',
    bookingId: null,
    ...changes,
  }
}

/** One life of a payment, sighting by sighting, as the gateway would go through it. */
const life = fc
  .record({
    amount: fc.integer({ min: 100, max: 100_000 }),
    manual: fc.boolean(),
    end: fc.constantFrom('failed', 'open', 'kept', 'refunded', 'voided'),
    refunds: fc.array(fc.integer({ min: 1, max: 50_000 }), { maxLength: 4 }),
  })
  .map(({ amount, manual, end, refunds }): GatewayFacts[] => {
    const at = (status: GatewayFacts['status'], refundedHalalas = 0) =>
      facts({ status, amountHalalas: amount, chargedHalalas: amount, refundedHalalas })
    const steps = [at('initiated')]
    if (end === 'failed') return [...steps, at('failed')]
    if (end === 'open') return steps
    steps.push(...(manual ? [at('authorized'), at('captured')] : [at('paid')]))
    if (end === 'voided') return [...steps, at('voided')]
    let total = 0
    for (const refund of end === 'refunded' ? refunds : []) {
      total = Math.min(amount, total + refund)
      steps.push(at('refunded', total))
    }
    return steps
  })

describe('a payment', () => {
  it('never holds more back than it took, nor takes more than was agreed to', () => {
    fc.assert(
      fc.property(fc.array(anyState, { maxLength: 8 }), (seen) => {
        const state = seen.reduce(mergeStates, NEW_PAYMENT)
        expect(state.refundedHalalas).toBeLessThanOrEqual(state.capturedHalalas)
        expect(state.capturedHalalas).toBeLessThanOrEqual(state.authorizedHalalas)
        expect(netHalalas(state)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns },
    )
  })

  it('ends the same whatever the order and number in which it is looked at', () => {
    const shuffled = life.chain((steps) =>
      fc.record({
        last: fc.constant(steps.at(-1)),
        seen: fc.shuffledSubarray([...steps, ...steps], { minLength: 1 }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ last, seen }) => {
        if (!last) return
        // whoever asks after the last step sees it; the older answers may arrive before or after
        const orders = [[...seen, last], [last, ...seen], seen.toSpliced(1, 0, last)]
        for (const order of orders) {
          expect(order.map(stateOf).reduce(mergeStates, NEW_PAYMENT)).toEqual(stateOf(last))
        }
      }),
      { numRuns },
    )
  })

  it('is the same for any two, however they are put together', () => {
    fc.assert(
      fc.property(anyState, anyState, anyState, (a, b, c) => {
        expect(mergeStates(a, b)).toEqual(mergeStates(b, a))
        expect(mergeStates(a, a)).toEqual(a)
        expect(mergeStates(mergeStates(a, b), c)).toEqual(mergeStates(a, mergeStates(b, c)))
      }),
      { numRuns },
    )
  })

  it('counts money that turns up on an attempt that was given up', () => {
    const failed: PaymentState = { ...NEW_PAYMENT, status: 'failed' }
    expect(mergeStates(failed, stateOf(facts({ status: 'initiated' }))).status).toBe('failed')
    expect(countedHalalas(mergeStates(failed, stateOf(facts({ status: 'paid' }))))).toBe(100)
  })

  it('counts a hold until it is let go, and a part that went back no more', () => {
    expect(countedHalalas(stateOf(facts({ status: 'authorized' })))).toBe(100)
    expect(netHalalas(stateOf(facts({ status: 'authorized' })))).toBe(0)
    expect(countedHalalas(stateOf(facts({ status: 'voided' })))).toBe(0)
    expect(countedHalalas(stateOf(facts({ status: 'refunded', refundedHalalas: 30 })))).toBe(70)
    expect(stateOf(facts({ status: 'expired' })).status).toBe('failed')
    const brought = (changes: Partial<GatewayFacts>) => broughtHalalas(stateOf(facts(changes)))
    expect(brought({ status: 'authorized' })).toBe(100)
    expect(brought({ status: 'refunded', refundedHalalas: 30 })).toBe(100)
    expect(brought({ status: 'voided' })).toBe(0)
  })
})
