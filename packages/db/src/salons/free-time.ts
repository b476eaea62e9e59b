import { sql, type RawBuilder } from 'kysely'
import { weekdayOf, type LocalDate } from '@salon/domain'

/** A time of the wall clock on a business date within which a visit is to lie. */
export interface FreeTimeQuery {
  date: LocalDate
  /** Minutes after the date's 00:00, up to 2880. */
  fromMinute: number
  toMinute: number
  /** Any service of it will do; empty: of all. */
  categoryKey: string
  now: Date
}

/** Whether the salon `s` has a service of the category that somebody does. */
export function offersCategory({ categoryKey }: FreeTimeQuery): RawBuilder<boolean> {
  if (categoryKey === '') return sql`true`
  return sql`exists (select 1 from salon_offers a where a.salon_id = s.id and a.category_key = ${categoryKey})`
}

/**
 * Whether a salon may have time for its shortest service: of the row `s` of a salon with what a list has of it. It never says no where the engine
 * would say yes, and is cheap enough to be asked of every salon in turn; the engine has the last word.
 *
 * It looks for one member of staff with a long enough gap between two bookings. Her hours that day count from the first opening to the last
 * closing (`staff_hours`); on a date with hours of its own anything may be open. Breaks, time off, prayers, rooms and buffers are left to the
 * engine, and so is a booking that began more than twelve hours before.
 */
export function mayHaveFreeTime({
  date,
  fromMinute,
  toMinute,
  categoryKey,
  now,
}: FreeTimeQuery): RawBuilder<boolean> {
  const lapsed = sql`select b.id from bookings b where b.status = 'held' and b.hold_expires_at <= ${now}`
  return sql<boolean>`
    exists (
      select 1
      from (
        select ${date}::timestamp at time zone s.time_zone as midnight,
          (select n.id from schedule_seasons n
            where n.salon_id = s.id and n.last_date >= ${date}::date and n.first_date <= ${date}::date) as season_id,
          exists (select 1 from date_overrides o where o.salon_id = s.id and o.on_date = ${date}::date) as is_special,
          -- how far the clocks move during the date and the night after: usually not at all
          make_interval(secs => abs(date_part('epoch', (${date}::timestamp + interval '2 days') at time zone s.time_zone
            - ${date}::timestamp at time zone s.time_zone) - 172800)) as clock_change
        where s.furthest_days >= ${date}::date - (${now}::timestamptz at time zone s.time_zone)::date
        offset 0
      ) as day
      join salon_offers a on a.salon_id = s.id and a.category_key = ${categoryKey}
      cross join lateral (
        select h.staff_id, h.opens_minute, h.closes_minute
        from staff_hours h
        where not day.is_special and h.salon_id = s.id and h.weekday = ${weekdayOf(date)}::smallint
          and h.season_id is not distinct from day.season_id and h.staff_id = any(a.staff_ids)
        union all
        select member.id, 0, 2880
        from unnest(a.staff_ids) as member(id)
        where day.is_special and not exists (
          select 1 from date_overrides o
          where o.salon_id = s.id and o.on_date = ${date}::date and o.staff_id is null and o.start_minute is null)
      ) as open
      cross join lateral (
        select
          greatest(day.midnight + make_interval(mins => greatest(${fromMinute}::integer, open.opens_minute)) - day.clock_change,
            ${now}::timestamptz + make_interval(mins => s.minimum_notice_minutes)) as opens_at,
          day.midnight + make_interval(mins => least(${toMinute}::integer, open.closes_minute)) + day.clock_change as closes_at
        offset 0
      ) as hours
      cross join lateral (
        select booking.ends_at as starts_at,
          lead(booking.starts_at, 1, hours.closes_at) over (order by booking.starts_at, booking.ends_at) as ends_at
        from (
          select hours.opens_at as starts_at, hours.opens_at as ends_at
          union all
          select lower(o.during), upper(o.during)
          from occupancies o
          where o.resource_id = open.staff_id
            and lower(o.during) >= hours.opens_at - interval '12 hours'
            and lower(o.during) < hours.closes_at
            and upper(o.during) > hours.opens_at
            and (not exists (${lapsed}) or o.booking_id not in (${lapsed}))
        ) as booking
      ) as gap
      where gap.ends_at - gap.starts_at >= make_interval(mins => a.gap_minutes)
    )`
}
