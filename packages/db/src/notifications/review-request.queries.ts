import { sql } from 'kysely'
import type { Db } from '../client.ts'
import { hasConsent } from '../accounts/consent.queries.ts'

export interface DueReviewRequests {
  /** Of visits that were completed after this and until that. */
  after: Date
  until: Date
  now: Date
  /** Of the new rows; as many visits at most, the earliest first. */
  ids: readonly string[]
}

/**
 * Queues the question what she thought of her visit, for each visit that has no review and was not asked about, of those who agreed
 * to such messages. Of several instances at once one queues it, so that whoever gets the id back is the one to send it.
 */
export async function insertReviewRequests(
  db: Db,
  { after, until, now, ids }: DueReviewRequests,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with visits as (
      select b.id, b.salon_id, b.version, u.id as user_id, u.preferred_channel, u.locale, u.phone,
        row_number() over (order by e.at, b.id) as number
      from booking_events e join bookings b on b.id = e.booking_id and b.status = 'completed'
        join users u on u.id = b.customer_id and u.phone is not null
      where e.type = 'completed' and e.at > ${after} and e.at <= ${until} and ${hasConsent(sql`u.id`)}
        and not exists (select 1 from reviews r where r.booking_id = b.id)
        and not exists (select 1 from notifications n where n.booking_id = b.id and n.event = 'review_request')
      order by e.at, b.id limit ${ids.length})
    insert into notifications (id, booking_id, salon_id, user_id, event, booking_version, channel, attempt, locale, recipient,
      status, created_at)
    select (${ids}::uuid[])[number], id, salon_id, user_id, 'review_request', version, preferred_channel, 1, locale, phone, 'queued',
      ${now}
    from visits
    on conflict do nothing
    returning id`.execute(db)
  return rows.map(({ id }) => id)
}
