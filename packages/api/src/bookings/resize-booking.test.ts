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
  /** As somebody does who sees the visit as it is. */
  const resize = async (id: string, minutes: number | undefined, line = 0) => {
    const { version } = await bookings.byId({ id })
    return bookings.manage.resize({ id, version, lines: [{ line, minutes }] })
  }
  return { ...salon, afterwards, customer, office: bookings, book, resize }
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
    const { staffId, office, book, resize } = await salonOfOne({ bufferAfterMinutes: 10 })
    const visit = await book(at('09:00'))
    const longer = await resize(visit.id, 85)
    expect(longer).toMatchObject({
      ...{ startsAt: at('09:00'), endsAt: at('10:25'), totalHalalas: visit.totalHalalas },
      lines: [{ staff: { id: staffId }, staffChosen: false, endsAt: at('10:25') }],
    })
    expect(await taken(visit.id, staffId)).toEqual(['09:00–10:35'])
    expect(await resize(visit.id, 85)).toEqual(longer)
    const { history } = await office.byId({ id: visit.id })
    expect(history.map(({ type }) => type)).toEqual(['created', 'resized'])
    const sent = await world.db
      .selectFrom('notifications')
      .select('event')
      .where('bookingId', '=', visit.id)
      .execute()
    expect(sent).toEqual([{ event: 'booking_created' }])
    const shorter = await resize(visit.id, 20)
    expect(shorter).toMatchObject({ endsAt: at('09:20'), totalHalalas: visit.totalHalalas })
    await book(at('09:30'))
  })

  it('takes so long wherever it goes afterwards, whoever moves it', async () => {
    const { salonId, serviceId, office, customer, book, resize } = await salonOfOne()
    const visit = await book(at('09:00'))
    await resize(visit.id, 90)
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
    const { serviceId, afterwards, book, resize } = await salonOfOne()
    const visit = await book(at('09:00'), [serviceId, afterwards])
    await world.db
      .updateTable('services')
      .set({ durationMinutes: 120 })
      .where('id', '=', afterwards)
      .execute()
    const longer = await resize(visit.id, 75)
    expect(longer.lines.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      [at('09:00'), at('10:15')],
      [at('10:15'), at('10:45')],
    ])
    expect(await refusalOf(resize(visit.id, 30, 2))).toMatchObject({
      reason: 'NOT_FOUND',
    })
  })

  it('gives the time it no longer takes to another of its services, all at once', async () => {
    const { serviceId, afterwards, office, book } = await salonOfOne()
    const visit = await book(at('09:00'), [serviceId, afterwards])
    await book(at('10:30'))
    const { id, version } = visit
    const lines = [
      { line: 0, minutes: 75 },
      { line: 1, minutes: 15 },
    ]
    const resized = await office.manage.resize({ id, version, lines })
    expect(resized).toMatchObject({ endsAt: visit.endsAt, version: version + 1 })
    expect(resized.lines.map(({ setMinutes }) => setMinutes)).toEqual([75, 15])
    const twice = [...lines, { line: 0, minutes: 60 }]
    const refused = office.manage.resize({ id, version: version + 1, lines: twice })
    expect((await refusalOf(refused)).reason).toBe('INVALID_INPUT')
  })

  it('takes as long as its service again once nothing else is said', async () => {
    const { salonId, serviceId, office, book, resize } = await salonOfOne({ durationMinutes: 37 })
    const visit = await book(at('09:00'))
    expect((await resize(visit.id, 42)).endsAt).toBe(at('09:42'))
    expect(await resize(visit.id, undefined)).toMatchObject({
      endsAt: at('09:37'),
      lines: [{ setMinutes: null }],
    })
    await world.db
      .updateTable('services')
      .set({ durationMinutes: 50 })
      .where('salonId', '=', salonId)
      .where('id', '=', serviceId)
      .execute()
    expect((await office.manage.reschedule({ id: visit.id, startsAt: at('12:00') })).endsAt).toBe(at('12:50'))
  })

  it('is not resized by who saw another visit, unless it is as she wants it', async () => {
    const { office, book, resize } = await salonOfOne()
    const { id, version } = await book(at('09:00'))
    await resize(id, 90)
    const stale = (minutes: number) => office.manage.resize({ id, version, lines: [{ line: 0, minutes }] })
    expect(await refusalOf(stale(60))).toEqual({
      reason: 'CHANGED_MEANWHILE',
      details: { version: version + 1 },
    })
    expect((await stale(90)).endsAt).toBe(at('10:30'))
  })

  it('keeps the wait in it, as far as it reaches, and its room', async () => {
    const { salonId, serviceId, staffId, book, resize } = await salonOfOne({
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
    await resize(visit.id, 90)
    expect(await taken(visit.id, staffId)).toEqual(['09:00–09:20', '09:50–10:30'])
    await resize(visit.id, 40)
    expect(await taken(visit.id, staffId)).toEqual(['09:00–09:20'])
    expect(await roomOf()).toBe(before)
  })

  it('is resized while it runs, but not over another visit, past the hours, nor once it is over', async () => {
    const { customer, book, resize } = await salonOfOne()
    const [visit, last] = [await book(at('09:00')), await book(at('18:00'))]
    await book(at('10:30'))
    const busy = resize(visit.id, 95)
    expect(await refusalOf(busy)).toEqual({ reason: 'SLOT_TAKEN', details: { cause: 'busy' } })
    const late = resize(last.id, 65)
    expect((await refusalOf(late)).reason).toBe('OUTSIDE_HOURS')
    const started = { ...world.deps, clock: { ...world.deps.clock, now: () => new Date(at('09:30')) } }
    const running = callerOf(started, (await world.signIn({ isAdmin: true })).user)
    expect(
      await running.bookings.manage.resize({ id: visit.id, version: 1, lines: [{ line: 0, minutes: 90 }] }),
    ).toMatchObject({
      endsAt: at('10:30'),
    })
    await customer.bookings.cancel({ id: last.id })
    const over = resize(last.id, 30)
    expect((await refusalOf(over)).reason).toBe('ILLEGAL_TRANSITION')
  })

  it.each([4, 7.5, 721])('is none of %i minutes', async (minutes) => {
    const { office } = await salonOfOne()
    const refused = office.manage.resize({ id: randomUUID(), version: 1, lines: [{ line: 0, minutes }] })
    expect((await refusalOf(refused)).reason).toBe('INVALID_INPUT')
  })
})

