import { SALON_EVENT_PREFIX } from '@salon/domain'
import type {
  BookingStatus,
  Channel,
  DecisionEvent,
  Locale,
  NotificationEvent,
  PhoneNumber,
} from '@salon/domain'
import { sql } from 'kysely'
import { hasConsent } from '../accounts/consent.queries.ts'
import type { Db } from '../client.ts'

/** What every attempt to send is made of, read when it is sent. */
interface SendableAttempt {
  id: string
  salonId: string
  channel: Channel
  attempt: number
  /** The way by which an attempt before it was not delivered, and this one is not to go. */
  avoidProvider: string | null
  avoidChannel: Channel | null
  locale: Locale
  recipient: PhoneNumber
  salonNameAr: string
  salonNameEn: string
  /** Her account, and whether she agrees to promotions. */
  userId: string | null
  hasConsent: boolean
}

/** About a booking, as it is then. */
export interface SendableBookingMessage extends SendableAttempt {
  event: NotificationEvent
  bookingId: string
  bookingStatus: BookingStatus
  /** Of the booking, when the message was queued and now. */
  bookingVersion: number
  currentVersion: number
  reference: string
  startsAt: Date
  /** When a visit is expected to begin that is late. */
  expectedAt: Date | null
  timeZone: string
  /** Of the document that it is about: what was taken, or went back. Of a visit that was called off: what goes back for that. */
  amountHalalas: number | null
  isReviewed: boolean
}

/** About what the platform decided of a salon, to one of its owners. */
export interface SendableDecision extends SendableAttempt {
  event: DecisionEvent
  bookingId: null
  /** Of the salon, when the message was queued and now. */
  statusVersion: number
  currentStatusVersion: number
  /** Why, where the salon is stopped now. */
  statusReason: string | null
  salonSlug: string
  isOwner: boolean
}

/** An invitation that nobody has answered. */
export interface SendableInvitation extends SendableAttempt {
  event: 'member_invited'
  bookingId: null
  expiresAt: Date
}

export type SendableNotification = SendableBookingMessage | SendableDecision | SendableInvitation

/**
 * When a visit began that was called off, as its customer knew it, where nothing had told her of its last move: that one was held back.
 * For queries over `notifications n`.
 */
const knownStart = sql`(
  select (h.known_visit->>'startsAt')::timestamptz as starts_at from notifications h
  where n.event in ('booking_cancelled', 'booking_declined') and h.booking_id = n.booking_id
    and h.booking_version = n.booking_version - 1 and h.known_visit is not null
    and not exists (
      select from notifications m where m.booking_id = h.booking_id and m.booking_version = h.booking_version
        and m.begun_at is not null and m.status <> 'skipped' and not starts_with(m.event, ${SALON_EVENT_PREFIX})))`

/**
 * What goes back because a visit was called off, held or taken; `null`: nothing. Where a part of a hold is taken as the fee, the rest
 * of it goes back. For queries over `notifications n`.
 */
const goesBack = sql`(
  select nullif(sum(case o.kind when 'capture' then p.amount_halalas - o.amount_halalas else o.amount_halalas end), 0)::int as halalas
  from payments p join payment_operations o on o.payment_id = p.id
  where n.event in ('booking_cancelled', 'booking_declined') and p.booking_id = n.booking_id
    and o.requested_by is null and o.reason in ('customer', 'salon'))`

/** Of a row found by its key: so written, the index of all that was queued, which looks small when it is planned, is not read for it. */
const isQueued = sql`(status = 'queued') is true`

/**
 * Begins an attempt that is due. Whoever gets it sends it; for everybody else it is gone, so that nothing is sent twice however
 * many servers, workers and retries come by.
 */
export async function beginNotification(
  db: Db,
  id: string,
  now: Date,
): Promise<SendableNotification | undefined> {
  const { rows } = await sql<SendableNotification>`
    with n as (
      update notifications set begun_at = ${now}
      where id = ${id} and ${isQueued} and begun_at is null and recipient is not null
        and (not_before is null or not_before <= ${now})
      returning *)
    select n.id, n.booking_id as "bookingId", n.salon_id as "salonId", n.event, n.channel, n.attempt, n.locale, n.recipient,
      n.avoid_provider as "avoidProvider", n.avoid_channel as "avoidChannel", s.name_ar as "salonNameAr", s.name_en as "salonNameEn",
      n.user_id as "userId", ${hasConsent(sql`n.user_id`)} as "hasConsent",
      b.status as "bookingStatus", n.booking_version as "bookingVersion", b.version as "currentVersion", b.reference,
      coalesce(known.starts_at, b.starts_at) as "startsAt",
      n.expected_at as "expectedAt", s.time_zone as "timeZone", coalesce(r.gross_halalas, back.halalas) as "amountHalalas",
      exists (select 1 from reviews v where v.booking_id = b.id) as "isReviewed",
      n.status_version as "statusVersion", s.status_version as "currentStatusVersion", s.status_reason as "statusReason",
      s.slug as "salonSlug", i.expires_at as "expiresAt",
      exists (select from salon_members m where m.salon_id = s.id and m.user_id = n.user_id and m.role = 'owner') as "isOwner"
    from n join salons s on s.id = n.salon_id left join bookings b on b.id = n.booking_id
      left join receipts r on r.id = n.receipt_id left join salon_invitations i on i.id = n.invitation_id
      left join lateral ${knownStart} known on true left join lateral ${goesBack} back on true`.execute(db)
  return rows[0]
}

export type NotificationResult =
  | { status: 'sent'; provider: string; providerMessageId: string; channel: Channel; sentAt: Date }
  | { status: 'failed'; provider: string | null; errorMessage: string }
  | { status: 'skipped' }

/**
 * How an attempt ended. Only a queued one may end, so a late answer never turns the clock back. The vendor's id leads to a
 * number, so it is not kept for somebody who was forgotten meanwhile.
 */
export async function updateNotificationResult(
  db: Db,
  id: string,
  result: NotificationResult,
): Promise<void> {
  const sent = result.status === 'sent' ? result : null
  const provider = result.status === 'skipped' ? null : result.provider
  await sql`
    update notifications set status = ${result.status}, provider = ${provider},
      provider_message_id = case when recipient is not null then ${sent?.providerMessageId ?? null}::text end,
      sent_channel = ${sent?.channel ?? null}, sent_at = ${sent?.sentAt ?? null},
      error_message = ${result.status === 'failed' ? result.errorMessage : null}
    where id = ${id} and ${isQueued}`.execute(db)
}
