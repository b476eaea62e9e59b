import { sql } from 'kysely'
import type { Db } from '../client.ts'

export interface WrittenDown {
  userId: string
  /** Hers: she has just signed in with it. */
  phone: string
  /** Visits that ended before stay nobody's: numbers go from one person to another. */
  since: Date
}

/**
 * Gives an account what salons wrote down for its number; called once others can see the account, so that what is written down from then
 * on finds it. A booking that somebody is working on is left for the next time, so that nobody waits to sign in.
 */
export async function adoptWrittenDown(db: Db, { userId, phone, since }: WrittenDown): Promise<void> {
  await sql`
    with u as materialized (select id from users where id = ${userId} and deleted_at is null for key share)
    update bookings set customer_id = u.id from u where bookings.id in (
      select id from bookings where customer_id is null and customer_phone = ${phone} and ends_at > ${since}
      order by id for no key update skip locked)`.execute(db)
}

/**
 * Gives a visit to the account of its number, if it has one by now; called once others can see the visit. An account that is made while
 * a visit is written down for its number sees it by this, or adopts it by itself.
 */
export async function giveWrittenDown(
  db: Db,
  { bookingId, phone }: { bookingId: string; phone: string },
): Promise<void> {
  await sql`
    with u as materialized (select id from users where phone = ${phone} and deleted_at is null for key share)
    update bookings set customer_id = u.id from u where bookings.id = ${bookingId} and customer_id is null`.execute(
    db,
  )
}
