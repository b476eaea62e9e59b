import type { PaymentEventView } from '@salon/contract'
import type { Instant } from '@salon/domain'
import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeServer } from '../../testing/fake-server.ts'
import { newPayment, paidBooking } from '../../testing/payments.ts'
import { newAccess } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, NOON } from '../../testing/salons.ts'
import { moneySteps } from './money-steps.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const at = (minute: number) => new Date(NOON.getTime() + minute * 60_000).toISOString() as Instant

/** An event of a payment of 30 riyals, so many minutes after noon. */
function event(minute: number, given: Partial<PaymentEventView>): PaymentEventView {
  return {
    ...{ at: at(minute), type: 'changed', operation: null, status: 'paid', amountHalalas: 30_00 },
    ...{ capturedHalalas: 30_00, refundedHalalas: 0, actor: 'system', reason: null },
    ...given,
  }
}

const begun = event(0, { type: 'created', status: 'creating', capturedHalalas: 0, actor: 'customer' })
const cancelled = [
  begun,
  event(1, { type: 'kept' }),
  event(5, { type: 'requested', operation: 'refund', amountHalalas: 20_00, actor: 'customer' }),
  event(5, { type: 'sent', operation: 'refund', amountHalalas: 20_00 }),
  event(6, { status: 'refunded', refundedHalalas: 20_00 }),
  event(6, {
    ...{ type: 'succeeded', operation: 'refund', amountHalalas: 20_00 },
    ...{ status: 'refunded', refundedHalalas: 20_00 },
  }),
]

describe('the steps of money', () => {
  it('say each movement once, whoever told of it and however often', () => {
    expect(moneySteps([newPayment({ history: cancelled })])).toEqual([
      { at: at(1), kind: 'taken', amountHalalas: 30_00, actor: 'customer' },
      { at: at(5), kind: 'asked_back', amountHalalas: 20_00, actor: 'customer' },
      { at: at(6), kind: 'given_back', amountHalalas: 20_00, actor: 'customer' },
    ])
  })

  it('tell a hold that is taken, or let go, by the salon', () => {
    const held = event(1, { type: 'kept', status: 'authorized', capturedHalalas: 0 })
    const ask = (operation: 'capture' | 'void') =>
      event(2, { ...held, at: at(2), type: 'requested', operation, actor: 'salon' })
    const taken = [begun, held, ask('capture'), event(3, { status: 'captured' })]
    const released = [begun, held, ask('void'), event(3, { status: 'voided', capturedHalalas: 0 })]
    const of = (history: PaymentEventView[]) =>
      moneySteps([newPayment({ history })]).map(({ kind, actor }) => `${kind} ${actor}`)
    expect(of(taken)).toEqual(['held customer', 'taken salon'])
    expect(of(released)).toEqual(['held customer', 'asked_back salon', 'released salon'])
  })

  it('of several payments stand in the order of time', () => {
    const declined = [begun, event(3, { status: 'failed', capturedHalalas: 0 })]
    const later = [event(4, { ...begun, at: at(4) }), event(7, { type: 'kept' })]
    const steps = moneySteps([newPayment({ history: later }), newPayment({ history: declined })])
    expect(steps.map(({ kind }) => kind)).toEqual(['declined', 'taken'])
  })
})

it('a booking shows what was taken, given back and kept as its fee, with times and by whom', async () => {
  localStorage.setItem('salon.signedIn', '1')
  const { money } = paidBooking()
  const booking = paidBooking({
    status: 'cancelled',
    payments: [newPayment({ status: 'refunded', refundedHalalas: 20_00, history: cancelled })],
    money: { ...money, refundedHalalas: 20_00 },
  })
  fakeServer({
    'accounts.refresh': () => newAccess('a1'),
    'bookings.byId': () => booking,
    'notifications.forBooking': () => [],
    'payments.receipts.forBooking': () => [],
  })
  renderApp(`/bookings/${idOf(5)}`)
  const timeline = await screen.findByRole('region', { name: 'Course of the money' })
  const totals = within(timeline).getAllByRole('term')
  expect(totals.map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent}`)).toEqual([
    expect.stringMatching(/^Asked for in advance: 30 Saudi riyals/),
    expect.stringMatching(/^Taken: 30 Saudi riyals/),
    expect.stringMatching(/^Given back: 20 Saudi riyals/),
    expect.stringMatching(/^Kept by the salon as its fee: 10 Saudi riyals/),
  ])
  const steps = within(timeline)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
  expect(steps).toEqual([
    expect.stringMatching(/^Taken 30 Saudi riyals.* · you22 November 2026 · 12:01/),
    expect.stringMatching(/^Asked back 20 Saudi riyals.* · you.*12:05/),
    expect.stringMatching(/^Given back 20 Saudi riyals.* · you.*12:06/),
  ])
})
