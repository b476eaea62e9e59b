import { randomUUID } from 'node:crypto'
import { newService, occupy } from '@salon/testkit'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sendDueMessages } from '../notifications/send-due-messages.ts'
import { sendNotification } from '../notifications/send-notification.ts'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf } from '../testing/caller.ts'

const at = (utc: string) => `2026-12-02T${utc}:00.000Z`

let world: BookingWorld
beforeEach(async () => {
  // everybody's messages are looked through, so each test has them to itself
  world = await createBookingWorld()
})
afterEach(() => world.drop())

/** A visit at nine (noon there) with the first of two stylists, its customer, and the salon that moves it. */
async function visitAtNine(salonColumns = {}) {
  const salon = await world.seedSalon({ nameEn: 'Rose', ...salonColumns }, { durationMinutes: 60 }, 2)
  const { salonId, serviceId } = salon
  const [noura = '', sara = ''] = salon.staffIds
  const { api: customer, user } = await world.signIn({ locale: 'en' })
  const visit = await customer.bookings.create({
    ...{ salonId, startsAt: at('09:00'), idempotencyKey: randomUUID() },
    lines: [{ serviceId, staffId: noura }],
  })
  const { bookings: office } = callerOf(world.deps, await salon.addMember('staff'))
  const { id } = visit
  const move = (startsAt: string, staffId = noura) =>
    office.manage.reschedule({ id, startsAt, lines: [{ serviceId, staffId }] })
  /** What she was told since she booked, the oldest first. */
  const told = () =>
    world.deps.messages
      .inbox(user.phone)
      .map(({ body }) => body)
      .slice(0, -1)
      .toReversed()
  const statuses = async () => {
    const messages = await callerOf(world.deps, user).notifications.forBooking({ bookingId: id })
    return messages.map(({ event, status }) => `${event} ${status}`)
  }
  return { ...salon, noura, sara, customer, office: office.manage, id, move, told, statuses }
}

function pass(seconds: number): void {
  world.deps.clock.set(new Date(world.deps.clock.now().getTime() + seconds * 1000).toISOString())
}

/** The minute's round, once the time to take a move back is over. */
async function laterRound() {
  pass(60)
  return sendDueMessages(world.deps)
}

