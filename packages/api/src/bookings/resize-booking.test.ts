import { randomUUID } from 'node:crypto'
import { newRoom, newService } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const at = (utc: string) => `2026-12-02T${utc}:00.000Z`

/** A salon of one stylist, who does a service of an hour and, after it, another of half an hour. */
async function salonOfOne(service: Parameters<BookingWorld['seedSalon']>[1] = {}) {
  const salon = await world.seedSalon({}, { durationMinutes: 60, ...service })
  const { salonId, serviceId, staffId } = salon
  const { id: afterwards } = await newService(world.db, { salonId, durationMinutes: 30 })
  await world.db.insertInto('staffServices').values({ salonId, staffId, serviceId: afterwards }).execute()
  const { bookings } = callerOf(world.deps, await salon.addMember('staff'))
  const { api: customer } = await world.signIn()
  const book = (startsAt: string, services: string[] = [serviceId]) =>
    customer.bookings.create({
      ...{ salonId, startsAt, idempotencyKey: randomUUID() },
      lines: services.map((id) => ({ serviceId: id })),
    })
  return { ...salon, afterwards, customer, office: bookings, book }
}

const taken = async (bookingId: string, resourceId: string) => {
  const rows = await world.db
    .selectFrom('occupancies')
    .select('during')
    .where('bookingId', '=', bookingId)
    .where('resourceId', '=', resourceId)
    .orderBy('during')
    .execute()
  return rows.map(({ during }) => during.match(/\d\d:\d\d/g)?.join('–'))
}

describe('a visit that takes longer or shorter', () => {
  it('keeps its price, its people and its start, and tells its history alone', async () => {
    const { staffId, office, book } = await salonOfOne({ bufferAfterMinutes: 10 })
    const visit = await book(at('09:00'))
    const longer = await office.manage.resize({ id: visit.id, line: 0, minutes: 85 })
    expect(longer).toMatchObject({
      ...{ startsAt: at('09:00'), endsAt: at('10:25'), totalHalalas: visit.totalHalalas },
      lines: [{ staff: { id: staffId }, staffChosen: false, endsAt: at('10:25') }],
    })
    expect(await taken(visit.id, staffId)).toEqual(['09:00–10:35'])
    expect(await office.manage.resize({ id: visit.id, line: 0, minutes: 85 })).toEqual(longer)
    const { history } = await office.byId({ id: visit.id })
    expect(history.map(({ type }) => type)).toEqual(['created', 'resized'])
    const sent = await world.db
      .selectFrom('notifications')
      .select('event')
      .where('bookingId', '=', visit.id)
      .execute()
    expect(sent).toEqual([{ event: 'booking_created' }])
    const shorter = await office.manage.resize({ id: visit.id, line: 0, minutes: 20 })
    expect(shorter).toMatchObject({ endsAt: at('09:20'), totalHalalas: visit.totalHalalas })
    await book(at('09:30'))
  })

  it('takes so long wherever it goes afterwards, whoever moves it', async () => {
    const { salonId, serviceId, office, customer, book } = await salonOfOne()
    const visit = await book(at('09:00'))
    await office.manage.resize({ id: visit.id, line: 0, minutes: 90 })
    const moved = await office.manage.reschedule({ id: visit.id, startsAt: at('12:00') })
    expect(moved.endsAt).toBe(at('13:30'))
    await book(at('15:00'))
    const asked = { salonId, lines: [{ serviceId }], from: '2026-12-02', days: 1 }
    const [day] = (await customer.salons.availability({ ...asked, movingBookingId: visit.id })).days
    expect(day?.slots.find(({ startsAt }) => startsAt === at('13:30'))).toMatchObject({ endsAt: at('15:00') })
    expect(day?.slots.some(({ startsAt }) => startsAt === at('13:45'))).toBe(false)
    const again = await customer.bookings.reschedule({ id: visit.id, startsAt: at('16:00') })
    expect(again).toMatchObject({ endsAt: at('17:30'), totalHalalas: visit.totalHalalas })
    const relocated = await office.manage.relocate({
      id: visit.id,
      version: again.version,
      to: 'nearest_time',
    })
    expect(Date.parse(relocated.endsAt) - Date.parse(relocated.startsAt)).toBe(90 * 60_000)
  })

  it('moves the services after it, and leaves their lengths alone', async () => {
    const { serviceId, afterwards, office, book } = await salonOfOne()
    const visit = await book(at('09:00'), [serviceId, afterwards])
    await world.db
      .updateTable('services')
      .set({ durationMinutes: 120 })
      .where('id', '=', afterwards)
      .execute()
    const longer = await office.manage.resize({ id: visit.id, line: 0, minutes: 75 })
    expect(longer.lines.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      [at('09:00'), at('10:15')],
      [at('10:15'), at('10:45')],
    ])
    expect(await refusalOf(office.manage.resize({ id: visit.id, line: 2, minutes: 30 }))).toMatchObject({
      reason: 'NOT_FOUND',
    })
  })

  it('keeps the wait in it, as far as it reaches, and its room', async () => {
    const { salonId, serviceId, staffId, office, book } = await salonOfOne({
      ...{ processingStartMinute: 20, processingLengthMinutes: 30 },
    })
    const rooms = [await newRoom(world.db, { salonId }), await newRoom(world.db, { salonId })]
    await world.db
      .insertInto('serviceRooms')
      .values(rooms.map(({ id: roomId }) => ({ salonId, serviceId, roomId })))
      .execute()
    const visit = await book(at('09:00'))
    const roomOf = async () => {
      const line = world.db
        .selectFrom('bookingLines')
        .select('roomResourceId')
        .where('bookingId', '=', visit.id)
      return (await line.executeTakeFirstOrThrow()).roomResourceId
    }
    const before = await roomOf()
    await office.manage.resize({ id: visit.id, line: 0, minutes: 90 })
    expect(await taken(visit.id, staffId)).toEqual(['09:00–09:20', '09:50–10:30'])
    await office.manage.resize({ id: visit.id, line: 0, minutes: 40 })
    expect(await taken(visit.id, staffId)).toEqual(['09:00–09:20'])
    expect(await roomOf()).toBe(before)
  })

  it('is resized while it runs, but not over another visit, past the hours, nor once it is over', async () => {
    const { customer, office, book } = await salonOfOne()
    const [visit, last] = [await book(at('09:00')), await book(at('18:00'))]
    await book(at('10:30'))
    const busy = office.manage.resize({ id: visit.id, line: 0, minutes: 95 })
    expect(await refusalOf(busy)).toEqual({ reason: 'SLOT_TAKEN', details: { cause: 'busy' } })
    const late = office.manage.resize({ id: last.id, line: 0, minutes: 65 })
    expect((await refusalOf(late)).reason).toBe('OUTSIDE_HOURS')
    const started = { ...world.deps, clock: { ...world.deps.clock, now: () => new Date(at('09:30')) } }
    const running = callerOf(started, (await world.signIn({ isAdmin: true })).user)
    expect(await running.bookings.manage.resize({ id: visit.id, line: 0, minutes: 90 })).toMatchObject({
      endsAt: at('10:30'),
    })
    await customer.bookings.cancel({ id: last.id })
    const over = office.manage.resize({ id: last.id, line: 0, minutes: 30 })
    expect((await refusalOf(over)).reason).toBe('ILLEGAL_TRANSITION')
  })

  it.each([0, 62, 725])('is none of %i minutes', async (minutes) => {
    const { office } = await salonOfOne()
    const refused = office.manage.resize({ id: randomUUID(), line: 0, minutes })
    expect((await refusalOf(refused)).reason).toBe('INVALID_INPUT')
  })
})

