import { randomUUID } from 'node:crypto'
import type { ReportedStatus } from '@salon/domain'
import type { MessageSender } from '@salon/providers'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteAccount } from '../accounts/delete-account.ts'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf } from '../testing/caller.ts'
import { newTestRequest } from '../testing/deps.ts'
import { applyDeliveryReport } from './apply-delivery-report.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

/** A confirmation that a vendor took. */
async function sentMessage() {
  const { salonId, serviceId } = await world.seedSalon()
  const customer = await world.signIn()
  const startsAt = '2026-12-02T10:00:00.000Z'
  const visit = { salonId, lines: [{ serviceId }], startsAt, idempotencyKey: randomUUID() }
  const { id: bookingId } = await customer.api.bookings.create(visit)
  const providerMessageId = randomUUID()
  const row = () =>
    world.db
      .selectFrom('notifications')
      .selectAll()
      .where('bookingId', '=', bookingId)
      .executeTakeFirstOrThrow()
  await world.db
    .updateTable('notifications')
    .set({ provider: 'twilio', providerMessageId })
    .where('bookingId', '=', bookingId)
    .execute()
  // what follows on a failure has tests of its own
  const deps = { ...world.deps, messages: { ...world.deps.messages, ways: [] } }
  const report = (status: ReportedStatus, changes: { provider?: string; id?: string } = {}) =>
    applyDeliveryReport(deps, {
      provider: changes.provider ?? 'twilio',
      providerMessageId: changes.id ?? providerMessageId,
      status,
      outcome: status === 'failed' ? 'unreachable' : null,
      vendorCode: status === 'failed' ? '30003' : null,
    })
  return { customer, bookingId, row, report, providerMessageId }
}

function ordersOf<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((first, at) => ordersOf(items.toSpliced(at, 1)).map((rest) => [first, ...rest]))
}

describe('a delivery report', () => {
  it('says that a message was delivered, and leaves when it was sent', async () => {
    const { row, report } = await sentMessage()
    const before = await row()
    await report('delivered')
    expect(await row()).toEqual({ ...before, status: 'delivered' })
  })

  it('says why a message was not delivered', async () => {
    const { bookingId, report, customer } = await sentMessage()
    await report('failed')
    expect(await customer.api.notifications.forBooking({ bookingId })).toMatchObject([
      { status: 'failed', errorMessage: 'twilio: not delivered (30003)' },
    ])
    expect(world.deps.logged.at(-1)?.fields).toEqual({ provider: 'twilio', vendorCode: '30003' })
  })

  it.each(ordersOf(['sent', 'sent', 'delivered', 'delivered'] as const))(
    'ends with the furthest step in the order %s, %s, %s, %s',
    async (...order) => {
      const { row, report } = await sentMessage()
      for (const status of order) await report(status)
      expect((await row()).status).toBe('delivered')
    },
  )

  it.each(ordersOf(['sent', 'delivered', 'failed'] as const))(
    'keeps the end that was reported first: %s, %s, %s',
    async (...order) => {
      const { row, report } = await sentMessage()
      for (const status of order) await report(status)
      const first = order.find((status) => status !== 'sent')
      expect(await row()).toMatchObject({
        status: first,
        errorMessage: first === 'failed' ? 'twilio: not delivered (30003)' : null,
      })
    },
  )

  it('of two ends at once lets one win, with or without a reason accordingly', async () => {
    const { row, report } = await sentMessage()
    await Promise.all([report('failed'), report('delivered'), report('failed'), report('delivered')])
    const { status, errorMessage } = await row()
    expect(['delivered', 'failed']).toContain(status)
    expect(errorMessage === null).toBe(status === 'delivered')
  })

  it('of an id that is not known, or of another vendor, changes nothing', async () => {
    const { row, report } = await sentMessage()
    const before = await row()
    await report('failed', { id: randomUUID() })
    await report('failed', { provider: 'unifonic' })
    expect(await row()).toEqual(before)
  })

  it('that comes while its message learns its id is lost in no order of the two', async () => {
    // those of the tests before are of no message
    await world.db.deleteFrom('earlyReports').execute()
    const { salonId, serviceId } = await world.seedSalon({}, {}, 8)
    const reports: Promise<void>[] = []
    const messages: MessageSender = {
      ways: [],
      async send({ channel }) {
        const sent = { provider: 'twilio', providerMessageId: randomUUID(), channel }
        const end = { status: 'delivered', outcome: null, vendorCode: null } as const
        reports.push(applyDeliveryReport(world.deps, { ...sent, ...end }))
        return sent
      },
    }
    const customers = await Promise.all(Array.from({ length: 8 }, () => world.signIn()))
    const visit = { salonId, lines: [{ serviceId }], startsAt: '2026-12-03T10:00:00.000Z' }
    const bookings = await Promise.all(
      customers.map(({ user }) =>
        callerOf({ ...world.deps, messages }, user).bookings.create({
          ...visit,
          idempotencyKey: randomUUID(),
        }),
      ),
    )
    await Promise.all(reports)
    const rows = await world.db
      .selectFrom('notifications')
      .select('status')
      .where(
        'bookingId',
        'in',
        bookings.map(({ id }) => id),
      )
      .execute()
    expect(rows.map(({ status }) => status)).toEqual(bookings.map(() => 'delivered'))
    expect(await world.db.selectFrom('earlyReports').selectAll().execute()).toEqual([])
  })

  it('H66: finds nothing of somebody who deleted her account', async () => {
    const { row, report, customer, providerMessageId } = await sentMessage()
    const { phone } = customer.user
    await deleteAccount(world.deps, newTestRequest(), customer.user, phone)
    const erased = await row()
    expect(erased).toMatchObject({ userId: null, recipient: null, providerMessageId: null })
    await report('failed')
    expect(await row()).toEqual(erased)
    const { rows } = await sql<{ found: number }>`
      select count(*)::int as found from notifications n
      where n::text like ${`%${phone}%`} or n::text like ${`%${providerMessageId}%`}`.execute(world.db)
    expect(rows[0]?.found).toBe(0)
    const { rows: early } = await sql<{ text: string }>`select r::text as text from early_reports r`.execute(
      world.db,
    )
    expect(JSON.stringify(early)).not.toContain(providerMessageId)
  })
})