describe('the message of a visit that the salon moves', () => {
  it('waits while the move can be taken back, and is sent by the next round', async () => {
    const { move, told, statuses } = await visitAtNine()
    await move(at('11:00'))
    expect(told()).toEqual([])
    pass(10)
    await sendDueMessages(world.deps)
    expect(told()).toEqual([])
    expect((await laterRound()).late).toBe(1)
    expect(told()).toEqual([expect.stringContaining('2:00 pm')])
    await laterRound()
    expect(await statuses()).toEqual(['booking_created sent', 'booking_rescheduled sent'])
    expect(told()).toHaveLength(1)
  })

  it('is not sent at all where the move was taken back', async () => {
    const { move, told, statuses, sara } = await visitAtNine()
    await move(at('11:00'), sara)
    pass(5)
    await move(at('09:00'))
    await laterRound()
    expect(told()).toEqual([])
    expect(await statuses()).toEqual(['booking_created sent', 'booking_rescheduled skipped'])
  })

  it('is one of two moves, with where the visit is at last', async () => {
    const { move, told, statuses } = await visitAtNine()
    await move(at('11:00'))
    pass(10)
    await move(at('13:00'))
    pass(10)
    await sendDueMessages(world.deps)
    expect(told()).toEqual([])
    await laterRound()
    expect(told()).toEqual([expect.stringContaining('4:00 pm')])
    expect(await statuses()).toEqual([
      ...['booking_created sent', 'booking_rescheduled skipped', 'booking_rescheduled sent'],
    ])
  })

  it('is not sent of three moves that end where the first began', async () => {
    const { move, told } = await visitAtNine()
    for (const time of ['11:00', '13:00', '09:00']) await move(at(time))
    await laterRound()
    expect(told()).toEqual([])
  })

  it('tells of the way back where she was told of the way there', async () => {
    const { move, told } = await visitAtNine()
    await move(at('11:00'))
    await laterRound()
    await move(at('09:00'))
    await laterRound()
    expect(told()).toEqual([expect.stringContaining('2:00 pm'), expect.stringContaining('12:00 pm')])
  })

  it('tells of the way back where another message has named the new time meanwhile', async () => {
    const { office, id, move, told } = await visitAtNine({ confirmation: 'manual' })
    await move(at('11:00'))
    pass(5)
    await office.confirm({ id })
    pass(5)
    await move(at('09:00'))
    await laterRound()
    expect(told()).toEqual([expect.stringContaining('2:00 pm'), expect.stringContaining('12:00 pm')])
  })

  it('is not sent where the visit was cancelled meanwhile', async () => {
    const { office, id, move, statuses } = await visitAtNine()
    await move(at('11:00'))
    await office.cancel({ id })
    await laterRound()
    expect(await statuses()).toEqual([
      ...['booking_created sent', 'booking_rescheduled skipped', 'booking_cancelled sent'],
    ])
  })

  it('is not sent beside that of her own move', async () => {
    const { customer, id, move, told } = await visitAtNine()
    await move(at('11:00'))
    pass(5)
    await customer.bookings.reschedule({ id, startsAt: at('13:00') })
    expect(told()).toEqual([expect.stringContaining('4:00 pm')])
    await laterRound()
    expect(told()).toHaveLength(1)
  })

  it('goes at once where the visit begins before the round', async () => {
    const { move, told } = await visitAtNine()
    world.deps.clock.set(at('06:59'))
    await move(at('07:00'))
    expect(told()).toEqual([expect.stringContaining('10:00 am')])
  })

  it('goes at once where she may be on her way to the old time', async () => {
    const { move, told } = await visitAtNine()
    world.deps.clock.set(at('08:50'))
    await move(at('13:00'))
    expect(told()).toEqual([expect.stringContaining('4:00 pm')])
  })

  it('goes at once where the new time is near', async () => {
    const { move, told } = await visitAtNine()
    world.deps.clock.set(at('07:20'))
    await move(at('07:30'))
    expect(told()).toEqual([expect.stringContaining('10:30 am')])
  })

  it('is not held back again and again while the time that she knows comes near', async () => {
    const { move, told } = await visitAtNine()
    world.deps.clock.set(at('08:44'))
    await move(at('11:00'))
    pass(65)
    await move(at('13:00'))
    expect(told()).toEqual([expect.stringContaining('4:00 pm')])
  })

  it('is held back as well where the visit is relocated', async () => {
    const { office, id, told, sara } = await visitAtNine()
    const moved = await office.relocate({ id, version: 1, to: 'other_staff' })
    expect(moved.lines).toMatchObject([{ staff: { id: sara } }])
    expect(told()).toEqual([])
    await laterRound()
    expect(told()).toHaveLength(1)
  })
})

describe('the end of a visit whose move she has not heard of', () => {
  it('names the time that she knows, however often it was moved', async () => {
    const { office, id, move, told } = await visitAtNine()
    await move(at('11:00'))
    pass(5)
    await move(at('13:00'))
    pass(5)
    await office.cancel({ id })
    await laterRound()
    expect(told()).toEqual([expect.stringContaining('12:00 pm')])
  })

  it('names it as well where the salon says no', async () => {
    const { office, id, move, told } = await visitAtNine({ confirmation: 'manual' })
    await move(at('11:00'))
    await office.decline({ id })
    expect(told()).toEqual([expect.stringContaining('12:00 pm')])
  })

  it('names the new time where she was told of it, by this message or another', async () => {
    const one = await visitAtNine()
    await one.move(at('11:00'))
    await laterRound()
    await one.office.cancel({ id: one.id })
    expect(one.told()[1]).toContain('2:00 pm')
    const other = await visitAtNine({ confirmation: 'manual' })
    await other.move(at('11:00'))
    await other.office.confirm({ id: other.id })
    await other.office.cancel({ id: other.id })
    expect(other.told()[1]).toContain('2:00 pm')
  })

  it('names the last time she was told of, whatever was taken back before', async () => {
    const { office, id, move, told } = await visitAtNine()
    for (const time of ['11:00', '09:00', '13:00']) await move(at(time))
    await laterRound()
    await office.cancel({ id })
    expect(told()[1]).toContain('4:00 pm')
  })

  it('names the new time where a reminder of it came first', async () => {
    const { office, id, move, told } = await visitAtNine()
    world.deps.clock.set(at('06:59'))
    await move(at('09:30'))
    pass(5)
    const { version } = await world.db
      .selectFrom('bookings')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await world.db
      .updateTable('notifications')
      .set({ event: 'booking_reminder_soon', bookingVersion: version, begunAt: world.deps.clock.now() })
      .where('bookingId', '=', id)
      .where('event', '=', 'booking_created')
      .execute()
    await office.cancel({ id })
    expect(told()).toEqual([expect.stringContaining('12:30 pm')])
  })
})

