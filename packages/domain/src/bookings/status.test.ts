import { describe, expect, it } from 'vitest'
import { assertTransition, BOOKING_STATUSES, isBlocking, isLegalTransition } from './status.ts'

describe('booking status', () => {
  it('allows the steps of the contract and no others', () => {
    const legal = BOOKING_STATUSES.flatMap((from) =>
      BOOKING_STATUSES.filter((to) => isLegalTransition(from, to)).map((to) => `${from} → ${to}`),
    )
    expect(legal).toEqual([
      'held → pending',
      'held → confirmed',
      'held → cancelled',
      'held → expired',
      'pending → confirmed',
      'pending → cancelled',
      'confirmed → completed',
      'confirmed → no_show',
      'confirmed → cancelled',
      // a late payment alone
      'expired → pending',
      'expired → confirmed',
    ])
  })

  it('names both ends of a refused step', () => {
    expect(() => assertTransition('completed', 'cancelled')).toThrowError(
      expect.objectContaining({
        code: 'ILLEGAL_TRANSITION',
        details: { from: 'completed', to: 'cancelled' },
      }),
    )
  })

  it('lets only held, pending and confirmed take time', () => {
    expect(BOOKING_STATUSES.filter(isBlocking)).toEqual(['held', 'pending', 'confirmed'])
  })
})
