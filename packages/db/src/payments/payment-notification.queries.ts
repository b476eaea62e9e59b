import { sql } from 'kysely'
import type { Trx } from '../client.ts'
import type { QueuedNotification } from '../bookings/visit-claim.ts'

/** A message about a locked booking whose status stays as it is. One of a kind, and of an expected time, a version: `false` when it is there already. */
export async function insertBookingNotification(
  trx: Trx,
  booking: { id: string; notification: QueuedNotification; expectedAt?: Date; now: Date },
): Promise<boolean> {
  const { notification: message, expectedAt = null, now } = booking
  const { rows } = await sql`
    insert into notifications (id, booking_id, salon_id, user_id, event, booking_version, channel, attempt, locale, recipient,
      status, expected_at, created_at)
    select ${message.id}, b.id, b.salon_id, ${message.userId}::uuid, ${message.event}, b.version, ${message.channel}, 1,
      ${message.locale}, ${message.recipient}, ${message.recipient === null ? 'skipped' : 'queued'}, ${expectedAt}::timestamptz,
      ${now}::timestamptz
    from bookings b where b.id = ${booking.id}
    on conflict do nothing returning 1`.execute(trx)
  return rows.length > 0
}
