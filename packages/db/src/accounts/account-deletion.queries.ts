import { sql } from 'kysely'
import type { Trx } from '../client.ts'

/** Who is to be forgotten: the account, and the number wherever a salon wrote it down itself. */
export interface ErasedPerson {
  userId: string
  phone: string
}

/** Ids of visits of the person that have not begun and still take somebody's time; locked, in id order as all writers do. */
export async function lockComingBookings(trx: Trx, person: ErasedPerson, now: Date): Promise<string[]> {
  const rows = await trx
    .selectFrom('bookings')
    .select('id')
    .where((or) => or.or([or('customerId', '=', person.userId), or('customerPhone', '=', person.phone)]))
    .where('status', 'in', ['held', 'pending', 'confirmed'])
    .where('startsAt', '>', now)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Cancels locked bookings for their customer, who leaves: status, history and freed time, in one statement however many they
 * are. Nobody is told. Locking is a statement before it, so that this one sees what was changed while the lock was waited for.
 */
export async function cancelLockedBookings(
  trx: Trx,
  ids: readonly string[],
  { customerId, now }: { customerId: string; now: Date },
): Promise<void> {
  await sql`
    with changed as (
      update bookings b set status = 'cancelled', version = b.version + 1, hold_expires_at = null, checked_in_at = null,
        checked_in_by = null
      from bookings before where before.id = b.id and b.id = any(${ids}::uuid[])
      returning b.id, before.status as from_status),
    freed as (delete from occupancies where booking_id in (select id from changed))
    insert into booking_events (booking_id, at, type, from_status, to_status, actor, actor_user_id, reason)
    select id, ${now}::timestamptz, 'cancelled', from_status, 'cancelled', 'customer', ${customerId}::uuid, 'account_deleted'
    from changed order by id`.execute(trx)
}

/** Bookings stay in the salon's books without saying whose they were. */
export async function eraseFromBookings(trx: Trx, person: ErasedPerson): Promise<void> {
  await trx
    .updateTable('bookings')
    .set({ customerId: null, customerName: '', customerPhone: null, note: null })
    .where((or) => or.or([or('customerId', '=', person.userId), or('customerPhone', '=', person.phone)]))
    .execute()
}

/** Reviews stay, unsigned; what a salon wrote to the platform against them, which may name her, goes. */
export async function eraseFromReviews(trx: Trx, person: ErasedPerson): Promise<void> {
  await sql`
    update review_reports p set comment = '' from reviews r
    where r.id = p.review_id and r.customer_id = ${person.userId}`.execute(trx)
  await trx.updateTable('reviews').set({ customerId: null }).where('customerId', '=', person.userId).execute()
}

/** Without the vendor's id, by which a number could still be found there, and a late report finds nothing. */
export async function eraseFromNotifications(trx: Trx, person: ErasedPerson): Promise<void> {
  await trx
    .updateTable('notifications')
    .set({ userId: null, recipient: null, providerMessageId: null })
    .where((or) => or.or([or('userId', '=', person.userId), or('recipient', '=', person.phone)]))
    .execute()
}

/** Stored answers hold bookings, names and all. */
export async function deleteIdempotencyKeys(trx: Trx, person: ErasedPerson): Promise<void> {
  await trx.deleteFrom('idempotencyKeys').where('userId', '=', person.userId).execute()
}

/** A member of staff loses her access; the salon keeps her as somebody who can be booked. */
export async function deleteMemberships(trx: Trx, person: ErasedPerson): Promise<void> {
  await trx.deleteFrom('salonMembers').where('userId', '=', person.userId).execute()
  await trx.updateTable('staff').set({ userId: null }).where('userId', '=', person.userId).execute()
}

/** Ends all sessions and forgets the devices. Tokens go first: a refresh locks its token before its session. */
export async function eraseSessions(trx: Trx, person: ErasedPerson): Promise<void> {
  await trx
    .deleteFrom('sessionTokens')
    .where('sessionId', 'in', (from) =>
      from.selectFrom('sessions').select('id').where('userId', '=', person.userId),
    )
    .execute()
  await trx
    .updateTable('sessions')
    .set({
      userAgent: '',
      address: null,
      revokedAt: sql`coalesce(revoked_at, now())`,
      revokedReason: sql`coalesce(revoked_reason, 'account_deleted')`,
    })
    .where('userId', '=', person.userId)
    .execute()
}

/** Leaves an empty shell for the append-only history to point at. */
export async function eraseUser(trx: Trx, person: ErasedPerson): Promise<void> {
  await trx
    .updateTable('users')
    .set({
      phone: null,
      name: '',
      locale: 'ar',
      preferredChannel: 'sms',
      isAdmin: false,
      deletedAt: sql`now()`,
    })
    .where('id', '=', person.userId)
    .execute()
}
