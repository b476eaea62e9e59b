import { sql } from 'kysely'
import type { Trx } from '../client.ts'

/**
 * Ends the holds that ran out on these resources: no sweeper is needed for a slot to become free again.
 * Rows that another transaction is already ending are left to it.
 */
export async function expireLapsedHolds(
  trx: Trx,
  key: { resourceIds: readonly string[]; now: Date },
): Promise<void> {
  await sql`
    with lapsed as (
      select b.id from bookings b
      where b.status = 'held' and b.hold_expires_at <= ${key.now}
        and b.id in (select booking_id from occupancies where resource_id = any(${key.resourceIds}::uuid[]))
      order by b.id for update skip locked),
    ended as (
      update bookings set status = 'expired', hold_expires_at = null, version = version + 1
      where id in (select id from lapsed) returning id),
    freed as (delete from occupancies where booking_id in (select id from ended))
    insert into booking_events (booking_id, at, type, from_status, to_status, actor)
    select id, ${key.now}, 'expired', 'held', 'expired', 'system' from ended`.execute(trx)
}
