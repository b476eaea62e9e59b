import { randomUUID } from 'node:crypto'
import type { ExportTable } from '@salon/contract'
import { everyDay, newInvitation, newPhone, newRoom, newSeason, newStaff, newTimeOff } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'
import { EXPORTED_DAYS, seedExporting, type ExportingSalon } from '../../testing/exporting-salon.ts'
import { encodeCursor } from '../../trpc/cursor.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const TABLES = ['menu', 'people', 'hours', 'seasons', 'dates', 'absences', 'rooms', 'members'] as const

/** What each table but the menu has a row of. */
async function oneOfEach({ db, salonId, manager: { userId: invitedBy } }: ExportingSalon): Promise<void> {
  const { id: staffId } = await newStaff(db, { salonId, hours: everyDay(10, 12) })
  await newSeason(db, { salonId, firstDate: '2026-12-10', lastDate: '2026-12-20' })
  await db
    .insertInto('dateOverrides')
    .values({ id: randomUUID(), salonId, staffId, onDate: '2026-12-05' })
    .execute()
  await newTimeOff(db, { salonId, resourceId: staffId, from: '2026-12-05T07:00Z', to: '2026-12-05T09:00Z' })
  await newRoom(db, { salonId })
  await newInvitation(db, { salonId, phone: newPhone(), invitedBy })
}

/** More of a table than one request reads; where one part ends and the next begins, two rows differ by their ids alone. */
const MANY: Partial<Record<ExportTable, (salon: ExportingSalon) => Promise<unknown>>> = {
  menu: ({ db, salonId, serviceId }) =>
    sql`insert into service_variants (id, salon_id, service_id, name_ar, name_en, position, price_halalas, duration_minutes)
      select gen_random_uuid(), ${salonId}, ${serviceId}, 'نوع', 'Variant ' || n, (n + 1) / 3, 100, 60
      from generate_series(1, 501) n`.execute(db),
  people: ({ db, salonId }) => manyStaff(db, salonId, 501),
  hours: ({ db, salonId }) => manyStaff(db, salonId, 500),
  seasons: async ({ db, salonId }) => {
    const seasonId = await newSeason(db, { salonId, firstDate: '2026-12-10', lastDate: '2026-12-20' })
    await manyStaff(db, salonId, 500)
    await sql`insert into opening_windows (id, salon_id, staff_id, season_id, weekday, start_minute, length_minutes)
      select gen_random_uuid(), salon_id, id, ${seasonId}, 1, 600, 60 from staff where salon_id = ${salonId}`.execute(
      db,
    )
  },
  dates: async ({ db, salonId }) => {
    await newStaff(db, { salonId, nameEn: 'Noura' })
    await newStaff(db, { salonId, nameEn: 'Sara' })
    await sql`insert into date_overrides (id, salon_id, staff_id, on_date)
      select gen_random_uuid(), ${salonId}, owner, date '2026-12-02' + n from generate_series(1, 167) n
      cross join (select null::uuid as owner union all select id from staff where salon_id = ${salonId}) o`.execute(
      db,
    )
  },
  absences: async ({ db, salonId }) => {
    const { id } = await newStaff(db, { salonId, nameEn: 'Noura' })
    await sql`insert into time_off (id, salon_id, resource_id, during)
      select gen_random_uuid(), ${salonId}, ${id}, tstzrange(at, at + n * interval '1 minute')
      from (select n, timestamptz '2026-12-03T10:00Z' + (n + 1) / 3 * interval '1 day' as at from generate_series(1, 501) n) each`.execute(
      db,
    )
  },
}

function manyStaff(db: ExportingSalon['db'], salonId: string, count: number): Promise<unknown> {
  return sql`insert into staff (id, salon_id, name_ar, name_en, position)
    select gen_random_uuid(), ${salonId}, 'موظفة', 'Person ' || n, n / 7 from generate_series(1, ${count}::int) n`.execute(
    db,
  )
}

describe('each table of the set-up', () => {
  it.each(Object.entries(MANY))('%s comes part by part, each row once', async (table, fill) => {
    const salon = await seedExporting(world)
    await fill(salon)
    const [first = [], second = [], ...more] = await salon.parts(table as ExportTable)
    expect([first.length, second.length, more]).toEqual([501, 1, []])
    expect(new Set([...first, ...second]).size).toBe(502)
  })

  it.each(TABLES)('%s has no row of another salon, and is written down', async (table) => {
    const { salonId, rows } = await seedExporting(world)
    await oneOfEach(await seedExporting(world))
    const { lines } = await rows(table)
    expect(lines).toHaveLength({ menu: 1, hours: 1, members: 1 }[table as string] ?? 0)
    const log = world.db.selectFrom('auditLog').select(['action', 'details']).where('target', '=', salonId)
    expect(await log.execute()).toMatchObject([{ action: 'salon_data_exported', details: { table } }])
  })

  it.each(TABLES)('%s is no business of staff, nor of anybody without a fresh code', async (table) => {
    const { salon, salonId, manager } = await seedExporting(world)
    const input = { salonId, table, locale: 'en', ...EXPORTED_DAYS } as const
    const as = (user: typeof manager) => callerOf(world.deps, user).salons.manage.exports.table(input)
    expect(await refusalOf(as(await salon.addMember('staff')))).toMatchObject({ reason: 'FORBIDDEN' })
    const elsewhere = await (await world.seedSalon()).addMember('owner')
    expect(await refusalOf(as(elsewhere))).toMatchObject({ reason: 'NOT_FOUND' })
    expect(await refusalOf(as({ ...manager, hasFreshCode: false }))).toMatchObject({
      reason: 'FRESH_CODE_NEEDED',
    })
  })

  it.each(TABLES)('%s refuses a cursor that none of its parts ended with', async (table) => {
    const { part } = await seedExporting(world)
    const cursors = [
      'x',
      ...[{}, [], { id: 1 }, ['a'], { date: 'x', staffId: null }, [1e12, 'x']].map(encodeCursor),
    ]
    for (const cursor of cursors)
      expect(await refusalOf(part(table, 'en', cursor))).toMatchObject({
        reason: 'INVALID_INPUT',
        details: { fields: { cursor: 'invalid_format' } },
      })
  })

  it.each(TABLES)('%s takes as many statements however long it is', async (table) => {
    const salon = await seedExporting(world)
    const { deps, take } = world.counted()
    const input = {
      salonId: salon.salonId,
      table,
      locale: 'en',
      from: '2026-12-01',
      to: '2026-12-02',
    } as const
    const statements = async () => {
      await callerOf(deps, salon.manager).salons.manage.exports.table(input)
      return take()
    }
    const few = await statements()
    await MANY[table]?.(salon)
    expect(await statements()).toBe(few)
    // one of them reads the rows; of members another reads whoever was invited
    expect(few).toBeLessThanOrEqual(table === 'members' ? 5 : 4)
  })
})
