import { randomUUID } from 'node:crypto'
import { newService } from '@salon/testkit'
import { describe, expect, it } from 'vitest'
import { PRICE, type PaymentWorld } from '../testing/payment-world.ts'
import { sharePaymentWorld } from '../testing/shared-payment-world.ts'
import { reconcilePayments } from './reconcile-payments.ts'

const LATER = '2026-12-02T14:00:00.000Z'
const CHEAPER = 60_00

let world: PaymentWorld
sharePaymentWorld((shared) => void (world = shared))

/** A paid visit, and a service of the salon that costs less. */
async function paidVisit(columns: Parameters<PaymentWorld['heldVisit']>[0] = {}) {
  const visit = await world.heldVisit({ freeCancellationMinutes: 60, ...columns })
  const { salon, api, bookingId: id, manager } = visit
  const { payment } = await visit.pay()
  const { id: serviceId } = await newService(world.db, { salonId: salon.salonId, priceHalalas: CHEAPER })
  const does = { salonId: salon.salonId, staffId: salon.staffId, serviceId }
  await world.db.insertInto('staffServices').values(does).execute()
  const toCheaper = { id, startsAt: LATER, lines: [{ serviceId }] }
  return {
    ...visit,
    paymentId: payment.id,
    toCheaper,
    move: () => api.bookings.reschedule(toCheaper),
    moveBack: () => api.bookings.reschedule({ ...toCheaper, lines: [{ serviceId: salon.serviceId }] }),
    terms: (input = toCheaper) => api.bookings.moveTerms(input),
    money: async () => (await api.bookings.byId({ id })).money,
    receipts: () => api.payments.receipts.forBooking({ bookingId: id }),
    refund: (amountHalalas: number) =>
      manager.payments.manage.refund({
        ...{ paymentId: payment.id, amountHalalas, reason: 'moved', idempotencyKey: randomUUID() },
      }),
  }
}

describe('a paid visit that is moved to one that costs less', () => {
  it('gives the rest back by itself, as was said before, with a document about it', async () => {
    const { terms, move, money, receipts, status } = await paidVisit()
    const said = { totalHalalas: CHEAPER, refundHalalas: 40_00, releaseHalalas: 0, dueHalalas: 0 }
    expect(await terms()).toEqual(said)
    await move()
    expect(await money()).toMatchObject({ capturedHalalas: PRICE, refundedHalalas: 40_00, dueHalalas: 0 })
    expect(await receipts()).toMatchObject([
      { grossHalalas: PRICE, reason: null },
      { grossHalalas: 40_00, reason: 'moved' },
    ])
    expect(await status()).toBe('confirmed')
    await world.refuseReceiptFaults()
  })

  it('does so when the salon moves it, too, to which the same is said before', async () => {
    const { manager, toCheaper, api, bookingId } = await paidVisit({ cancellationFeePercent: 50 })
    // the customer could not move it so late herself
    world.deps.clock.set('2026-12-02T09:30:00.000Z')
    expect(await manager.bookings.manage.moveTerms(toCheaper)).toEqual({
      ...{ totalHalalas: CHEAPER, refundHalalas: 40_00, releaseHalalas: 0, dueHalalas: 0 },
    })
    await manager.bookings.manage.reschedule(toCheaper)
    const [payment] = await api.payments.forBooking({ bookingId })
    expect(payment?.refundedHalalas).toBe(40_00)
    expect(payment?.history.find(({ type }) => type === 'requested')).toMatchObject({ actor: 'salon' })
  })

  it('keeps of a deposit what the cheaper visit asks for', async () => {
    const { terms, move, money } = await paidVisit({ paymentPolicy: 'deposit', depositPercent: 30 })
    expect((await terms()).refundHalalas).toBe(12_00)
    await move()
    expect(await money()).toMatchObject({ capturedHalalas: 30_00, refundedHalalas: 12_00, dueHalalas: 0 })
  })

  it('is asked for the difference when it is moved back, and keeps what is paid then', async () => {
    const { move, moveBack, money, pay } = await paidVisit()
    await move()
    await moveBack()
    expect((await money()).dueHalalas).toBe(40_00)
    expect((await pay()).payment).toMatchObject({ amountHalalas: 40_00, returnReason: null, status: 'paid' })
    expect(await money()).toMatchObject({ dueHalalas: 0, capturedHalalas: 140_00, refundedHalalas: 40_00 })
  })

  it('gives back once, however often the answer is lost', async () => {
    const { move, money } = await paidVisit()
    world.gateway.failNext('refund', 'lost')
    await move()
    for (let round = 0; round < 3; round++) {
      world.deps.clock.advanceMinutes(6)
      await reconcilePayments(world.deps, { comparing: false })
    }
    expect((await money()).refundedHalalas).toBe(40_00)
  })

  it('moves although the gateway is down; the money follows', async () => {
    const { move, money } = await paidVisit()
    world.gateway.setDown(true)
    await move()
    expect(await money()).toMatchObject({ refundedHalalas: 0, dueHalalas: 0 })
    world.gateway.setDown(false)
    world.deps.clock.advanceMinutes(6)
    await reconcilePayments(world.deps, { comparing: false })
    expect((await money()).refundedHalalas).toBe(40_00)
  })

  it('does not give back again what the salon gave back already', async () => {
    const { move, terms, refund, money } = await paidVisit()
    await refund(50_00)
    expect((await terms()).refundHalalas).toBe(0)
    await move()
    expect(await money()).toMatchObject({ refundedHalalas: 50_00, dueHalalas: 0 })
  })

  it('pays its late fee out of what is left', async () => {
    const { move, api, bookingId, money } = await paidVisit({ cancellationFeePercent: 100 })
    await move()
    world.deps.clock.set('2026-12-02T13:30:00.000Z')
    await api.bookings.cancel({ id: bookingId })
    expect((await money()).refundedHalalas).toBe(40_00)
  })
})

