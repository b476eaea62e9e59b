import type { NotificationEvent } from '@salon/domain'
import { sql } from 'kysely'
import type { Db } from '../client.ts'
import { attemptColumns, attemptsOf, theirPhone } from './notification.queries.ts'

export interface DueReminders {
  event: NotificationEvent
  /** Visits that start after this and until that. */
  after: Date
  until: Date
  /** Those told of the visit within so many minutes before their start are left out. */
  quietMinutes: number
  now: Date
  /** Of the new rows; as many visits at most, the nearest first. */
  ids: readonly string[]
}

/**
 * Queues a reminder for each confirmed visit that has none of its kind since it was last changed, and somebody to remind, in one
 * statement. Of several instances at once one queues it, so that whoever gets the id back is the one to send it.
 */
export async function insertDueReminders(db: Db, due: DueReminders): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with visits as (
      select b.id, b.salon_id, b.customer_id, b.version, coalesce(u.preferred_channel, 'sms') as channel,
        coalesce(u.locale, 'ar') as locale, coalesce(u.phone, b.customer_phone) as recipient,
        row_number() over (order by b.starts_at, b.id) as number
      from bookings b left join users u on u.id = b.customer_id
      where b.status = 'confirmed' and b.starts_at > ${due.after} and b.starts_at <= ${due.until}
        and coalesce(u.phone, b.customer_phone) is not null
        and not exists (select 1 from notifications n where n.booking_id = b.id and n.event = ${due.event}
          and n.booking_version = b.version)
        and not exists (select 1 from notifications n where n.booking_id = b.id and starts_with(n.event, 'booking_')
          and n.created_at > b.starts_at - ${due.quietMinutes} * interval '1 minute')
      order by b.starts_at, b.id
      limit ${due.ids.length})
    insert into notifications (id, booking_id, salon_id, user_id, event, booking_version, channel, attempt, locale, recipient,
      status, created_at)
    select (${due.ids}::uuid[])[number], id, salon_id, customer_id, ${due.event}, version, channel, 1, locale, recipient,
      'queued', ${due.now}
    from visits
    on conflict on constraint notifications_once do nothing
    returning id`.execute(db)
  return rows.map(({ id }) => id)
}

export interface InterruptedMessages {
  /** Queued after this and until that. */
  after: Date
  until: Date
  now: Date
  /** Of the new attempts; as many at most, the oldest first. */
  ids: readonly string[]
}

/**
 * Ends attempts that nobody finished, because a server ended in between, as `failed`: what became of them is not known. Where the
 * booking is as it was, so that the message is still true, another attempt is queued, to where its person is reached now. Of
 * several instances at once one gets an attempt.
 * @returns ids of the new attempts
 */
export async function repeatInterrupted(
  db: Db,
  { after, until, now, ids }: InterruptedMessages,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with interrupted as (
      select id from notifications
      where status = 'queued' and created_at > ${after} and created_at <= ${until} and recipient is not null
      order by created_at limit ${ids.length} for update skip locked),
    ended as (
      update notifications n set status = 'failed', error_message = 'interrupted'
      from interrupted i where n.id = i.id
      returning n.*),
    again as (
      select n.*, row_number() over (order by n.created_at, n.id) as number, coalesce(u.locale, n.locale) as their_locale,
        ${theirPhone} as their_phone, ${attemptsOf} as attempts
      from ended n join bookings b on b.id = n.booking_id and b.version = n.booking_version left join users u on u.id = n.user_id)
    insert into notifications (${attemptColumns}, id, attempt, locale, recipient, status, created_at)
    select ${attemptColumns}, (${ids}::uuid[])[number], attempts + 1, their_locale, their_phone, 'queued', ${now}
    from again where their_phone is not null
    returning id`.execute(db)
  return rows.map(({ id }) => id)
}
