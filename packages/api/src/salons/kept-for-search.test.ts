import { searchCandidates, type Db } from '@salon/db'
import {
  countStatements,
  createTestDatabase,
  everyDay,
  fixedClock,
  newSalon,
  newSeason,
  newService,
  newStaff,
  newTimeOff,
  newWindows,
  occupy,
  type TestDatabase,
} from '@salon/testkit'
import { minuteOfDate, type LocalDate } from '@salon/domain'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchSalons } from './search-salons.ts'

// a Tuesday, 10:00 in Riyadh
const clock = fixedClock('2026-12-01T07:00:00Z')
const TODAY = '2026-12-01' as LocalDate
const EVENING = { date: TODAY, fromMinute: 1020, toMinute: 1260 }

let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await createTestDatabase()
  db = database.db
})
afterAll(() => database.drop())

/** A salon in a city of its own, with somebody who does its service. */
async function seedSalon(cityKey: string, service: { bufferAfterMinutes?: number } = {}) {
  const { id: salonId } = await newSalon(db, { cityKey })
  const { id: serviceId } = await newService(db, { salonId, ...service })
  const { id: staffId } = await newStaff(db, { salonId, does: [serviceId] })
  return { salonId, serviceId, staffId }
}

async function cardOf(city: string) {
  const { items } = await searchSalons({ db, clock }, { city, available: EVENING })
  return items[0]
}

describe('the card of a salon that is free', () => {
  it('costs one statement once it is known, and follows every change of what it shows', async () => {
    const { salonId, serviceId } = await seedSalon('cardtown')
    const counted = countStatements(db)
    const input = { city: 'cardtown', available: EVENING }
    await searchSalons({ db: counted.db, clock }, input)
    counted.take()
    await searchSalons({ db: counted.db, clock }, input)
    expect(counted.take()).toBe(1)

    await db.updateTable('salons').set({ nameEn: 'Renamed' }).where('id', '=', salonId).execute()
    expect(await cardOf('cardtown')).toMatchObject({ name: { en: 'Renamed' } })
    await db.updateTable('services').set({ priceHalalas: 55_00 }).where('id', '=', serviceId).execute()
    expect(await cardOf('cardtown')).toMatchObject({ fromPriceHalalas: 55_00 })
    await db.updateTable('cities').set({ nameEn: 'Cardville' }).where('key', '=', 'cardtown').execute()
    expect(await cardOf('cardtown')).toMatchObject({ city: { name: { en: 'Cardville' } } })
    await db.updateTable('salons').set({ ratingSum: 9, ratingCount: 2 }).where('id', '=', salonId).execute()
    expect(await cardOf('cardtown')).toMatchObject({ ratingAverage: 4.5, ratingCount: 2 })
    const nails = await newService(db, { salonId, category: 'nails', priceHalalas: 20_00 })
    await newStaff(db, { salonId, does: [nails.id] })
    expect(await cardOf('cardtown')).toMatchObject({ fromPriceHalalas: 20_00, categories: ['hair', 'nails'] })
    const hair = await searchSalons({ db, clock }, { ...input, category: 'hair' })
    expect(hair.items[0]).toMatchObject({ fromPriceHalalas: 55_00 })
  })
})

