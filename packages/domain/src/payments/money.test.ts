import fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import { declineAdvice } from './decline-advice.ts'
import { captureAmount, refundAmount, refuseVoid } from './money-limits.ts'
import { isOperationDone, planReturn, type ReturnablePayment } from './money-operation.ts'
import { countedHalalas, PAYMENT_STATUSES, type PaymentState } from './payment-state.ts'

const numRuns = inject('propertyRuns')

function state(changes: Partial<PaymentState> = {}): PaymentState {
  return { status: 'paid', authorizedHalalas: 5000, capturedHalalas: 5000, refundedHalalas: 0, ...changes }
}
const held = state({ status: 'authorized', capturedHalalas: 0 })

function reasonOf(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error instanceof Error ? error.message : error
  }
}

describe('limits', () => {
  it('capture what is held and no more', () => {
    expect(captureAmount(held)).toBe(5000)
    expect(captureAmount(held, 1)).toBe(1)
    expect(reasonOf(() => captureAmount(held, 5001))).toBe('CAPTURE_EXCEEDS_AUTHORIZED')
    for (const status of PAYMENT_STATUSES.filter((each) => each !== 'authorized')) {
      expect(reasonOf(() => captureAmount(state({ status })))).toBe('NOT_CAPTURABLE')
    }
  })

  it('refund what is left of what was taken', () => {
    const partly = state({ status: 'refunded', refundedHalalas: 2000 })
    expect(refundAmount(partly)).toBe(3000)
    expect(refundAmount(partly, 3000)).toBe(3000)
    expect(reasonOf(() => refundAmount(partly, 3001))).toBe('REFUND_EXCEEDS_CAPTURED')
    expect(reasonOf(() => refundAmount({ ...partly, refundedHalalas: 5000 }))).toBe('NOT_REFUNDABLE')
    expect(reasonOf(() => refundAmount(held))).toBe('NOT_REFUNDABLE')
  })

  it('void what is held, or a charge of which nothing went back', () => {
    const refused = PAYMENT_STATUSES.filter(
      (status) => reasonOf(() => refuseVoid(state({ status }))) === 'NOT_VOIDABLE',
    )
    expect(refused).toEqual(['creating', 'initiated', 'refunded', 'voided', 'failed'])
  })
})

describe('isOperationDone', () => {
  const refund = { kind: 'refund', amountHalalas: 2000, refundedBeforeHalalas: 1000 } as const
  it.each([
    [1000, false],
    [2999, false],
    [3000, true],
    [5000, true],
  ])('reads a refund of 2000 after 1000 from a total of %i: %s', (refundedHalalas, isDone) => {
    expect(isOperationDone(refund, state({ status: 'refunded', refundedHalalas }))).toBe(isDone)
  })

  it('reads captures and voids from the status', () => {
    const capture = { ...refund, kind: 'capture' } as const
    const letGo = { ...refund, kind: 'void' } as const
    expect([held, state({ status: 'captured' })].map((each) => isOperationDone(capture, each))).toEqual([
      false,
      true,
    ])
    expect([held, state({ status: 'voided' })].map((each) => isOperationDone(letGo, each))).toEqual([
      false,
      true,
    ])
  })
})

describe('planReturn', () => {
  const payments = fc.array(
    fc
      .record({
        isHeld: fc.boolean(),
        amount: fc.integer({ min: 1, max: 10_000 }),
        refunded: fc.integer({ min: 0, max: 10_000 }),
      })
      .map(({ isHeld, amount, refunded }) =>
        isHeld
          ? state({ status: 'authorized', authorizedHalalas: amount, capturedHalalas: 0 })
          : state({
              status: 'refunded',
              authorizedHalalas: amount,
              capturedHalalas: amount,
              refundedHalalas: Math.min(amount, refunded),
            }),
      ),
    { maxLength: 4 },
  )

  it('keeps exactly what is to be kept, or all there is', () => {
    fc.assert(
      fc.property(payments, fc.integer({ min: 0, max: 20_000 }), (states, keep) => {
        const given = states.map((each, index): ReturnablePayment => {
          return { id: String(index), state: each, returningHalalas: 0 }
        })
        const operations = planReturn(given, keep)
        const kept = given.reduce((sum, each) => {
          const operation = operations.find(({ paymentId }) => paymentId === each.id)
          if (!operation) return sum + countedHalalas(each.state)
          if (operation.kind === 'capture') return sum + operation.amountHalalas
          const returned = operation.kind === 'void' ? countedHalalas(each.state) : operation.amountHalalas
          return sum + countedHalalas(each.state) - returned
        }, 0)
        const all = states.reduce((sum, each) => sum + countedHalalas(each), 0)
        expect(kept).toBe(Math.min(all, keep))
        expect(operations.every(({ amountHalalas }) => amountHalalas > 0)).toBe(true)
        // nothing stays merely held
        const holds = given.filter((each) => each.state.status === 'authorized')
        expect(holds.every(({ id }) => operations.some(({ paymentId }) => paymentId === id))).toBe(true)
      }),
      { numRuns },
    )
  })

  it('gives nothing back twice', () => {
    expect(planReturn([{ id: 'p', state: state(), returningHalalas: 5000 }], 0)).toEqual([])
    expect(planReturn([{ id: 'p', state: state(), returningHalalas: 2000 }], 1000)).toEqual([
      { paymentId: 'p', kind: 'refund', amountHalalas: 2000 },
    ])
  })
})

describe('declineAdvice', () => {
  it('never tells a lost or stolen card from any other refusal', () => {
    const fraud = ['04', '07', '34', '35', '36', '37', '41', '43', '59', '67']
    expect(new Set([...fraud, '12', '99'].map(declineAdvice))).toEqual(new Set(['other_card']))
    expect(declineAdvice('51')).toBe('enough_money')
    expect(declineAdvice('54')).toBe('check_details')
    expect(declineAdvice(null)).toBe('try_again')
  })
})
