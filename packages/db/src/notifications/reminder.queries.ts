import type { NotificationEvent } from '@salon/domain'
import { sql } from 'kysely'
import type { Db } from '../client.ts'

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
 * statement. What was not sent told nobody. Of several instances at once one queues it, so that whoever gets the id back is the one to send it.
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
          and n.status <> 'skipped' and n.created_at > b.starts_at - ${due.quietMinutes} * interval '1 minute')
      order by b.starts_at, b.id
      limit ${due.ids.length})
    insert into notifications (id, booking_id, salon_id, user_id, event, booking_version, channel, attempt, locale, recipient,
      status, created_at)
    select (${due.ids}::uuid[])[number], id, salon_id, customer_id, ${due.event}, version, channel, 1, locale, recipient,
      'queued', ${due.now}
    from visits
    on conflict do nothing
    returning id`.execute(db)
  return rows.map(({ id }) => id)
}
