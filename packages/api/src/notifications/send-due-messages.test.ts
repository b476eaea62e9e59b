import { randomUUID } from 'node:crypto'
import { createDb } from '@salon/db'
import { REMINDERS } from '@salon/domain'
import type { MessageSender } from '@salon/providers'
import { newPhone } from '@salon/testkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf } from '../testing/caller.ts'
import { sendDueMessages } from './send-due-messages.ts'
import { sendNotification } from './send-notification.ts'

/** Friday, 17:00 there. */
const VISIT = '2026-12-04T14:00:00.000Z'
const DAY_BEFORE = '2026-12-03T14:00:00.000Z'
const TWO_HOURS_BEFORE = '2026-12-04T12:00:00.000Z'

let world: BookingWorld
type Salon = Awaited<ReturnType<BookingWorld['seedSalon']>>
type Customer = Awaited<ReturnType<BookingWorld['signIn']>>
let salon: Salon
let customer: Customer
let bookingId: string
beforeEach(async () => {
  // everybody's visits are looked through, so each test has them to itself
  world = await createBookingWorld()
  salon = await world.seedSalon({ nameEn: 'Rose' })
  customer = await world.signIn({ locale: 'en' })
  bookingId = await book(VISIT)
})
afterEach(() => world.drop())

async function book(startsAt: string, by = customer): Promise<string> {
  const visit = { salonId: salon.salonId, lines: [{ serviceId: salon.serviceId }], startsAt }
  return (await by.api.bookings.create({ ...visit, idempotencyKey: randomUUID() })).id
}

/** The server's job, as it runs at that moment. */
function runAt(instant: string) {
  world.deps.clock.set(instant)
  return sendDueMessages(world.deps)
}

const rows = () =>
  world.db
    .selectFrom('notifications')
    .select(['event', 'status', 'attempt', 'bookingVersion', 'errorMessage'])
    .where('bookingId', '=', bookingId)
    .orderBy('createdAt')
    .orderBy('attempt')
    .execute()
const reminders = async () => (await rows()).filter(({ event }) => event.startsWith('booking_reminder'))
const inbox = (phone: string = customer.user.phone) =>
  world.deps.messages.inbox(phone as Customer['user']['phone']).map(({ body }) => body)