describe('money that is only held', () => {
  const byHand = { confirmation: 'manual', paymentPolicy: 'deposit', depositPercent: 50 } as const

  it('stays held, and no more of it is taken than the cheaper visit asks for', async () => {
    const { terms, move, money, manager, bookingId } = await paidVisit(byHand)
    expect(await terms()).toMatchObject({ refundHalalas: 0, releaseHalalas: 20_00 })
    await move()
    expect(await money()).toMatchObject({ authorizedHalalas: 50_00, refundedHalalas: 0 })
    await manager.bookings.manage.confirm({ id: bookingId })
    expect(await money()).toMatchObject({ capturedHalalas: 30_00, refundedHalalas: 0, dueHalalas: 0 })
  })

  it('whose capture is under way is refunded once it was taken', async () => {
    const { move, money, manager, bookingId } = await paidVisit(byHand)
    world.gateway.failNext('capture', 'lost')
    await manager.bookings.manage.confirm({ id: bookingId })
    await move()
    for (let round = 0; round < 3; round++) {
      world.deps.clock.advanceMinutes(6)
      await reconcilePayments(world.deps, { comparing: false })
    }
    expect(await money()).toMatchObject({ capturedHalalas: 50_00, refundedHalalas: 20_00 })
  })
})

describe('a visit that only changes its time', () => {
  it('costs what it did and moves no money, whatever the salon asks by now', async () => {
    const { api, salon, bookingId: id, money } = await paidVisit()
    const cheap = { priceHalalas: 10_00 }
    await world.db.updateTable('services').set(cheap).where('id', '=', salon.serviceId).execute()
    const input = { id, startsAt: LATER }
    expect(await api.bookings.moveTerms(input)).toMatchObject({ totalHalalas: PRICE, refundHalalas: 0 })
    await api.bookings.reschedule(input)
    expect(await money()).toMatchObject({ capturedHalalas: PRICE, refundedHalalas: 0, dueHalalas: 0 })
  })

  it('and gets another service beside keeps its own price, and is asked for the other one', async () => {
    const { api, salon, bookingId: id, toCheaper, pay, money } = await paidVisit()
    const dear = { priceHalalas: 500_00 }
    await world.db.updateTable('services').set(dear).where('id', '=', salon.serviceId).execute()
    const lines = [{ serviceId: salon.serviceId }, ...toCheaper.lines]
    expect(await api.bookings.moveTerms({ ...toCheaper, lines })).toMatchObject({
      ...{ totalHalalas: PRICE + CHEAPER, dueHalalas: CHEAPER },
    })
    await api.bookings.reschedule({ ...toCheaper, lines })
    expect((await api.bookings.byId({ id })).totalHalalas).toBe(PRICE + CHEAPER)
    expect((await money()).dueHalalas).toBe(CHEAPER)
    expect((await pay()).payment).toMatchObject({ amountHalalas: CHEAPER, status: 'paid' })
    expect(await money()).toMatchObject({ capturedHalalas: PRICE + CHEAPER, dueHalalas: 0 })
  })
})
