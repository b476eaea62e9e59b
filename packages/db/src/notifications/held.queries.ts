import { sql } from 'kysely'
import type { Trx } from '../client.ts'
import type { ToldVersion } from '../bookings/visit-claim.ts'
import { isToSalon } from './notification.queries.ts'

export interface ReplacedNotification {
  /** What the customer knew before the move that it was to tell of. */
  known: ToldVersion
  /** Another message went to her since, and told of the booking as it was then. */
  wasToldSince: boolean
}

/**
 * Skips the message of a locked booking that is held back, because it is another booking from now on. One that somebody has begun to
 * send is left: its customer hears of it.
 */
export async function skipHeldNotification(
  trx: Trx,
  bookingId: string,
): Promise<ReplacedNotification | undefined> {
  const { rows } = await sql<ReplacedNotification>`
    with held as (
      update notifications set status = 'skipped'
      where booking_id = ${bookingId} and status = 'queued' and begun_at is null and known_visit is not null
      returning known_visit, created_at)
    select h.known_visit as known, exists (
      select 1 from notifications n where n.booking_id = ${bookingId} and not ${isToSalon} and n.begun_at > h.created_at
    ) as "wasToldSince"
    from held h`.execute(trx)
  return rows[0]
}
