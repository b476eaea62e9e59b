import { sql } from 'kysely'
import type { Db } from '../client.ts'

export interface DueReceiptMessages {
  /** Documents that were issued after this. */
  after: Date
  now: Date
  /** Of the new rows; as many documents at most, the oldest first. */
  ids: readonly string[]
}

/**
 * Queues a message for each document about money that nobody was told of: what was taken, or went back. Of several instances at
 * once one queues it, so that whoever gets the id back is the one to send it.
 */
export async function insertReceiptMessages(
  db: Db,
  { after, now, ids }: DueReceiptMessages,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with issued as (
      select r.id as receipt_id, case when r.original_id is null then 'payment_received' else 'payment_refunded' end as event,
        b.id as booking_id, b.salon_id, b.customer_id as user_id, b.version as booking_version,
        coalesce(u.preferred_channel, 'sms') as channel, coalesce(u.locale, 'ar') as locale,
        coalesce(u.phone, b.customer_phone) as recipient, row_number() over (order by r.issued_at, r.id) as number
      from receipts r join bookings b on b.id = r.booking_id left join users u on u.id = b.customer_id
      where r.issued_at > ${after} and coalesce(u.phone, b.customer_phone) is not null
        and not exists (select 1 from notifications n where n.receipt_id = r.id)
      order by r.issued_at, r.id
      limit ${ids.length})
    insert into notifications (id, booking_id, salon_id, user_id, event, booking_version, channel, attempt, receipt_id, locale,
      recipient, status, created_at)
    select (${ids}::uuid[])[number], booking_id, salon_id, user_id, event, booking_version, channel, 1, receipt_id, locale,
      recipient, 'queued', ${now}
    from issued
    on conflict do nothing
    returning id`.execute(db)
  return rows.map(({ id }) => id)
}
