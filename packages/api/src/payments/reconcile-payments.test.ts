import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { PRICE, type PaymentWorld } from '../testing/payment-world.ts'
import { sharePaymentWorld } from '../testing/shared-payment-world.ts'
import { reconcilePayments } from './reconcile-payments.ts'

let world: PaymentWorld
sharePaymentWorld((shared) => void (world = shared), { atTheEnd: 'drop' })

const run = (comparing = false) => reconcilePayments(world.deps, { comparing })

describe('reconciliation', () => {
  it('finds a charge whose answer, return and webhook were all lost', async () => {
    const { pay, status } = await world.heldVisit()
    world.gateway.failNext('create', 'lost')
    await pay().catch(() => undefined)
    world.deps.clock.advanceMinutes(2)
    await run()
    expect(await status()).toBe('confirmed')
  })

  it('gives up an intent that the gateway never heard of, not before it certainly has not', async () => {
    const { pay, api, bookingId } = await world.heldVisit()
    world.gateway.failNext('create', 'unavailable-unknown')
    await pay().catch(() => undefined)
    const statusOf = async () => (await api.payments.forBooking({ bookingId }))[0]?.status
    world.deps.clock.advanceMinutes(4)
    await run()
    expect(await statusOf()).toBe('creating')
    world.deps.clock.advanceMinutes(4)
    await run()
    expect(await statusOf()).toBe('failed')
  })

  it('expires a hold that ran out, after asking; a payment saves it', async () => {
    const unpaid = await world.heldVisit()
    const paid = await world.heldVisit()
    const { form } = await paid.form()
    world.deps.clock.advanceMinutes(11)
    world.gateway.payForm(form)
    await run()
    expect([await unpaid.status(), await paid.status()]).toEqual(['expired', 'confirmed'])
  })

  it('expires nothing that was paid for while the gateway cannot be asked', async () => {
    const { form: newForm, status } = await world.heldVisit()
    const { form } = await newForm()
    world.gateway.payForm(form)
    world.gateway.setDown(true)
    world.deps.clock.advanceMinutes(11)
    const report = await run()
    expect(report.unanswered).toBeGreaterThan(0)
    expect(await status()).toBe('held')
    world.gateway.setDown(false)
    world.deps.clock.advanceMinutes(11)
    await run()
    expect(await status()).toBe('confirmed')
  })

  it('waits for a payer who is with her bank, but not for ever', async () => {
    const { pay, status } = await world.heldVisit()
    await pay('token_challenged')
    world.deps.clock.advanceMinutes(11)
    await run()
    expect(await status()).toBe('held')
    world.deps.clock.advanceMinutes(20)
    await run()
    expect(await status()).toBe('expired')
  })

  it('does each thing once when several run at once', async () => {
    const visits = await Promise.all(
      [10, 12, 14, 16].map((hour) =>
        world.heldVisit({ confirmation: 'manual' }, `2026-12-02T${hour}:00:00.000Z`),
      ),
    )
    for (const visit of visits) await visit.pay()
    world.gateway.setDown(true)
    for (const { manager, bookingId } of visits) await manager.bookings.manage.confirm({ id: bookingId })
    world.gateway.setDown(false)
    world.deps.clock.advanceMinutes(10)
    const before = world.gateway.calls.capture
    await Promise.all(Array.from({ length: 5 }, () => run()))
    expect(world.gateway.calls.capture - before).toBe(4)
    for (const { api, bookingId } of visits) {
      const [payment] = await api.payments.forBooking({ bookingId })
      expect(payment).toMatchObject({ status: 'captured', capturedHalalas: PRICE })
    }
  })

  it('tries money that is owed again and again, each time later, and names what is stuck', async () => {
    const { pay, api, bookingId } = await world.heldVisit()
    await pay()
    world.gateway.failNext('refund', 'rejected')
    await api.bookings.cancel({ id: bookingId })
    for (let attempt = 0; attempt < 9; attempt++) {
      world.gateway.failNext('refund', 'rejected')
      world.deps.clock.advanceMinutes(25 * 60)
      await run()
    }
    const { faults } = await run()
    expect(faults).toContainEqual(expect.objectContaining({ fault: 'stuck operation', bookingId }))
    world.deps.clock.advanceMinutes(25 * 60)
    await run()
    world.deps.clock.advanceMinutes(25 * 60)
    await run()
    const [payment] = await api.payments.forBooking({ bookingId })
    expect(payment?.refundedHalalas).toBe(PRICE)
  })

  it('compares the gateway’s books with ours: strangers are named, differences put right', async () => {
    await run(true)
    const { pay, api, bookingId } = await world.heldVisit()
    const { payment } = await pay()
    const givenId = await world.givenIdOf(payment.id)
    // somebody refunds in the gateway's dashboard, and somebody charges with our key alone
    await world.gateway.refund(givenId, 25_00)
    const stranger = randomUUID()
    world.gateway.payForm({ givenId: stranger, amountHalalas: 500, metadata: {}, manual: false })
    const { books } = await run(true)
    expect(books).toMatchObject({ strangers: [stranger], corrected: [payment.id], different: [] })
    const [corrected] = await api.payments.forBooking({ bookingId })
    expect(corrected).toMatchObject({ status: 'refunded', refundedHalalas: 25_00 })
    world.gateway.payments.delete(stranger)
    expect((await run(true)).books).toMatchObject({ strangers: [], corrected: [], different: [] })
  })

  it('reports a gateway that says less than it did before, and believes it not', async () => {
    const { pay, api, bookingId } = await world.heldVisit()
    const { payment } = await pay()
    const givenId = await world.givenIdOf(payment.id)
    const known = world.gateway.payments.get(givenId)
    if (known) world.gateway.payments.set(givenId, { ...known, status: 'failed' })
    expect((await run(true)).books?.different).toEqual([payment.id])
    const [kept] = await api.payments.forBooking({ bookingId })
    expect(kept?.status).toBe('paid')
    if (known) world.gateway.payments.set(givenId, known)
  })

  it('names a payment whose money the gateway knows nothing of, and none that its list only left out', async () => {
    const [lost, unlisted] = [await world.heldVisit(), await world.heldVisit()]
    const [{ payment }] = [await lost.pay(), await unlisted.pay()]
    const givenId = await world.givenIdOf(payment.id)
    const known = world.gateway.payments.get(givenId)
    world.gateway.payments.delete(givenId)
    const { list } = world.gateway
    world.gateway.list = async () => ({ payments: [], unreadable: [], nextPage: null, totalCount: 0 })
    expect((await run(true)).books).toMatchObject({ missing: [payment.id], different: [], strangers: [] })
    world.gateway.list = list
    if (known) world.gateway.payments.set(givenId, known)
    expect((await run(true)).books?.missing).toEqual([])
  })

  it('does nothing where no payments are set up', async () => {
    const report = await reconcilePayments({ ...world.deps, payments: null }, { comparing: true })
    expect(report).toMatchObject({ payments: 0, books: null })
  })
})
