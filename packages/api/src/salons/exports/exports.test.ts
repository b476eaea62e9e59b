import { randomUUID } from 'node:crypto'
import type { ExportTable } from '@salon/contract'
import { CONSENT_VERSION } from '@salon/domain'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf } from '../../testing/caller.ts'
import { toCsv } from './to-csv.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

async function seedTables() {
  const { db, deps } = world
  const salon = await world.seedSalon({}, { priceHalalas: 100_00 })
  const { salonId, serviceId, staffId } = salon
  const manager = await salon.addMember('manager')
  const api = callerOf(deps, { ...manager, hasFreshCode: true })
  const days = { from: '2026-12-01', to: '2026-12-02' }
  return {
    ...{ salonId, serviceId, manager },
    writeDown: (name: string, startsAt: string) =>
      api.bookings.manage.create({
        ...{ salonId, lines: [{ serviceId }], startsAt, customer: { name, phone: '0551234567' } },
      }),
    exports: api.salons.manage.exports,
    part: (table: ExportTable, locale: 'ar' | 'en' = 'en', cursor?: string) =>
      api.salons.manage.exports.table({ salonId, table, locale, ...days, ...(cursor && { cursor }) }),
    /** More bookings of the first day than one request reads. */
    fill: async (count: number) => {
      await sql`
        with booked as (
          insert into bookings (id, salon_id, reference, status, starts_at, ends_at, total_halalas, vat_halalas, policy, source)
          select gen_random_uuid(), ${salonId}::uuid, translate(upper(lpad(to_hex(n), 8, '2')), '01', 'XY'), 'completed', at,
            at + interval '5 minutes', 0, 0, '{}', 'salon'
          from (select n, timestamptz '2026-12-01T05:00Z' + (n - 1048576) * interval '1 minute' as at
            from generate_series(1048576, 1048576 + ${count}::int - 1) n) each
          returning id, starts_at, ends_at)
        insert into booking_lines (id, booking_id, salon_id, position, service_id, staff_id, staff_chosen, starts_at, ends_at,
          price_halalas, vat_halalas, name_ar, name_en)
        select gen_random_uuid(), id, ${salonId}::uuid, 0, ${serviceId}::uuid, ${staffId}::uuid, true, starts_at, ends_at, 0, 0, 'قص', 'Cut'
        from booked`.execute(db)
    },
  }
}

describe('CSV', () => {
  it('is text where a spreadsheet would see a formula, and numbers where there are numbers', () => {
    const typed = ['=1+1', '+966', '-2', '@x', '\t=1', '\r=1', 'a "b", c']
    expect(toCsv([[...typed, -1.5, null]], { isFirst: false })).toBe(
      `'=1+1,'+966,'-2,'@x,'\t=1,"'\r=1","a ""b"", c",-1.5,\r\n`,
    )
    expect(toCsv([['a']], { isFirst: true })).toBe('\uFEFFa\r\n')
  })
})

