import { sql } from 'kysely'
import type { Trx } from '../client.ts'
import { listCalendarLinks } from '../calendar/calendar-link.queries.ts'
import { listConsents } from './consent.queries.ts'
import { listClientNotesOn } from '../salons/client-note.queries.ts'
import { listFavouriteRows } from '../favourites/favourite.queries.ts'
import { listExportedPayments } from '../payments/payment-export.queries.ts'
import { listExportedReceipts } from '../payments/receipt.queries.ts'

/**
 * Every row that is about the user, column by column; hashes of codes and tokens are not data about her.
 * A transaction with one snapshot keeps the parts in step.
 */
export async function findAccountRows(trx: Trx, userId: string) {
  return {
    profile: await findProfileRow(trx, userId),
    memberships: await listMembershipRows(trx, userId),
    invitations: await listInvitationRows(trx, userId),
    sessions: await listSessionRows(trx, userId),
    codes: await listCodeRows(trx, userId),
    bookings: await listBookingRows(trx, userId),
    lines: await listLineRows(trx, userId),
    events: await listEventRows(trx, userId),
    payments: await listExportedPayments(trx, userId),
    receipts: await listExportedReceipts(trx, userId),
    reviews: await listReviewRows(trx, userId),
    clientNotes: await listClientNotesOn(trx, userId),
    calendarLinks: await listCalendarLinks(trx, userId),
    favourites: await listFavouriteRows(trx, userId),
    consents: await listConsents(trx, userId),
    notifications: await listNotificationRows(trx, userId),
    audit: await listAuditRows(trx, userId),
  }
}

function findProfileRow(trx: Trx, userId: string) {
  return trx
    .selectFrom('users')
    .select(['id', 'phone', 'name', 'locale', 'preferredChannel', 'createdAt'])
    .where('id', '=', userId)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
}

function listMembershipRows(trx: Trx, userId: string) {
  return trx
    .selectFrom('salonMembers as m')
    .innerJoin('salons as s', 's.id', 'm.salonId')
    .leftJoin('staff as t', (join) =>
      join.onRef('t.salonId', '=', 'm.salonId').onRef('t.userId', '=', 'm.userId'),
    )
    .select(['m.salonId', 's.slug', 'm.role', 'm.hearsOfBookings', 'm.createdAt', 't.id as staffId'])
    .where('m.userId', '=', userId)
    .orderBy('m.createdAt')
    .execute()
}

function listInvitationRows(trx: Trx, userId: string) {
  return trx
    .selectFrom('salonInvitations as i')
    .innerJoin('users as u', 'u.phone', 'i.phone')
    .innerJoin('salons as s', 's.id', 'i.salonId')
    .select(['i.id', 's.slug', 'i.role', 'i.createdAt', 'i.expiresAt'])
    .where('u.id', '=', userId)
    .orderBy('i.createdAt')
    .execute()
}

function listSessionRows(trx: Trx, userId: string) {
  return trx
    .selectFrom('sessions')
    .select(['id', 'userAgent', 'createdAt', 'lastUsedAt', 'provedAt', 'expiresAt', 'revokedAt'])
    .select('revokedReason')
    .select(sql<string | null>`host(address)`.as('address'))
    .where('userId', '=', userId)
    .orderBy('createdAt')
    .execute()
}

function listCodeRows(trx: Trx, userId: string) {
  return trx
    .selectFrom('otpChallenges as c')
    .innerJoin('users as u', 'u.phone', 'c.phone')
    .select(['c.id', 'c.purpose', 'c.channel', 'c.attempts', 'c.createdAt', 'c.expiresAt', 'c.consumedAt'])
    .select(sql<string | null>`host(c.address)`.as('address'))
    .where('u.id', '=', userId)
    .orderBy('c.createdAt')
    .execute()
}

function listBookingRows(trx: Trx, userId: string) {
  return trx
    .selectFrom('bookings as b')
    .innerJoin('salons as s', 's.id', 'b.salonId')
    .select(['b.id', 'b.reference', 'b.status', 's.slug as salonSlug', 'b.startsAt', 'b.endsAt'])
    .select(['b.totalHalalas', 'b.vatHalalas', 'b.currency', 'b.customerName', 'b.customerPhone'])
    .select(['b.note', 'b.source', 'b.createdAt'])
    .where('b.customerId', '=', userId)
    .orderBy('b.createdAt')
    .execute()
}

function listLineRows(trx: Trx, userId: string) {
  return trx
    .selectFrom('bookingLines as l')
    .innerJoin('bookings as b', 'b.id', 'l.bookingId')
    .innerJoin('staff as t', 't.id', 'l.staffId')
    .select(['l.bookingId', 'l.position', 'l.nameAr', 'l.nameEn', 'l.startsAt', 'l.endsAt'])
    .select(['l.priceHalalas', 'l.vatHalalas', 't.nameAr as staffNameAr', 't.nameEn as staffNameEn'])
    .where('b.customerId', '=', userId)
    .orderBy('l.bookingId')
    .orderBy('l.position')
    .execute()
}

function listEventRows(trx: Trx, userId: string) {
  return trx
    .selectFrom('bookingEvents as e')
    .innerJoin('bookings as b', 'b.id', 'e.bookingId')
    .select(['e.bookingId', 'e.at', 'e.type', 'e.fromStatus', 'e.toStatus', 'e.actor', 'e.reason'])
    .where('b.customerId', '=', userId)
    .orderBy('e.id')
    .execute()
}

function listReviewRows(trx: Trx, userId: string) {
  return trx
    .selectFrom('reviews as r')
    .leftJoin('reviewReports as p', 'p.reviewId', 'r.id')
    .select(['r.id', 'r.bookingId', 'r.rating', 'r.comment', 'r.reply', 'r.repliedAt', 'r.createdAt'])
    .select(['r.hiddenAt', 'p.reason as reportReason', 'p.comment as reportComment', 'p.reportedAt'])
    .where('r.customerId', '=', userId)
    .orderBy('r.createdAt')
    .execute()
}

function listNotificationRows(trx: Trx, userId: string) {
  return trx
    .selectFrom('notifications')
    .select(['id', 'salonId', 'bookingId', 'event', 'channel', 'locale', 'recipient', 'status', 'createdAt'])
    .select('sentAt')
    .where('userId', '=', userId)
    .orderBy('createdAt')
    .execute()
}

function listAuditRows(trx: Trx, userId: string) {
  return trx
    .selectFrom('auditLog')
    .select(['at', 'action', 'target', sql<string | null>`host(address)`.as('address')])
    .where('actorUserId', '=', userId)
    .orderBy('id')
    .execute()
}
