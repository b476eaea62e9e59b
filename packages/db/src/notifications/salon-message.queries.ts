import { sql } from 'kysely'
import type { Db } from '../client.ts'
import { isToSalon, SAUDI_MOBILE } from './notification.queries.ts'

/** Each copy costs, so of a salon's people these many are told, who have belonged to it longest. */
export const MOST_COPIES = 5

export interface DueSalonMessages {
  /** Of what happened after this. */
  after: Date
  now: Date
  /** Of the new rows; enough for `MOST_COPIES` of each booking. */
  ids: readonly string[]
}

/** What is noted in a booking's history without a new version of it. */
const takesNoVersion = sql`type in ('checked_in', 'check_in_undone')`

/**
 * Queues what a salon has to know of its bookings: a new one, and one that its customer moved or cancelled, as the booking is now and
 * while that is true. Who of its people did something with the booking since knows, and gets no copy; once one of them has, it is not
 * new to the salon. What came and went between two
 * looks is no news. Of several instances at once one queues it, so that whoever gets the ids back is the one to send them.
 */
export async function insertSalonMessages(db: Db, due: DueSalonMessages): Promise<string[]> {
  const { after, now, ids } = due
  const { rows } = await sql<{ id: string }>`
    with touched as (
      select booking_id, bool_or(type in ('created', 'confirmed')) as is_made, max(id) as event_id from booking_events
      where at > ${after} and actor <> 'salon' and type in ('created', 'confirmed', 'rescheduled', 'cancelled')
      group by booking_id),
    news as (
      select b.id, b.salon_id, b.version, latest.id as event_id, case
        when b.status in ('pending', 'confirmed') and t.is_made and not told.before then 'salon_booking_created'
        when told.since then null
        when b.status in ('pending', 'confirmed') and latest.type = 'rescheduled'
          and (latest.details->>'to')::timestamptz = b.starts_at then 'salon_booking_moved'
        when latest.type = 'cancelled' and (told.before or not t.is_made) then 'salon_booking_cancelled' end as event
      from touched t join bookings b on b.id = t.booking_id
      join booking_events latest on latest.id = t.event_id
      cross join lateral (
        select b.version - count(*) as version from booking_events e
        where e.booking_id = b.id and e.id > latest.id and not ${takesNoVersion}) made
      cross join lateral (
        select count(*) > 0 or exists (
            select 1 from booking_events e where e.booking_id = b.id and e.id < latest.id and e.actor = 'salon') as before,
          coalesce(bool_or(n.booking_version >= made.version), false) as since
        from notifications n where n.booking_id = b.id and ${isToSalon}) told),
    copies as (
      select c.*, p.*, row_number() over (order by c.id, p.copy_number) as number, dense_rank() over (order by c.id) as place
      from news c cross join lateral (
        select * from (
          select u.id as user_id, u.phone, u.locale, u.preferred_channel as channel,
            row_number() over (order by m.created_at, u.id) as copy_number
          from salon_members m join users u on u.id = m.user_id and u.phone is not null
          where m.salon_id = c.salon_id and m.hears_of_bookings and not exists (
            select 1 from booking_events e where e.booking_id = c.id and e.id > c.event_id and e.actor_user_id = u.id)) people
        where copy_number <= ${MOST_COPIES}
        union all
        select null, s.phone, 'ar', 'sms', 1 from salons s
        where s.id = c.salon_id and s.phone ~ ${SAUDI_MOBILE}
          and not exists (select 1 from salon_members m where m.salon_id = s.id and m.hears_of_bookings)) p
      where c.event is not null)
    insert into notifications (id, booking_id, salon_id, user_id, event, booking_version, channel, attempt, copy_number, locale,
      recipient, status, created_at)
    select (${ids}::uuid[])[number], id, salon_id, user_id, event, version, channel, 1, copy_number, locale, phone, 'queued',
      ${now}
    from copies where place <= ${Math.floor(ids.length / MOST_COPIES)}
    on conflict do nothing
    returning id`.execute(db)
  return rows.map(({ id }) => id)
}
