import { sql } from 'kysely'
import type { Trx } from '../client.ts'

export interface CheckIn {
  id: string
  by: string
  now: Date
}

/**
 * Marks that the customer of a locked booking is there. The booking is the one that was agreed on, so its version stays, and with it
 * what waits for an answer or was queued.
 */
export async function insertCheckIn(trx: Trx, { id, by, now }: CheckIn): Promise<void> {
  await sql`
    with marked as (
      update bookings set checked_in_at = ${now}, checked_in_by = ${by} where id = ${id} returning id, status)
    ${noteOf('checked_in', { by, now })}`.execute(trx)
}

/** Takes the mark away again. */
export async function deleteCheckIn(trx: Trx, { id, by, now }: CheckIn): Promise<void> {
  await sql`
    with marked as (
      update bookings set checked_in_at = null, checked_in_by = null where id = ${id} returning id, status)
    ${noteOf('check_in_undone', { by, now })}`.execute(trx)
}

/** After a CTE `marked`: its line in the history. */
function noteOf(type: 'checked_in' | 'check_in_undone', { by, now }: Pick<CheckIn, 'by' | 'now'>) {
  return sql`
    insert into booking_events (booking_id, at, type, from_status, to_status, actor, actor_user_id)
    select id, ${now}::timestamptz, ${type}, status, status, 'salon', ${by}::uuid from marked`
}
