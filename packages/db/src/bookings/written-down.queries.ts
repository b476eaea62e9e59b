import { sql } from 'kysely'
import type { Trx } from '../client.ts'

export interface WrittenDown {
  userId: string
  /** Hers: she has just signed in with it. */
  phone: string
  /** Visits that ended before stay nobody's: numbers go from one person to another. */
  since: Date
}

/**
 * Gives an account what salons wrote down for its number. A booking that somebody is working on is left for the next time, so that
 * nobody waits to sign in.
 */
export async function adoptWrittenDown(trx: Trx, { userId, phone, since }: WrittenDown): Promise<void> {
  await sql`
    update bookings set customer_id = ${userId} where id in (
      select id from bookings where customer_id is null and customer_phone = ${phone} and ends_at > ${since}
      order by id for no key update skip locked)`.execute(trx)
}