describe('reminders', () => {
  it('come a day and two hours before, each once, in her language', async () => {
    expect(await runAt('2026-12-03T13:59:00.000Z')).toMatchObject({ reminders: 0, repeated: 0 })
    expect(await runAt(DAY_BEFORE)).toMatchObject({ reminders: 1, repeated: 0 })
    expect(await runAt('2026-12-03T14:01:00.000Z')).toMatchObject({ reminders: 0, repeated: 0 })
    expect(await runAt(TWO_HOURS_BEFORE)).toMatchObject({ reminders: 1, repeated: 0 })
    expect(await reminders()).toMatchObject([
      { event: 'booking_reminder', status: 'sent', attempt: 1 },
      { event: 'booking_reminder_soon', status: 'sent', attempt: 1 },
    ])
    const [soon, dayBefore] = inbox()
    expect(dayBefore).toMatch(/^Rose: a reminder of your appointment on Friday/)
    expect(soon).toMatch(/^Rose: your appointment is soon, Friday/)
  })

  it('that are late are dropped', async () => {
    expect((await runAt('2026-12-03T17:00:00.000Z')).reminders).toBe(0)
    expect((await runAt('2026-12-04T12:45:00.000Z')).reminders).toBe(0)
    expect(await reminders()).toEqual([])
  })

  it('come as late as they are of use', async () => {
    expect((await runAt('2026-12-03T16:59:00.000Z')).reminders).toBe(1)
    expect((await runAt('2026-12-04T12:44:00.000Z')).reminders).toBe(1)
  })

  it('leave alone who has just booked, moved or been reminded', async () => {
    world.deps.clock.set('2026-12-03T09:00:00.000Z')
    await customer.api.bookings.reschedule({ id: bookingId, startsAt: '2026-12-04T14:30:00.000Z' })
    expect((await runAt('2026-12-03T14:30:00.000Z')).reminders).toBe(0)
    expect((await runAt('2026-12-04T12:30:00.000Z')).reminders).toBe(1)
  })

  it('follow a visit that moves, to its new day', async () => {
    await customer.api.bookings.reschedule({ id: bookingId, startsAt: '2026-12-05T14:00:00.000Z' })
    expect((await runAt(DAY_BEFORE)).reminders).toBe(0)
    expect((await runAt('2026-12-04T14:00:00.000Z')).reminders).toBe(1)
  })

  it.each(['held', 'pending', 'cancelled', 'completed', 'no_show', 'expired'] as const)(
    'never go to a visit that is %s',
    async (status) => {
      const holdExpiresAt = status === 'held' ? new Date(VISIT) : null
      await world.db.transaction().execute(async (trx) => {
        if (status !== 'held' && status !== 'pending')
          await trx.deleteFrom('occupancies').where('bookingId', '=', bookingId).execute()
        await trx.updateTable('bookings').set({ status, holdExpiresAt }).where('id', '=', bookingId).execute()
      })
      expect((await runAt(DAY_BEFORE)).reminders).toBe(0)
    },
  )

  it('are skipped when the visit is cancelled after they were queued', async () => {
    const id = world.deps.newId()
    await world.db
      .insertInto('notifications')
      .values({
        ...{ id, bookingId, salonId: salon.salonId, userId: customer.user.userId },
        ...{ event: 'booking_reminder', bookingVersion: 1, channel: 'sms', attempt: 1, locale: 'en' },
        ...{ recipient: customer.user.phone, status: 'queued', createdAt: new Date(DAY_BEFORE) },
      })
      .execute()
    await customer.api.bookings.cancel({ id: bookingId })
    const before = inbox().length
    await sendNotification(world.deps, id)
    expect(await reminders()).toMatchObject([{ status: 'skipped', errorMessage: null }])
    expect(inbox()).toHaveLength(before)
  })

  it('go to somebody who booked by phone, and to nobody without a number', async () => {
    const staff = callerOf(world.deps, await salon.addMember('staff'))
    const phone = newPhone()
    const walkIn = (startsAt: string, who: { name: string; phone?: string }) =>
      staff.bookings.manage.create({
        ...{ salonId: salon.salonId, lines: [{ serviceId: salon.serviceId }], startsAt, customer: who },
        idempotencyKey: randomUUID(),
      })
    await walkIn('2026-12-04T16:00:00.000Z', { name: 'Demo', phone })
    await walkIn('2026-12-04T17:00:00.000Z', { name: 'Demo' })
    expect((await runAt('2026-12-03T17:00:00.000Z')).reminders).toBe(1)
    expect(inbox(phone)[0]).toContain('نذكّرك بموعدك')
  })

  it('are queued by one of many instances at once', async () => {
    world.deps.clock.set(DAY_BEFORE)
    const others = Array.from({ length: 4 }, () => createDb({ url: world.database.url, poolMax: 2 }))
    const reports = await Promise.all(others.map((db) => sendDueMessages({ ...world.deps, writeDb: db })))
    await Promise.all(others.map((db) => db.destroy()))
    expect(reports.map((each) => each.reminders).filter((count) => count > 0)).toEqual([1])
    expect(inbox()).toHaveLength(2)
  })

  it('cost a statement each, as do payments, salons and reviews, and two for what was left behind, while nothing is due', async () => {
    const { deps, take } = world.counted()
    await sendDueMessages(deps)
    expect(take()).toBe(REMINDERS.length + 5)
  })
})

/** As a process leaves it that ends before it has begun to send, or in the middle. */
const leave = (beganAt: string | null) =>
  world.db
    .updateTable('notifications')
    .set({ status: 'queued', sentAt: null, provider: null, providerMessageId: null, begunAt: beganAt })
    .where('bookingId', '=', bookingId)
    .execute()

