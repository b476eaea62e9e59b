import { randomUUID } from 'node:crypto'
import { createDb } from '@salon/db'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { callerOf } from '../testing/caller.ts'
import { createPaymentWorld, type PaymentWorld } from '../testing/payment-world.ts'
import { sendDueMessages } from './send-due-messages.ts'

let world: PaymentWorld
beforeEach(async () => {
  // everybody's documents are looked through, so each test has them to itself
  world = await createPaymentWorld()
})
afterEach(() => world.drop())

const run = () => sendDueMessages(world.deps)

/** A visit whose hundred riyals were paid, and what its customer was told of money since. */
async function paidVisit() {
  const visit = await world.heldVisit()
  const { payment } = await visit.pay()
  const told = () =>
    world.deps.messages
      .inbox(visit.user.phone)
      .map(({ body }) => body)
      .filter((body) => /استلمنا|أعدنا/u.test(body))
  const refund = (amountHalalas: number) =>
    visit.manager.payments.manage.refund({
      ...{ paymentId: payment.id, amountHalalas, reason: 'goodwill' },
      idempotencyKey: randomUUID(),
    })
  return { ...visit, told, refund }
}

describe('a customer is told of her money', () => {
  it('when it was taken, once', async () => {
    const { told, booking } = await paidVisit()
    expect(await run()).toMatchObject({ receipts: 1 })
    expect(await run()).toMatchObject({ receipts: 0 })
    expect(told()).toEqual([expect.stringMatching(/استلمنا 100\.00 ر\.س للحجز/u)])
    expect(told()[0]).toContain(booking.reference)
  })

  it('when it goes back, each time, though the booking stays as it is', async () => {
    const { told, refund } = await paidVisit()
    await run()
    await refund(10_00)
    expect(await run()).toMatchObject({ receipts: 1 })
    await refund(25_50)
    expect(await run()).toMatchObject({ receipts: 1 })
    expect(told().map((body) => /[\d.]+ ر\.س/u.exec(body)?.[0])).toEqual([
      '25.50 ر.س',
      '10.00 ر.س',
      '100.00 ر.س',
    ])
  })

  it('when it goes back because she cancels', async () => {
    const { told, api, bookingId } = await paidVisit()
    await run()
    await api.bookings.cancel({ id: bookingId })
    await run()
    expect(told()[0]).toMatch(/أعدنا إليك 100\.00 ر\.س/u)
  })

  it.each(['customer', 'salon'] as const)(
    'with the word that her visit is called off by the %s, before it went',
    async (by) => {
      const { user, api, manager, bookingId, refund } = await paidVisit()
      await refund(25_50)
      if (by === 'customer') await api.bookings.cancel({ id: bookingId })
      else await manager.bookings.manage.cancel({ id: bookingId })
      const [latest] = world.deps.messages.inbox(user.phone)
      expect(latest?.body).toMatch(/أُلغي موعدك .*، ويعود إليك 74\.50 ر\.س/u)
    },
  )

  it('and not of money where none goes back', async () => {
    const { user, manager, bookingId, refund } = await paidVisit()
    await refund(100_00)
    await manager.bookings.manage.cancel({ id: bookingId })
    const [latest] = world.deps.messages.inbox(user.phone)
    expect(latest?.body).toMatch(/أُلغي موعدك/u)
    expect(latest?.body).not.toContain('يعود')
  })

  it('by one of many instances at once', async () => {
    const { told } = await paidVisit()
    const others = Array.from({ length: 4 }, () => createDb({ url: world.database.url, poolMax: 2 }))
    const reports = await Promise.all(others.map((db) => sendDueMessages({ ...world.deps, writeDb: db })))
    await Promise.all(others.map((db) => db.destroy()))
    expect(reports.reduce((sum, { receipts }) => sum + receipts, 0)).toBe(1)
    expect(told()).toHaveLength(1)
  })

  it('once more by hand, with the same amount', async () => {
    const { told, bookingId, salon } = await paidVisit()
    await run()
    const staff = callerOf(world.deps, await salon.addMember('staff'))
    const sent = await staff.notifications.forBooking({ bookingId })
    const received = sent.find(({ event }) => event === 'payment_received')
    await staff.notifications.manage.resend({ id: received?.id ?? '' })
    expect(told()).toHaveLength(2)
    expect(told()[1]).toBe(told()[0])
  })

  it('but not when it is old news', async () => {
    await paidVisit()
    world.deps.clock.set('2026-12-01T10:00:01.000Z')
    expect(await run()).toMatchObject({ receipts: 0 })
  })
})