describe('what keeps a salon busy', () => {
  const query = { order: 'rating', after: null, limit: 10, isScreened: false } as const
  const at = (instant: string) => minuteOfDate(new Date(instant))

  async function busyOf(cityKey: string) {
    const freeTime = { ...EVENING, categoryKey: '', now: clock.now() }
    const { busy } = await searchCandidates(db, { ...query, filter: { cityKey }, freeTime })
    return busy
  }

  it('is what reaches into the time asked for and the longest buffer around it', async () => {
    const salon = await seedSalon('busytown', { bufferAfterMinutes: 30 })
    for (const [from, to] of [
      ['2026-11-30T08:00+03:00', '2026-12-01T16:45+03:00'], // more than a day long
      ['2026-12-01T17:00+03:00', '2026-12-01T17:30+03:00'],
      ['2026-12-01T21:15+03:00', '2026-12-01T22:00+03:00'],
      ['2026-12-01T22:00+03:00', '2026-12-01T23:00+03:00'], // behind the buffer
    ] as const)
      await occupy(db, { ...salon, startsAt: from, endsAt: to })
    const lapsed = { status: 'held', holdExpiresAt: '2026-12-01T06:00:00Z' } as const
    await occupy(db, {
      ...salon,
      ...lapsed,
      startsAt: '2026-12-01T19:00+03:00',
      endsAt: '2026-12-01T20:00+03:00',
    })
    const taken = await busyOf('busytown')
    expect(taken.busy).toEqual(
      new Map([
        [
          salon.staffId,
          [
            ...[at('2026-11-30T08:00+03:00'), at('2026-12-01T16:45+03:00')],
            ...[at('2026-12-01T17:00+03:00'), at('2026-12-01T17:30+03:00')],
            ...[at('2026-12-01T21:15+03:00'), at('2026-12-01T22:00+03:00')],
          ],
        ],
      ]),
    )
    await db
      .updateTable('services')
      .set({ bufferAfterMinutes: 0 })
      .where('id', '=', salon.serviceId)
      .execute()
    expect((await busyOf('busytown')).busy.get(salon.staffId)).toHaveLength(2)
  })

  it('has time off that overlaps as one stretch, wherever it began', async () => {
    const { salonId, staffId: resourceId } = await seedSalon('offtown')
    await newTimeOff(db, {
      salonId,
      resourceId,
      from: '2026-12-01T18:00+03:00',
      to: '2026-12-01T19:00+03:00',
    })
    await newTimeOff(db, {
      salonId,
      resourceId,
      from: '2026-11-20T00:00+03:00',
      to: '2026-12-01T18:30+03:00',
    })
    await newTimeOff(db, {
      salonId,
      resourceId,
      from: '2026-11-01T00:00+03:00',
      to: '2026-11-10T00:00+03:00',
    })
    const { timeOff } = await busyOf('offtown')
    expect(timeOff.get(resourceId)).toEqual([at('2026-11-20T00:00+03:00'), at('2026-12-01T19:00+03:00')])
  })

  it('belongs to the salon of its resource, said or not', async () => {
    const salon = await seedSalon('ownertown')
    const other = await seedSalon('othertown')
    const during = { startsAt: '2026-12-01T18:00+03:00', endsAt: '2026-12-01T19:00+03:00' }
    const bookingId = await occupy(db, { ...salon, ...during })
    const again = sql<{ salonId: string }>`
      insert into occupancies (resource_id, during, booking_id, booking_line_id)
      select resource_id, tstzrange(upper(during), upper(during) + interval '1 hour'), booking_id, booking_line_id
      from occupancies where booking_id = ${bookingId} returning salon_id`
    expect((await again.execute(db)).rows).toEqual([{ salonId: salon.salonId }])
    const moved = db.updateTable('occupancies').set({ salonId: other.salonId })
    await expect(moved.where('bookingId', '=', bookingId).execute()).rejects.toMatchObject({ code: '23503' })
  })
})

describe('hours kept by weekday', () => {
  async function hoursOf(salonId: string) {
    return db
      .selectFrom('staffHours')
      .select(['staffId', 'seasonId', 'weekday', 'opensMinute', 'closesMinute'])
      .where('salonId', '=', salonId)
      .orderBy('weekday')
      .orderBy('opensMinute')
      .execute()
  }

  it('lie within the salon’s and follow windows, seasons and staff', async () => {
    const { id: salonId } = await newSalon(db, { hours: everyDay(10, 22).slice(0, 2) })
    const early = await newStaff(db, { salonId, hours: everyDay(8, 16).slice(0, 1) })
    const whole = await newStaff(db, { salonId })
    const [sunday, monday] = [0, 1]
    const week = [
      { staffId: whole.id, seasonId: null, weekday: sunday, opensMinute: 600, closesMinute: 1320 },
      { staffId: whole.id, seasonId: null, weekday: monday, opensMinute: 600, closesMinute: 1320 },
      { staffId: early.id, seasonId: null, weekday: sunday, opensMinute: 600, closesMinute: 960 },
    ]
    expect(await hoursOf(salonId)).toEqual(expect.arrayContaining(week))
    expect(await hoursOf(salonId)).toHaveLength(3)

    const dates = { firstDate: '2027-02-08', lastDate: '2027-03-09' }
    const seasonId = await newSeason(db, { salonId, ...dates, hours: everyDay(20, 27).slice(0, 1) })
    const night = { seasonId, weekday: sunday, opensMinute: 1200, closesMinute: 1620 }
    const both = [...week, { ...night, staffId: whole.id }, { ...night, staffId: early.id }]
    expect(await hoursOf(salonId)).toEqual(expect.arrayContaining(both))
    expect(await hoursOf(salonId)).toHaveLength(5)

    await db.deleteFrom('scheduleSeasons').where('id', '=', seasonId).execute()
    await db.deleteFrom('openingWindows').where('staffId', '=', early.id).execute()
    await newWindows(db, { salonId, staffId: early.id, hours: everyDay(12, 14).slice(1, 2) })
    await db
      .updateTable('openingWindows')
      .set({ lengthMinutes: 60 })
      .where('staffId', '=', early.id)
      .execute()
    expect(await hoursOf(salonId)).toEqual(
      expect.arrayContaining([
        ...week.slice(0, 2),
        { staffId: early.id, seasonId: null, weekday: monday, opensMinute: 720, closesMinute: 780 },
      ]),
    )
    expect(await hoursOf(salonId)).toHaveLength(3)
  })
})
