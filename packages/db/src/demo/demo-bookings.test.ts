import { isLegalTransition, vatInside, type BookingStatus } from '@salon/domain'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { NOW, openDemo } from './testing.ts'

let db: Db
beforeAll(async () => {
  db = await openDemo(NOW)
})
afterAll(() => db.destroy())

async function countOf(query: ReturnType<typeof sql<{ count: number }>>): Promise<number> {
  const { rows } = await query.execute(db)
  return rows[0]?.count ?? -1
}

describe('the bookings', () => {
  it('lie in past and coming weeks, with every outcome', async () => {
    const { rows } = await sql<{ status: string; past: number; coming: number }>`
      select status, count(*) filter (where ends_at <= ${NOW}) as past, count(*) filter (where starts_at > ${NOW}) as coming
      from bookings group by status`.execute(db)
    const byStatus = Object.fromEntries(rows.map(({ status, past, coming }) => [status, { past, coming }]))
    expect(byStatus).toEqual({
      completed: { past: expect.toSatisfy((count: number) => count > 3000), coming: 0 },
      no_show: { past: expect.toSatisfy((count: number) => count > 100), coming: 0 },
      cancelled: {
        past: expect.toSatisfy((count: number) => count > 200),
        coming: expect.toSatisfy((count: number) => count > 50),
      },
      confirmed: { past: 0, coming: expect.toSatisfy((count: number) => count > 1000) },
      pending: { past: 0, coming: expect.toSatisfy((count: number) => count > 10) },
    })
  })

  it('take time while they block and only then', async () => {
    expect(
      await countOf(sql`
        select count(*) from booking_lines l join bookings b on b.id = l.booking_id
        where (b.status in ('held', 'pending', 'confirmed'))
          <> exists (select 1 from occupancies o where o.booking_id = b.id and o.resource_id = l.staff_id)`),
    ).toBe(0)
    expect(
      await countOf(sql`
        select count(*) from booking_lines l join bookings b on b.id = l.booking_id and b.status in ('pending', 'confirmed')
        where l.room_resource_id is not null
          and not exists (select 1 from occupancies o where o.booking_id = l.booking_id and o.resource_id = l.room_resource_id)`),
    ).toBe(0)
  })

  it('never put a member of staff in two places, and let her serve others while color works', async () => {
    const works = sql`
      with work as (
        select l.id, l.staff_id, l.starts_at as from_at,
          l.starts_at + coalesce(make_interval(mins => v.processing_start_minute), l.ends_at - l.starts_at) as to_at
        from booking_lines l join services v on v.id = l.service_id
        union all
        select l.id, l.staff_id, l.starts_at + make_interval(mins => v.processing_start_minute + v.processing_length_minutes), l.ends_at
        from booking_lines l join services v on v.id = l.service_id and v.processing_start_minute is not null
      )`
    const twice = sql<{ count: number }>`${works}
      select count(*) from work a join work b on a.staff_id = b.staff_id and a.id < b.id and a.from_at < b.to_at and b.from_at < a.to_at`
    expect(await countOf(twice)).toBe(0)
    const between = sql<{ count: number }>`
      select count(*) from booking_lines a join booking_lines b
        on a.staff_id = b.staff_id and a.id < b.id and a.starts_at < b.ends_at and b.starts_at < a.ends_at`
    expect(await countOf(between)).toBeGreaterThan(0)
  })

  it('cost what their lines cost, with the VAT inside', async () => {
    const { rows } = await sql<{
      total: number
      vat: number
      lines: number
      lineVat: number
      percent: number
    }>`
      select b.total_halalas as total, b.vat_halalas as vat, (b.policy->>'vatPercent')::int as percent,
        sum(l.price_halalas) as lines, sum(l.vat_halalas) as line_vat
      from bookings b join booking_lines l on l.booking_id = b.id join salons s on s.id = b.salon_id
      where s.vat_registered = ((b.policy->>'vatPercent')::int = 15)
      group by b.id`.execute(db)
    expect(rows).toHaveLength(await countOf(sql`select count(*) from bookings`))
    expect(rows.filter((row) => row.total !== row.lines || row.vat !== row.lineVat)).toEqual([])
    expect(rows.filter((row) => row.vat !== vatInside(row.total, row.percent))).toEqual([])
  })

  it('have a history of legal steps that ends in their status', async () => {
    const { rows } = await sql<{
      status: BookingStatus
      version: number
      steps: [BookingStatus | null, BookingStatus][]
      isInOrder: boolean
    }>`
      select b.status, b.version, json_agg(json_build_array(e.from_status, e.to_status) order by e.id) as steps,
        min(e.at) = b.created_at and max(e.at) <= ${NOW} and array_agg(e.at order by e.id) = array_agg(e.at order by e.at) as is_in_order
      from bookings b join booking_events e on e.booking_id = b.id group by b.id`.execute(db)
    const isRight = ({ status, version, steps, isInOrder }: (typeof rows)[number]) =>
      isInOrder &&
      version === steps.length &&
      steps.at(-1)?.[1] === status &&
      steps.every(([from, to], i) =>
        i === 0 ? from === null : from === steps[i - 1]?.[1] && isLegalTransition(from, to),
      )
    expect(rows.filter((row) => !isRight(row))).toEqual([])
    expect(rows).toHaveLength(await countOf(sql`select count(*) from bookings`))
  })
})

describe('the reviews', () => {
  it('follow completed visits of customers and make up every rating', async () => {
    expect(
      await countOf(sql`
        select count(*) from reviews r join bookings b on b.id = r.booking_id
        where b.status <> 'completed' or b.customer_id is distinct from r.customer_id or r.customer_id is null
          or b.salon_id <> r.salon_id or r.created_at < b.ends_at or r.created_at > ${NOW}`),
    ).toBe(0)
    for (const [table, owner] of [
      ['salons', 'salon_id'],
      ['staff', 'staff_id'],
    ] as const) {
      expect(
        await countOf(sql`
          select count(*) from ${sql.table(table)} t
          left join lateral (select count(*) as count, coalesce(sum(rating), 0) as sum from reviews r
            where ${sql.ref(`r.${owner}`)} = t.id) r on true
          where t.rating_count <> r.count or t.rating_sum <> r.sum`),
      ).toBe(0)
    }
    expect(await countOf(sql`select count(*) from salons where rating_count < 5`)).toBe(0)
    expect(await countOf(sql`select count(distinct comment) from reviews`)).toBeGreaterThan(60)
  })
})