describe('a visit that is resized by two at once', () => {
  it('takes as long as one of them said', async () => {
    const { staffId, office, book } = await salonOfOne()
    const visit = await book(at('09:00'))
    const outcomes = await Promise.allSettled(
      [75, 95].map((minutes) => office.manage.resize({ id: visit.id, line: 0, minutes })),
    )
    const done = outcomes.filter(({ status }) => status === 'fulfilled')
    expect(done.length).toBeGreaterThan(0)
    const { endsAt } = await office.byId({ id: visit.id })
    expect([at('10:15'), at('10:35')]).toContain(endsAt)
    expect(await taken(visit.id, staffId)).toEqual([`09:00–${endsAt.slice(11, 16)}`])
  })

  it('or by a customer who takes the time after it, leaves one of the two', async () => {
    const { salonId, staffId, office, book } = await salonOfOne()
    const visit = await book(at('09:00'))
    await world.db.updateTable('salons').set({ paymentPolicy: 'full' }).where('id', '=', salonId).execute()
    const [resized, held] = await Promise.allSettled([
      office.manage.resize({ id: visit.id, line: 0, minutes: 90 }),
      book(at('10:00')),
    ])
    expect([resized.status, held.status].toSorted()).toEqual(['fulfilled', 'rejected'])
    const { endsAt } = await office.byId({ id: visit.id })
    const isLonger = resized.status === 'fulfilled'
    expect(endsAt).toBe(isLonger ? at('10:30') : at('10:00'))
    expect(await taken(visit.id, staffId)).toEqual([isLonger ? '09:00–10:30' : '09:00–10:00'])
  })
})
