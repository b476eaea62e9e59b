import { sql } from 'kysely'
import type { BookingPolicy, BookingStatus, SalonRole } from '@salon/domain'
import type { Db, Trx } from '../client.ts'
import type { QueuedNotification } from './visit-claim.ts'

/** What decides whether a step may be taken, and who is told of it. */
export interface LockedBooking {
  id: string
  salonId: string
  customerId: string | null
  customerPhone: string | null
  status: BookingStatus
  version: number
  startsAt: Date
  endsAt: Date
  holdExpiresAt: Date | null
  /** Since when the customer is there. */
  checkedInAt: Date | null
  totalHalalas: number
  policy: BookingPolicy
  customerLocale: 'ar' | 'en'
  customerChannel: 'sms' | 'whatsapp'
}

/** Row lock, so it insists on a transaction rather than any connection. */
export async function lockBooking(trx: Trx, id: string): Promise<LockedBooking | undefined> {
  const { rows } = await sql<LockedBooking>`
    select b.id, b.salon_id as "salonId", b.customer_id as "customerId", coalesce(u.phone, b.customer_phone) as "customerPhone",
      b.status, b.version, b.starts_at as "startsAt", b.ends_at as "endsAt", b.hold_expires_at as "holdExpiresAt",
      b.checked_in_at as "checkedInAt", b.total_halalas as "totalHalalas", b.policy, coalesce(u.locale, 'ar') as "customerLocale", coalesce(u.preferred_channel, 'sms') as "customerChannel"
    from bookings b left join users u on u.id = b.customer_id
    where b.id = ${id} for update of b`.execute(trx)
  return rows[0]
}

/** Whose booking it is and what this user is in its salon; enough to decide who may see or change it. */
export interface BookingAccess {
  salonId: string
  customerId: string | null
  role: SalonRole | null
}

export async function findBookingAccess(
  db: Db,
  key: { id: string; userId: string },
): Promise<BookingAccess | undefined> {
  const { rows } = await sql<BookingAccess>`
    select b.salon_id as "salonId", b.customer_id as "customerId", m.role
    from bookings b left join salon_members m on m.salon_id = b.salon_id and m.user_id = ${key.userId}
    where b.id = ${key.id}`.execute(db)
  return rows[0]
}

export interface StatusStep {
  id: string
  from: BookingStatus
  to: BookingStatus
  type: 'created' | 'confirmed' | 'declined' | 'completed' | 'no_show' | 'cancelled' | 'expired'
  actor: 'customer' | 'salon' | 'system'
  actorUserId: string | null
  reason: string | null
  /** Does the new status give the time back? */
  frees: boolean
  notification: QueuedNotification | null
  now: Date
}

/**
 * Writes one step of a locked booking: status, history, freed time and the message to come, in one statement. That the customer is there
 * stays marked only on a visit that took place.
 */
export async function insertStatusStep(trx: Trx, step: StatusStep): Promise<void> {
  await sql`
    with changed as (
      update bookings set status = ${step.to}, version = version + 1, hold_expires_at = null,
        checked_in_at = case when ${step.to} = 'completed' then checked_in_at end,
        checked_in_by = case when ${step.to} = 'completed' then checked_in_by end
      where id = ${step.id} returning id, salon_id, version),
    freed as (delete from occupancies where ${step.frees}::boolean and booking_id in (select id from changed)),
    noted as (
      insert into booking_events (booking_id, at, type, from_status, to_status, actor, actor_user_id, reason)
      select id, ${step.now}::timestamptz, ${step.type}, ${step.from}, ${step.to}, ${step.actor}, ${step.actorUserId}::uuid,
        ${step.reason}
      from changed)
    insert into notifications (id, booking_id, salon_id, user_id, event, booking_version, channel, attempt, locale, recipient,
      status, created_at)
    select n.id, c.id, c.salon_id, n."userId", n.event, c.version, n.channel, 1, n.locale, n.recipient,
      case when n.recipient is null then 'skipped' else 'queued' end, ${step.now}::timestamptz
    from changed c, jsonb_to_record(${step.notification ? JSON.stringify(step.notification) : '{}'}::jsonb)
      as n(id uuid, "userId" uuid, event text, channel text, locale text, recipient text)
    where n.id is not null`.execute(trx)
}
