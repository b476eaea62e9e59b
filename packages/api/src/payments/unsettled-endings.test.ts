import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { refusalOf } from '../testing/caller.ts'
import { PRICE, type PaymentWorld } from '../testing/payment-world.ts'
import { sharePaymentWorld } from '../testing/shared-payment-world.ts'
import { compareAllBooks } from './compare-all-books.ts'
import { reconcilePayments } from './reconcile-payments.ts'

// Bookings that end while something about their money is still open.

/** Within a day of the visit, when cancelling costs a share. */
const LATE = '2026-12-01T11:00:00.000Z'
const AFTERWARDS = '2026-12-02T11:00:00.000Z'
const FEE = 30_00

let world: PaymentWorld
sharePaymentWorld((shared) => void (world = shared))
afterEach(() => world.refuseFaults())

async function paidVisit(columns: Parameters<PaymentWorld['heldVisit']>[0] = {}) {
  const visit = await world.heldVisit({
    freeCancellationMinutes: 1440,
    cancellationFeePercent: 30,
    ...columns,
  })
  const { payment } = await visit.pay()
  const find = async () => {
    const [found] = await visit.api.payments.forBooking({ bookingId: visit.bookingId })
    if (!found) throw new Error('no payment')
    return found
  }
  return { ...visit, paymentId: payment.id, find }
}

/** The gateway is well again, and time goes by. */
async function settle() {
  world.gateway.setDown(false)
  for (let round = 0; round < 8; round++) {
    world.deps.clock.advanceMinutes(7)
    await reconcilePayments(world.deps, { comparing: false })
  }
}

describe('a capture that never got through', () => {
  it.each(['cancelled late', 'a no-show'])(
    'leaves the salon what the terms let it keep of a visit that was %s',
    async (end) => {
      const { manager, api, bookingId, find } = await paidVisit({ confirmation: 'manual' })
      world.gateway.setDown(true)
      await manager.bookings.manage.confirm({ id: bookingId })
      world.deps.clock.set(end === 'a no-show' ? AFTERWARDS : LATE)
      if (end === 'a no-show') await manager.bookings.manage.noShow({ id: bookingId })
      else await api.bookings.cancel({ id: bookingId })
      await settle()
      const payment = await find()
      expect(payment.capturedHalalas - payment.refundedHalalas).toBe(FEE)
      expect(payment.operations.every(({ settledAt }) => settledAt !== null)).toBe(true)
    },
  )
})

describe('a step of the salon whose answer was lost, and that never took place', () => {
  it('does not keep a part of what a cancelled visit has to give back', async () => {
    const { manager, api, bookingId, paymentId, find } = await paidVisit()
    world.gateway.failNext('refund', 'unavailable-unknown')
    const order = { paymentId, amountHalalas: 40_00, reason: 'اعتذار', idempotencyKey: randomUUID() }
    await refusalOf(manager.payments.manage.refund(order))
    await api.bookings.cancel({ id: bookingId })
    await settle()
    const payment = await find()
    expect(payment).toMatchObject({ capturedHalalas: PRICE, refundedHalalas: PRICE })
    expect(JSON.stringify(payment)).not.toContain('اعتذار')
  })

  it.each(['void', 'capture'] as const)(
    '(%s) does not leave money held for a visit that was declined',
    async (kind) => {
      const { manager, bookingId, paymentId, find } = await paidVisit({ confirmation: 'manual' })
      world.gateway.failNext(kind, 'unavailable-unknown')
      await refusalOf(manager.payments.manage[kind]({ paymentId }))
      await manager.bookings.manage.decline({ id: bookingId })
      await settle()
      expect(await find()).toMatchObject({ status: 'voided', capturedHalalas: 0 })
    },
  )
})

describe('the gateway’s list', () => {
  it('is as old as the question, however long it takes to go through it', async () => {
    const { manager, paymentId, find } = await paidVisit()
    world.gateway.failNext('refund', 'unavailable-unknown')
    const order = { paymentId, amountHalalas: 40_00, reason: 'اعتذار', idempotencyKey: randomUUID() }
    await refusalOf(manager.payments.manage.refund(order))
    const givenId = await world.givenIdOf(paymentId)
    await world.gateway.refund(givenId, 25_00)
    world.gateway.during = async (step) => {
      if (step === 'list') world.deps.clock.advanceMinutes(6)
    }
    await compareAllBooks(world.deps, async (run) => void (await run()))
    world.gateway.during = null
    // what was asked for a moment after the refund was sent says nothing about how that ended
    expect((await find()).operations).toMatchObject([{ kind: 'refund', status: 'sent' }])
  })
})