describe('a visit that is resized by two at once', () => {
  it('takes as long as one of them said', async () => {
    const { staffId, office, book, resize } = await salonOfOne()
    const visit = await book(at('09:00'))
    const outcomes = await Promise.allSettled([75, 95].map((minutes) => resize(visit.id, minutes)))
    const done = outcomes.filter(({ status }) => status === 'fulfilled')
    expect(done.length).toBeGreaterThan(0)
    const { endsAt } = await office.byId({ id: visit.id })
    expect([at('10:15'), at('10:35')]).toContain(endsAt)
    expect(await taken(visit.id, staffId)).toEqual([`09:00–${endsAt.slice(11, 16)}`])
  })

  it('or by a customer who takes the time after it, leaves one of the two', async () => {
    const { salonId, staffId, office, book, resize } = await salonOfOne()
    const visit = await book(at('09:00'))
    await world.db.updateTable('salons').set({ paymentPolicy: 'full' }).where('id', '=', salonId).execute()
    const [resized, held] = await Promise.allSettled([resize(visit.id, 90), book(at('10:00'))])
    expect([resized.status, held.status].toSorted()).toEqual(['fulfilled', 'rejected'])
    const { endsAt } = await office.byId({ id: visit.id })
    const isLonger = resized.status === 'fulfilled'
    expect(endsAt).toBe(isLonger ? at('10:30') : at('10:00'))
    expect(await taken(visit.id, staffId)).toEqual([isLonger ? '09:00–10:30' : '09:00–10:00'])
  })
})
