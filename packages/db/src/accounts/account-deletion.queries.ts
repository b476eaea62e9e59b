import { sql } from 'kysely'
import type { BookingStatus } from '@salon/domain'
import type { Trx } from '../client.ts'

/** Who is to be forgotten: the account, and the number wherever a salon wrote it down itself. */
export interface ErasedPerson {
  userId: string
  phone: string
}

/** Visits of the person that have not begun and still take somebody's time; locked, in id order as all writers do. */
export async function lockComingBookings(
  trx: Trx,
  person: ErasedPerson,
  now: Date,
): Promise<{ id: string; status: BookingStatus }[]> {
  return trx
    .selectFrom('bookings')
    .select(['id', sql<BookingStatus>`status`.as('status')])
    .where((or) => or.or([or('customerId', '=', person.userId), or('customerPhone', '=', person.phone)]))
    .where('status', 'in', ['held', 'pending', 'confirmed'])
    .where('startsAt', '>', now)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Bookings stay in the salon's books without saying whose they were. */
export async function eraseFromBookings(trx: Trx, person: ErasedPerson): Promise<void> {
  await trx
    .updateTable('bookings')
    .set({ customerId: null, customerName: '', customerPhone: null, note: null })
    .where((or) => or.or([or('customerId', '=', person.userId), or('customerPhone', '=', person.phone)]))
    .execute()
}

/** Reviews stay, unsigned. */
export async function eraseFromReviews(trx: Trx, person: ErasedPerson): Promise<void> {
  await trx.updateTable('reviews').set({ customerId: null }).where('customerId', '=', person.userId).execute()
}

export async function eraseFromNotifications(trx: Trx, person: ErasedPerson): Promise<void> {
  await trx
    .updateTable('notifications')
    .set({ userId: null, recipient: null })
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
