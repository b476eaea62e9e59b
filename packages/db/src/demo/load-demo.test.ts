import {
  addDays,
  endOfBusinessDate,
  listSlots,
  type LocalDate,
  localDateAt,
  minuteOfDate,
  nextMinute,
  parsePhone,
} from '@salon/domain'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listBusyMinutes } from '../availability/busy.queries.ts'
import { listSalonConfigs } from '../availability/facts.queries.ts'
import { createDb, type Db } from '../client.ts'
import { createTestDatabase } from '../testing/index.ts'
import { DEMO_LOGINS, listDemoCharges, loadDemo } from './index.ts'
import { NOW, openDemo, RAMADAN } from './testing.ts'

let db: Db
beforeAll(async () => {
  db = await openDemo(NOW)
})
afterAll(() => db.destroy())

/** A hash of the rows of every table, whatever their order. */
async function fingerprints(of: Db): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%'`.execute(of)
  const entries = tables.map(async ({ name }) => {
    const { rows } = await sql<{ hash: string }>`
      select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as hash
      from ${sql.table(name)} t`.execute(of)
    return [name, rows[0]?.hash ?? ''] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

async function countOf(query: ReturnType<typeof sql<{ count: number }>>): Promise<number> {
  const { rows } = await query.execute(db)
  return rows[0]?.count ?? -1
}

describe('loading twice', () => {
  it('changes nothing the second time, is quick, and says the logins again', async () => {
    const before = await fingerprints(db)
    const lines: string[] = []
    const { logins } = await loadDemo(db, {
      now: new Date('2026-12-01T09:00:00Z'),
      log: (line) => lines.push(line),
    })
    expect(logins).toEqual(DEMO_LOGINS)
    expect(lines).toEqual([])
    expect(await fingerprints(db)).toEqual(before)
  })

  it('makes other rows from another moment', async () => {
    const later = await openDemo(RAMADAN)
    try {
      expect((await fingerprints(later))['bookings']).not.toBe((await fingerprints(db))['bookings'])
    } finally {
      await later.destroy()
    }
  })

  it('makes the same rows from the same moment, and once, where two servers start together', async () => {
    const empty = await createTestDatabase()
    // as a server that starts: the second waits for as long as the first one takes
    const patient = createDb({
      url: empty.url,
      poolMax: 2,
      statementTimeoutMilliseconds: 0,
      lockTimeoutMilliseconds: 0,
    })
    try {
      await Promise.all([loadDemo(patient, { now: NOW }), loadDemo(patient, { now: NOW })])
      expect(await fingerprints(empty.db)).toEqual(await fingerprints(db))
    } finally {
      await patient.destroy()
      await empty.drop()
    }
  })
})

describe('the salons', () => {
  it('are in six cities, for women, men and children, with three to eight staff each', async () => {
    const { rows } = await sql<{ city: string; salons: number }>`
      select city_key as city, count(*) as salons from salons group by city_key order by city_key`.execute(db)
    expect(rows.map(({ city }) => city)).toEqual([
      'dammam',
      'jeddah',
      'khobar',
      'madinah',
      'makkah',
      'riyadh',
    ])
    expect(rows.reduce((sum, { salons }) => sum + salons, 0)).toBeGreaterThanOrEqual(48)
    expect(await countOf(sql`select count(distinct audience) from salons`)).toBe(3)
    expect(
      await countOf(
        sql`select count(*) from (select from staff group by salon_id having count(*) not between 3 and 8) x`,
      ),
    ).toBe(0)
  })

  it.each([
    [
      'open past midnight',
      sql`select count(*) from opening_windows where start_minute + length_minutes > 1440`,
    ],
    ['close for prayers', sql`select count(*) from salons where prayer_mode = 'closed'`],
    ['start nothing at prayers', sql`select count(*) from salons where prayer_mode = 'no_new_starts'`],
    ['confirm by hand', sql`select count(*) from salons where confirmation = 'manual'`],
    [
      'ask for a deposit',
      sql`select count(*) from salons where payment_policy = 'deposit' and deposit_percent > 0`,
    ],
    ['ask for all', sql`select count(*) from salons where payment_policy = 'full'`],
    ['are not registered for VAT', sql`select count(*) from salons where not vat_registered`],
    [
      'are registered',
      sql`select count(*) from salons s join businesses b on b.id = s.business_id
      where s.vat_registered and b.vat_number is not null and b.vat_verified_on is not null`,
    ],
    [
      'close on National Day',
      sql`select count(*) from date_overrides where on_date = '2027-09-23' and start_minute is null`,
    ],
    [
      'open late on it',
      sql`select count(*) from date_overrides where on_date = '2027-09-23' and start_minute = 960`,
    ],
    ['have staff away', sql`select count(*) from time_off`],
    ['let color work alone', sql`select count(*) from services where processing_start_minute is not null`],
    ['price by length', sql`select count(*) from service_variants`],
    ['offer add-ons', sql`select count(*) from service_add_ons`],
    ['have rooms for two', sql`select count(*) from resources where unit = 2`],
    [
      'have services that one of two rooms will do for',
      sql`select count(*) from (select service_id from service_rooms group by service_id having count(*) = 2) s`,
    ],
    [
      'have a second branch',
      sql`select count(*) from (select from salons group by business_id having count(*) > 1) x`,
    ],
    ['pay staff differently', sql`select count(*) from staff_services where price_halalas is not null`],
  ])('some %s', async (_what, query) => {
    expect(await countOf(query as ReturnType<typeof sql<{ count: number }>>)).toBeGreaterThan(0)
  })

  it('keep Ramadan as the calendar has it, marked as a suggestion', async () => {
    const seasons = await db
      .selectFrom('scheduleSeasons')
      .select(['nameAr', 'firstDate', 'lastDate'])
      .distinct()
      .execute()
    expect(seasons).toEqual([
      { nameAr: 'رمضان 1448 (موعد مقترح)', firstDate: '2027-02-08', lastDate: '2027-03-08' },
    ])
  })

  it('have people away for whole business days, the night after the last one included', async () => {
    const absences = await sql<{ salonId: string; lastDate: LocalDate; endsAt: Date }>`
      select salon_id, last_date, upper(during) as ends_at from time_off where last_date is not null`.execute(
      db,
    )
    const today = localDateAt('Asia/Riyadh', minuteOfDate(NOW))
    const salonIds = absences.rows.map(({ salonId }) => salonId)
    const configs = await listSalonConfigs(db, { salonIds, serviceIds: null, from: addDays(today, -14) })
    const ends = absences.rows.map(({ salonId, lastDate }) => {
      const config = configs.find(({ id }) => id === salonId)
      return config && new Date(endOfBusinessDate(config, lastDate) * 60_000)
    })
    expect(absences.rows.map(({ endsAt }) => endsAt)).toEqual(ends)
    expect(ends.some((end) => end?.getUTCHours() !== 21)).toBe(true)
  })

  it('have a free time for every service within two weeks', async () => {
    const today = localDateAt('Asia/Riyadh', minuteOfDate(NOW))
    const salonIds = (await db.selectFrom('salons').select('id').execute()).map(({ id }) => id)
    const configs = await listSalonConfigs(db, { salonIds, serviceIds: null, from: today })
    expect(configs).toHaveLength(salonIds.length)
    const { busy, timeOff } = await listBusyMinutes(db, {
      resourceIds: configs.flatMap(({ staff, rooms }) => [
        ...staff.map(({ id }) => id),
        ...rooms.map((unit) => unit.resourceId),
      ]),
      fromMinute: minuteOfDate(NOW) - 2880,
      toMinute: minuteOfDate(NOW) + 20 * 1440,
      now: NOW,
    })
    const withoutTimes: string[] = []
    for (const config of configs) {
      for (const service of config.services) {
        const durationMinutes = Math.max(
          service.durationMinutes,
          ...service.variants.map((each) => each.durationMinutes),
        )
        const line = {
          ...service,
          candidates: service.skills.map(({ staffId }) => ({ staffId, durationMinutes })),
        }
        const days = listSlots(
          { ...config, busy, timeOff },
          [line],
          { from: today, days: 14 },
          nextMinute(NOW),
        )
        if (days.every(({ slots }) => slots.length === 0))
          withoutTimes.push(`${config.slug}: ${service.name.en}`)
      }
    }
    expect(withoutTimes).toEqual([])
  })
})

describe('the people', () => {
  it('have mobile numbers that sign-in accepts, all in the demo range', async () => {
    const users = await db.selectFrom('users').select(['phone', 'name']).execute()
    expect(users.filter(({ phone }) => phone === null || parsePhone(phone) !== phone)).toEqual([])
    expect(users.filter(({ phone }) => !phone?.startsWith('+966500000'))).toEqual([])
    expect(users.filter(({ name }) => !/تجريبي|Demo/.test(name) && !/مصففة|مالكة|مراجعة/.test(name))).toEqual(
      [],
    )
  })

  it('include the four logins, the stylist on the staff and the owner over the first salon', async () => {
    const { rows } = await sql<{ phone: string; role: string | null; slug: string | null; isStaff: boolean }>`
      select u.phone, m.role, s.slug, exists (select 1 from staff t where t.user_id = u.id and t.salon_id = s.id) as is_staff
      from users u left join salon_members m on m.user_id = u.id left join salons s on s.id = m.salon_id
      where u.phone = any(${DEMO_LOGINS.map(({ phone }) => phone)}) order by u.phone, s.slug`.execute(db)
    expect(rows).toEqual([
      { phone: '+966500000001', role: null, slug: null, isStaff: false },
      { phone: '+966500000002', role: 'staff', slug: 'rayhanat-najd', isStaff: true },
      { phone: '+966500000003', role: 'owner', slug: 'rayhanat-jeddah', isStaff: false },
      { phone: '+966500000003', role: 'owner', slug: 'rayhanat-najd', isStaff: false },
      { phone: '+966500000004', role: null, slug: null, isStaff: false },
    ])
  })

  it('give the demo customer a booking of every kind', async () => {
    const { rows } = await sql<{ kind: string; count: number }>`
      select b.status || case when r.id is null then '' else ' and reviewed' end as kind, count(*) as count
      from bookings b left join reviews r on r.booking_id = b.id join users u on u.id = b.customer_id
      where u.phone = '+966500000001' group by 1 order by 1`.execute(db)
    expect(rows).toEqual([
      { kind: 'cancelled', count: 1 },
      { kind: 'completed', count: 2 },
      { kind: 'completed and reviewed', count: 2 },
      { kind: 'confirmed', count: 2 },
      { kind: 'no_show', count: 1 },
      { kind: 'pending', count: 1 },
    ])
    const upcoming = await db
      .selectFrom('bookings')
      .innerJoin('users', 'users.id', 'bookings.customerId')
      .select('bookings.startsAt')
      .where('users.phone', '=', '+966500000001')
      .where('bookings.status', '=', 'confirmed')
      .execute()
    const tomorrow = addDays(localDateAt('Asia/Riyadh', minuteOfDate(NOW)), 1)
    expect(
      upcoming.every(({ startsAt }) => localDateAt('Asia/Riyadh', minuteOfDate(startsAt)) >= tomorrow),
    ).toBe(true)
  })

  it('show what the demo customer paid beforehand, with an invoice and a credit note', async () => {
    const { rows } = await sql<{ status: string; kinds: string[]; leftHalalas: number; keptHalalas: number }>`
      select b.status, array_agg(r.kind order by r.issued_at) as kinds, p.captured_halalas - p.refunded_halalas as kept_halalas,
        sum(case when r.original_id is null then r.gross_halalas else -r.gross_halalas end)::int as left_halalas
      from receipts r join payments p on p.id = r.payment_id join bookings b on b.id = p.booking_id
      join users u on u.id = b.customer_id
      where u.phone = '+966500000001' group by b.id, p.id order by b.status`.execute(db)
    expect(rows).toEqual([
      { status: 'cancelled', kinds: ['tax_invoice', 'credit_note'], keptHalalas: 0, leftHalalas: 0 },
      {
        status: 'completed',
        kinds: ['tax_invoice'],
        keptHalalas: expect.any(Number),
        leftHalalas: rows[1]?.keptHalalas,
      },
      {
        status: 'confirmed',
        kinds: ['tax_invoice'],
        keptHalalas: expect.any(Number),
        leftHalalas: rows[2]?.keptHalalas,
      },
    ])
  })

  it('let the demo owner give money back: one visit of her salon is paid', async () => {
    const { rows } = await sql<{ status: string }>`
      select p.status from payments p join salon_members m on m.salon_id = p.salon_id and m.role = 'owner'
      join users u on u.id = m.user_id where u.phone = '+966500000003'`.execute(db)
    expect(rows).toEqual([{ status: 'paid' }])
    const charges = await listDemoCharges(db)
    expect(charges.map(({ status }) => status)).toEqual(['paid', 'paid', 'refunded'])
  })
})