describe('the tables of a salon', () => {
  it('are in the reader’s language, by the salon’s clock, with numbers to call as text', async () => {
    const { part, writeDown } = await seedTables()
    await writeDown('=cmd()', '2026-12-01T18:00:00.000Z')
    const { csv, nextCursor } = await part('bookings')
    const [header, row, ...rest] = csv.slice(1).split('\r\n')
    expect(header).toBe(
      'Booking,Status,Begins,Ends,Name,Mobile number,Services,With,Price (SAR),Customer’s note',
    )
    expect(row).toMatch(
      /^[0-9A-Z]{8},Confirmed,2026-12-01 21:00,2026-12-01 \d\d:\d\d,'=cmd\(\),055 123 4567,[^,]+,[^,]+,100,$/,
    )
    expect([rest, nextCursor]).toEqual([[''], null])
    expect((await part('clients', 'ar')).csv).toMatch(/^\uFEFFالاسم,رقم الجوال,/)
    expect((await part('numbers')).csv.split('\r\n')).toEqual([
      '\uFEFFDay,Taken online (SAR),Due at the salon (SAR),Visits,Missed,New clients,Returning clients,Ratings,Average',
      ...['2026-12-01,0,0,0,0,0,0,0,', '2026-12-02,0,0,0,0,0,0,0,', ''],
    ])
  })

  it('of the clients have who agrees to promotions, and what the salon wrote down', async () => {
    const { salonId, serviceId, manager, part, writeDown } = await seedTables()
    const { api } = await world.signIn({ name: 'Huda' })
    const booked = await api.bookings.create({
      ...{ salonId, lines: [{ serviceId }], startsAt: '2026-12-01T16:00:00.000Z' },
      idempotencyKey: randomUUID(),
    })
    await writeDown('Maha', '2026-12-01T18:00:00.000Z')
    await api.accounts.promotions.set({ isGiven: true, textVersion: CONSENT_VERSION, how: 'account' })
    const { clients } = callerOf(world.deps, manager).salons.manage
    const { version } = await clients.readNote({ salonId, id: booked.id })
    await clients.saveNote({ salonId, id: booked.id, version, settings: { text: '=blonde' } })
    const [header, ...rows] = (await part('clients')).csv.slice(1).split('\r\n')
    expect(header).toMatch(/,Agrees to promotions,The salon’s note$/)
    expect(rows.slice(0, 2)).toEqual([
      expect.stringMatching(/^Maha,.*,No,$/),
      expect.stringMatching(/^Huda,.*,Yes,'=blonde$/),
    ])
  })

  it('of the numbers is by the day, week or month that is asked for', async () => {
    const { salonId, exports } = await seedTables()
    const range = { from: '2026-11-27', to: '2026-12-06' }
    const rowsBy = async (unit: 'week' | 'month') => {
      const { csv } = await exports.table({ salonId, table: 'numbers', locale: 'en', ...range, unit })
      return csv
        .slice(1)
        .split('\r\n')
        .map((row) => row.split(',')[0])
    }
    expect(await rowsBy('week')).toEqual(['Week from', '2026-11-27', '2026-11-29', '2026-12-06', ''])
    expect(await rowsBy('month')).toEqual(['Month from', '2026-11-27', '2026-12-01', ''])
  })

  it('of the numbers have time booked by who serves, and what was wanted most', async () => {
    const { part, writeDown } = await seedTables()
    await writeDown('Huda', '2026-12-01T12:00:00.000Z')
    expect((await part('utilisation')).csv).toMatch(
      /^\uFEFFName,Booked \(minutes\),Can be booked \(minutes\)\r\n[^,]+,\d+,\d+\r\n$/,
    )
    expect((await part('services')).csv).toBe('\uFEFFService,How often,Price in all (SAR)\r\n')
  })

  it.each([
    ['payments', 'Time,Booking,Name,Status,'],
    ['reviews', 'Time,Stars,Name,With,'],
    ['messages', 'Time,Message,Channel,Status,'],
  ] as const)('%s have their header', async (table, header) => {
    const { part, writeDown } = await seedTables()
    await writeDown('Huda', '2026-12-01T12:00:00.000Z')
    const { csv } = await part(table)
    expect(csv.startsWith(`\uFEFF${header}`)).toBe(true)
    expect(csv.includes('Booking received')).toBe(table === 'messages')
  })

  it('come part by part, each booking once, and are written down once', async () => {
    const { salonId, part, fill } = await seedTables()
    await fill(501)
    const first = await part('bookings')
    const second = await part('bookings', 'en', first.nextCursor ?? undefined)
    expect(second.nextCursor).toBeNull()
    const lines = `${first.csv}${second.csv}`.trimEnd().split('\r\n')
    expect(new Set(lines).size).toBe(502)
    expect(second.csv.split('\r\n')).toHaveLength(2)
    const log = world.db.selectFrom('auditLog').select(['action', 'details']).where('target', '=', salonId)
    expect(await log.execute()).toEqual([
      {
        action: 'salon_data_exported',
        details: { table: 'bookings', from: '2026-12-01', to: '2026-12-02' },
      },
    ])
  })
})
