import { sql } from 'kysely'
import type { LocalDate } from '@salon/domain'
import type { Trx } from '../client.ts'
import type { BulkChunk } from './bulk-salons.ts'

/** Days after the first on which calendars are fuller than usual; see `loadBulk`. */
export const BULK_BUSY_DAY = 3
export const BULK_FULL_DAY = 4

export type BulkBookings = BulkChunk & { from: LocalDate; days: number }

/**
 * Confirmed visits of walk-ins, as dense as the days want it, with their lines and what they take of the staff. They have no
 * history: nobody looks at it in a benchmark. Returns how many there are.
 */
export async function insertBulkBookings(trx: Trx, bookings: BulkBookings): Promise<number> {
  await drawVisits(trx, bookings)
  await sql`
    insert into bookings (id, salon_id, customer_name, reference, status, starts_at, ends_at, total_halalas, vat_halalas,
      policy, source, created_at)
    select id, salon_id, 'زائرة تجريبية', reference, 'confirmed', starts_at, ends_at, halalas, 0,
      '{"freeCancellationMinutes": 1440, "cancellationFeePercent": 0, "payment": "pay_at_salon", "vatPercent": 0}', 'salon', ${bookings.now}
    from bulk_visits order by number`.execute(trx)
  await sql`
    insert into booking_lines (id, booking_id, salon_id, position, service_id, staff_id, staff_chosen, starts_at, ends_at,
      price_halalas, vat_halalas, name_ar, name_en)
    select line_id, v.id, v.salon_id, 0, v.service_id, staff_id, true, starts_at, ends_at, halalas, 0, s.name_ar, s.name_en
    from bulk_visits v join services s on s.id = v.service_id order by number`.execute(trx)
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('occupancies')
    .columns(['salonId', 'resourceId', 'during', 'bookingId', 'bookingLineId'])
    .expression(
      sql`select salon_id, staff_id, tstzrange(starts_at, ends_at), id, line_id from bulk_visits order by number`,
    )
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0)
}

/**
 * Each working day is cut into parts of 60 to 180 minutes, and a visit of 45, 60 or 90 is put somewhere in each, on the quarter
 * hour: two before and two or three after the break, 4.7 a day on average. On fuller days every part is an hour, and taken whole.
 */
async function drawVisits(trx: Trx, { first, last, staffPerSalon, from, days }: BulkBookings): Promise<void> {
  await sql`
    create temporary table bulk_visits on commit drop as
    with work as (
      select n, k, day, (day = ${BULK_FULL_DAY}::int) as is_full_early,
        (day = ${BULK_FULL_DAY}::int or day = ${BULK_BUSY_DAY}::int and n % 10 <> 0) as is_full_late,
        2 + (random() < 2 / 3.0)::int as late_visits
      from generate_series(${first}::int, ${last}::int) n, generate_series(1, ${staffPerSalon}::int) k,
        generate_series(0, ${days}::int - 1) day
      where extract(dow from ${from}::date + day) <> k % 7
    ), windows as (
      select n, k, day, 600 as opens, 300 as length, case when is_full_early then 5 else 2 end as parts, is_full_early as is_full from work
      union all
      select n, k, day, 960, 360, case when is_full_late then 6 else late_visits end, is_full_late from work
    ), parts as (
      select n, k, day, is_full, opens + part * (length / parts) as begins, length / parts as room,
        case when is_full then 60 else (array[45, 60, 90])[1 + floor(random() * 3)::int] end as minutes
      from windows, generate_series(0, parts - 1) part
    ), visits as (
      select n, k, minutes, (${from}::date + day) + make_interval(mins => begins
        + 15 * floor(random() * ((room - case when is_full then 60 else 90 end) / 15 + 1))::int) as wall
      from parts
    ), numbered as (
      select *, n * 100000::bigint + row_number() over (partition by n order by k, wall) as number from visits
    ), named as (
      select numbered.*, reference.text as reference
      from numbered cross join lateral (
        select string_agg(substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (number / (30 ^ place)::bigint % 30)::int, 1), ''
          order by place desc) as text
        from generate_series(0, 7) place
      ) reference
    )
    select number, reference, pg_temp.bulk_id('booking', number) as id, pg_temp.bulk_id('line', number) as line_id,
      pg_temp.bulk_id('salon', n) as salon_id, pg_temp.bulk_id('staff', n * 100 + k) as staff_id,
      pg_temp.bulk_id('service', n * 10 + case minutes when 45 then 1 when 60 then 2 else 3 end) as service_id,
      case minutes when 45 then 10000 when 60 then 12000 else 40000 end as halalas,
      wall at time zone 'Asia/Riyadh' as starts_at, (wall + make_interval(mins => minutes)) at time zone 'Asia/Riyadh' as ends_at
    from named
    -- a booking that is there already may have drawn the same reference; looked up one by one, for a join would read all of them
    -- for each chunk, which takes the square of the time
    where (select b.id from bookings b where b.reference = named.reference) is null`.execute(trx)
}