describe('a move that was taken back', () => {
  it('leaves what was said before as true as it was: no reminder comes twice, and one that is due comes', async () => {
    const { id, move, told, statuses } = await visitAtNine()
    world.deps.clock.set(at('06:10'))
    expect((await sendDueMessages(world.deps)).reminders).toBe(0)
    await move(at('11:00'))
    pass(5)
    await move(at('09:00'))
    world.deps.clock.set(at('07:00'))
    expect((await sendDueMessages(world.deps)).reminders).toBe(1)
    const { version } = await world.db
      .selectFrom('notifications')
      .select('bookingVersion as version')
      .where('bookingId', '=', id)
      .where('event', '=', 'booking_created')
      .executeTakeFirstOrThrow()
    expect(version).toBe(3)
    await move(at('11:00'))
    pass(5)
    await move(at('09:00'))
    expect((await laterRound()).reminders).toBe(0)
    expect(told()).toHaveLength(1)
    expect((await statuses()).filter((each) => each.endsWith('sent'))).toEqual([
      ...['booking_created sent', 'booking_reminder_soon sent'],
    ])
  })

  it('is told of where the message of the move is on its way already', async () => {
    const { move, told, statuses, id } = await visitAtNine()
    await move(at('11:00'))
    pass(20)
    await world.db
      .updateTable('notifications')
      .set({ begunAt: world.deps.clock.now() })
      .where('bookingId', '=', id)
      .where('event', '=', 'booking_rescheduled')
      .execute()
    await move(at('09:00'))
    await laterRound()
    expect(told()).toEqual([expect.stringContaining('12:00 pm')])
    expect(await statuses()).toEqual([
      ...['booking_created sent', 'booking_rescheduled queued', 'booking_rescheduled sent'],
    ])
  })

  it('at the moment in which a message is sent is told of as well', async () => {
    const { move, told, id } = await visitAtNine()
    await move(at('11:00'))
    const { id: held } = await world.db
      .selectFrom('notifications')
      .select('id')
      .where('bookingId', '=', id)
      .where('event', '=', 'booking_rescheduled')
      .executeTakeFirstOrThrow()
    pass(20)
    await Promise.all([sendNotification(world.deps, held), move(at('09:00'))])
    await laterRound()
    // nothing, or there and back again: never there alone
    const times = told().map((body) => /\d+:00 pm/.exec(body)?.[0])
    expect([[], ['2:00 pm', '12:00 pm']]).toContainEqual(times)
  })
})

describe('a visit that anyone may serve', () => {
  it.each([
    { busy: 'sara', servedBy: 'noura', messages: 0 },
    { busy: 'noura', servedBy: 'sara', messages: 1 },
  ] as const)(
    'back at its time, with $servedBy: $messages messages',
    async ({ busy, servedBy, messages }) => {
      const visit = await visitAtNine()
      const { salonId, serviceId, office, id, move, told } = visit
      await move(at('11:00'))
      const taken = { startsAt: at('09:00'), endsAt: at('10:00') }
      await occupy(world.db, { salonId, serviceId, staffId: visit[busy], ...taken })
      const moved = await office.reschedule({ id, startsAt: at('09:00'), lines: [{ serviceId }] })
      expect(moved.lines).toMatchObject([{ staff: { id: visit[servedBy] } }])
      await laterRound()
      expect(told()).toHaveLength(messages)
    },
  )
})

describe('a visit with another service', () => {
  it('is told of once, though its time is the same again', async () => {
    const { salonId, noura, serviceId, office, id, move, told } = await visitAtNine()
    const { id: other } = await newService(world.db, { salonId, durationMinutes: 30 })
    await world.db.insertInto('staffServices').values({ salonId, staffId: noura, serviceId: other }).execute()
    await move(at('11:00'))
    const lines = [serviceId, other].map((each) => ({ serviceId: each, staffId: noura }))
    await office.reschedule({ id, startsAt: at('09:00'), lines })
    await laterRound()
    expect(told()).toEqual([expect.stringContaining('12:00 pm')])
  })
})

describe('with a queue', () => {
  it('has the worker wait as long', async () => {
    await world.drop()
    world = await createBookingWorld('queue')
    const { move } = await visitAtNine()
    await move(at('11:00'))
    const { rows } = await sql<{ runAt: Date }>`
      select j.run_at as "runAt" from graphile_worker.jobs j
      join notifications n on j.key = 'notification:' || n.id where n.event = 'booking_rescheduled'`.execute(
      world.db,
    )
    expect(rows).toEqual([{ runAt: new Date('2026-12-01T09:00:15.000Z') }])
  })
})