describe('a message whose sending was broken off', () => {
  it('is sent once more, as a new attempt', async () => {
    await leave('2026-12-01T09:00:00.000Z')
    expect(await runAt('2026-12-01T09:01:00.000Z')).toMatchObject({ repeated: 0 })
    expect(await runAt('2026-12-01T09:02:00.000Z')).toMatchObject({ repeated: 1 })
    expect(await runAt('2026-12-01T09:05:00.000Z')).toMatchObject({ repeated: 0 })
    expect(await rows()).toMatchObject([
      { attempt: 1, status: 'failed', errorMessage: 'interrupted' },
      { attempt: 2, status: 'sent', errorMessage: null },
    ])
  })

  it('is sent once more after hours as well: a confirmation is news until the visit', async () => {
    await leave('2026-12-01T09:00:00.000Z')
    expect(await runAt('2026-12-02T09:00:00.000Z')).toMatchObject({ repeated: 1 })
    await leave('2026-12-01T09:00:00.000Z')
    expect(await runAt(VISIT)).toMatchObject({ repeated: 0 })
  })

  it('stays unsent when it is no longer true', async () => {
    await leave('2026-12-01T09:00:00.000Z')
    await world.db
      .updateTable('bookings')
      .set((row) => ({ version: row('version', '+', 1) }))
      .where('id', '=', bookingId)
      .execute()
    expect(await runAt('2026-12-01T09:03:00.000Z')).toMatchObject({ repeated: 0 })
    expect(await rows()).toMatchObject([{ attempt: 1, status: 'failed', errorMessage: 'interrupted' }])
  })

  it('is sent once more when only the length of the visit changed, of which nobody is told', async () => {
    await leave('2026-12-01T09:00:00.000Z')
    const staff = callerOf(world.deps, await salon.addMember('staff'))
    const lines = [{ line: 0, minutes: 75 }]
    await staff.bookings.manage.resize({ id: bookingId, version: 1, lines })
    expect(await runAt('2026-12-01T09:03:00.000Z')).toMatchObject({ repeated: 1 })
    expect(await rows()).toMatchObject([
      { attempt: 1, status: 'failed', bookingVersion: 2 },
      { attempt: 2, status: 'sent', bookingVersion: 2 },
    ])
  })

  it('that breaks whoever sends it is given up after six attempts', async () => {
    await leave('2026-12-01T09:00:00.000Z')
    const broken = { ...world.deps.messages, send: () => Promise.reject(new TypeError('a mistake of ours')) }
    for (let minute = 2; minute < 30; minute += 2) {
      world.deps.clock.set(`2026-12-01T09:${String(minute).padStart(2, '0')}:00.000Z`)
      await sendDueMessages({ ...world.deps, messages: broken })
    }
    expect((await rows()).map(({ status, attempt }) => [attempt, status])).toEqual(
      [1, 2, 3, 4, 5, 6].map((attempt) => [attempt, 'failed']),
    )
  })
})

describe('a message that nobody began to send', () => {
  it('is sent as the attempt that it is, once whoever stored it has had its time', async () => {
    await leave(null)
    expect(await runAt('2026-12-01T09:01:59.000Z')).toMatchObject({ late: 0 })
    expect(await runAt('2026-12-01T09:02:00.000Z')).toMatchObject({ late: 1, repeated: 0 })
    expect(await runAt('2026-12-01T09:05:00.000Z')).toMatchObject({ late: 0, repeated: 0 })
    expect(await rows()).toMatchObject([{ attempt: 1, status: 'sent' }])
    expect(inbox()).toHaveLength(2)
  })

  it('does not wait for another round behind a hundred others', async () => {
    const { salonId } = salon
    await world.db
      .insertInto('notifications')
      .values(
        Array.from({ length: 101 }, (_, index) => ({
          ...{ id: randomUUID(), bookingId, salonId, userId: customer.user.userId, attempt: 1 },
          ...{ event: 'booking_rescheduled', bookingVersion: 2 + index, channel: 'sms', locale: 'en' },
          ...{
            recipient: customer.user.phone,
            status: 'queued',
            createdAt: new Date('2026-12-01T09:00:00.000Z'),
          },
        })),
      )
      .execute()
    expect(await runAt('2026-12-01T09:02:00.000Z')).toMatchObject({ late: 101 })
    expect((await rows()).filter(({ status }) => status === 'queued')).toEqual([])
  })

  it('is sent by one of all who come for it at once', async () => {
    await leave(null)
    const { id } = await world.db.selectFrom('notifications').select('id').executeTakeFirstOrThrow()
    const { promise: answer, resolve: release } = Promise.withResolvers<void>()
    let asked = 0
    const slow: MessageSender = {
      ...world.deps.messages,
      send: async (message) => {
        asked += 1
        await answer
        return world.deps.messages.send(message)
      },
    }
    // the first one waits at the vendor's, so that all others come while the message is queued still
    const first = sendNotification({ ...world.deps, messages: slow }, id)
    await expect.poll(() => asked).toBe(1)
    await Promise.all(Array.from({ length: 8 }, () => sendNotification(world.deps, id)))
    release()
    await first
    expect(inbox()).toHaveLength(2)
  })
})
