import { addDays, hasFreeStart, localDateAt, minuteOfDate, type LocalDate } from '@salon/domain'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listBusyMinutes } from '../availability/busy.queries.ts'
import { listSalonConfigs } from '../availability/facts.queries.ts'
import type { Db } from '../client.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { BULK_BUSY_DAY, BULK_FULL_DAY, loadBulk, loadDemo, type BulkProgress } from './index.ts'

const NOW = new Date('2026-11-21T21:30:00Z')
const TODAY = localDateAt('Asia/Riyadh', minuteOfDate(NOW))
const SIZE = { staffPerSalon: 3, days: 7, now: NOW }

let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await createTestDatabase()
  db = database.db
  await loadBulk(db, { ...SIZE, salons: 20 })
})
afterAll(() => database.drop())

async function bookingsOf(of: Db): Promise<string> {
  const { rows } = await sql<{ hash: string }>`
    select md5(string_agg(b::text, ',' order by b.id)) as hash from bookings b`.execute(of)
  return rows[0]?.hash ?? ''
}

/** Bulk salons that have 45 minutes free in the evening of a date. */
async function freeInTheEvening(date: LocalDate): Promise<string[]> {
  const salonIds = (await db.selectFrom('salons').select('id').where('slug', 'like', 'bulk-%').execute()).map(
    ({ id }) => id,
  )
  const configs = await listSalonConfigs(db, { salonIds, serviceIds: null, categoryKey: 'hair', from: date })
  const { busy, timeOff } = await listBusyMinutes(db, {
    resourceIds: configs.flatMap(({ staff }) => staff.map(({ id }) => id)),
    fromMinute: minuteOfDate(NOW),
    toMinute: minuteOfDate(NOW) + 10 * 1440,
    now: NOW,
  })
  const isFree = (config: (typeof configs)[number]) => {
    const lines = config.services.map((service) => ({
      ...service,
      candidates: service.skills.map(({ staffId }) => ({ staffId, durationMinutes: 45 })),
    }))
    return (
      hasFreeStart({ ...config, busy, timeOff }, lines, date, 17 * 60, 21 * 60, minuteOfDate(NOW)) !== null
    )
  }
  return configs
    .filter(isFree)
    .map(({ slug }) => slug)
    .toSorted()
}

describe('bulk salons', () => {
  it('are as many as asked for, with some four to five bookings a working day', async () => {
    const { rows } = await sql<{ salons: number; staff: number; perDay: number }>`
      select (select count(*) from salons) as salons, (select count(*) from staff) as staff,
        (select count(*) from bookings where (starts_at at time zone 'Asia/Riyadh')::date < ${TODAY}::date + ${BULK_BUSY_DAY}::int)
          / (20 * 3 * ${BULK_BUSY_DAY} * 6 / 7.0)::float as per_day`.execute(db)
    expect(rows).toEqual([{ salons: 20, staff: 60, perDay: expect.closeTo(4.67, 0) }])
  })

  it('have an occupancy for each booking, within the hours of a day she works', async () => {
    const { rows } = await sql<{ bookings: number; occupancies: number; outside: number }>`
      select (select count(*) from bookings) as bookings, count(*) as occupancies,
        count(*) filter (where not exists (
          select 1 from opening_windows w
          where w.staff_id = o.resource_id and w.weekday = extract(dow from lower(o.during) at time zone 'Asia/Riyadh')
            and o.during <@ tstzrange(
              (date_trunc('day', lower(o.during) at time zone 'Asia/Riyadh') + make_interval(mins => w.start_minute)) at time zone 'Asia/Riyadh',
              (date_trunc('day', lower(o.during) at time zone 'Asia/Riyadh') + make_interval(mins => w.start_minute + w.length_minutes)) at time zone 'Asia/Riyadh')
        )) as outside
      from occupancies o`.execute(db)
    expect(rows[0]).toMatchObject({ outside: 0, bookings: rows[0]?.occupancies })
  })

  it('have free evenings on a usual day, few on the busy one and none on the full one', async () => {
    expect((await freeInTheEvening(addDays(TODAY, 1))).length).toBeGreaterThan(15)
    expect(await freeInTheEvening(addDays(TODAY, BULK_BUSY_DAY))).toEqual(['bulk-000010', 'bulk-000020'])
    expect(await freeInTheEvening(addDays(TODAY, BULK_FULL_DAY))).toEqual([])
  })

  it('come out the same in another database', async () => {
    const other = await createTestDatabase()
    try {
      await loadBulk(other.db, { ...SIZE, salons: 20 })
      expect(await bookingsOf(other.db)).toBe(await bookingsOf(db))
    } finally {
      await other.drop()
    }
  })

  it('are only added to when there are some already, and stand beside the demo', async () => {
    const other = await createTestDatabase()
    try {
      const steps: BulkProgress[] = []
      await loadBulk(other.db, { ...SIZE, salons: 4 })
      await loadDemo(other.db, { now: NOW })
      const added = await loadBulk(other.db, { ...SIZE, salons: 60, onProgress: (step) => steps.push(step) })
      expect(steps.map(({ salons }) => salons)).toEqual([54, 60])
      expect(added).toEqual(steps.at(-1))
      expect(await loadBulk(other.db, { ...SIZE, salons: 60 })).toEqual({ salons: 60, bookings: 0 })
    } finally {
      await other.drop()
    }
  })
})
