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
 * Whether a salon may have time for its shortest service: of the row `s` of a salon with
 * its `staff_ids` and `gap_minutes`. It never says no where the engine
 * would say yes, and is cheap enough to be asked of every salon in turn; the engine has the last word.
 *
 * It looks for one member of staff with a long enough gap between two bookings. Her hours that day count from the first opening to the last
 * closing; on a date with hours of its own anything may be open. Breaks, time off, prayers, rooms and buffers are left to the engine,
 * and so is a booking that began more than twelve hours before.
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
          exists (select 1 from date_overrides o where o.salon_id = s.id and o.on_date = ${date}::date) as is_special
        offset 0
      ) as day
      cross join lateral (
        -- how far the clocks move during the date and the night after: usually not at all
        select make_interval(secs => abs(date_part('epoch',
          (${date}::timestamp + interval '2 days') at time zone s.time_zone - day.midnight) - 172800)) as clock_change
        offset 0
      ) as clock
      cross join lateral (
        select min(w.start_minute) as opens, max(w.start_minute + w.length_minutes) as closes
        from opening_windows w
        where w.salon_id = s.id and w.staff_id is null and w.weekday = ${weekdayOf(date)}::smallint
          and w.season_id is not distinct from day.season_id
      ) as salon
      join salon_offers a on a.salon_id = s.id and a.category_key = ${categoryKey}
      cross join lateral unnest(a.staff_ids) as member(id)
      cross join lateral (
        select min(w.start_minute) as opens, max(w.start_minute + w.length_minutes) as closes
        from opening_windows w
        where w.staff_id = member.id and w.weekday = ${weekdayOf(date)}::smallint
          and w.season_id is not distinct from day.season_id
      ) as own
      cross join lateral (
        select
          greatest(${fromMinute}::integer, case when day.is_special then 0 else greatest(salon.opens, own.opens) end) as opens,
          least(${toMinute}::integer, case when day.is_special then 2880 else least(salon.closes, own.closes) end) as closes
        where s.furthest_days >= ${date}::date - (${now}::timestamptz at time zone s.time_zone)::date
          and case when day.is_special then not exists (
            select 1 from date_overrides o
            where o.salon_id = s.id and o.on_date = ${date}::date and o.staff_id is null and o.start_minute is null)
          else salon.opens is not null and (own.opens is not null or not exists (
            select 1 from opening_windows w
            where w.staff_id = member.id and w.season_id is not distinct from day.season_id))
          end
        offset 0
      ) as open
      cross join lateral (
        select
          greatest(day.midnight + make_interval(mins => open.opens) - clock.clock_change,
            ${now}::timestamptz + make_interval(mins => s.minimum_notice_minutes)) as opens_at,
          day.midnight + make_interval(mins => open.closes) + clock.clock_change as closes_at
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
          where o.resource_id = member.id
            and lower(o.during) >= hours.opens_at - interval '12 hours'
            and lower(o.during) < hours.closes_at
            and upper(o.during) > hours.opens_at
            and (not exists (${lapsed}) or o.booking_id not in (${lapsed}))
        ) as booking
      ) as gap
      where gap.ends_at - gap.starts_at >= make_interval(mins => a.gap_minutes)
    )`
}
