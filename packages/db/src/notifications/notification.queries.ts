import { sql, type RawBuilder } from 'kysely'
import { SALON_EVENT_PREFIX } from '@salon/domain'
import type {
  BookingStatus,
  Channel,
  DecisionEvent,
  Locale,
  NotificationEvent,
  NotificationStatus,
  PhoneNumber,
} from '@salon/domain'
import type { Db } from '../client.ts'
import { hasConsent } from '../accounts/consent.queries.ts'

/** As PostgreSQL reads it. */
export const SAUDI_MOBILE = '^[+]9665[0-9]{8}$'

export interface NotificationRow {
  id: string
  bookingId: string
  event: NotificationEvent
  /** By which it went, or is to go. */
  channel: Channel
  status: NotificationStatus
  attempt: number
  errorMessage: string | null
  createdAt: Date
  sentAt: Date | null
}

const columns = sql`n.id, n.booking_id as "bookingId", n.event, coalesce(n.sent_channel, n.channel) as channel, n.status, n.attempt, n.error_message as "errorMessage",
  n.created_at as "createdAt", n.sent_at as "sentAt"`

/** Is a row of `notifications n` a message to the salon? */
export const isToSalon: RawBuilder<boolean> = sql`starts_with(n.event, ${SALON_EVENT_PREFIX})`

/**
 * Where whoever a message is for is reached now: a customer by her account or as the salon wrote her down, the salon's people
 * while they belong to it and wish so, the salon itself if its number is a mobile, its owners by their accounts, the invited by the
 * number that is invited. For queries over `notifications n` left joined to `bookings b` and its user `u`.
 */
export const theirPhone: RawBuilder<string | null> = sql`case
  when n.invitation_id is not null then (select i.phone from salon_invitations i where i.id = n.invitation_id)
  when not ${isToSalon} then coalesce(u.phone, b.customer_phone)
  when n.user_id is null then (select s.phone from salons s where s.id = n.salon_id and s.phone ~ ${SAUDI_MOBILE})
  else (select u.phone from salon_members m
    where m.salon_id = n.salon_id and m.user_id = n.user_id and m.hears_of_bookings) end`

/** How far an attempt has come. */
export async function findNotificationStatus(db: Db, id: string): Promise<NotificationStatus | undefined> {
  const { rows } = await sql<{ status: NotificationStatus }>`
    select status from notifications where id = ${id}`.execute(db)
  return rows[0]?.status
}

/** Some messages about bookings, in no order. */
export async function listNotificationsById(db: Db, ids: readonly string[]): Promise<NotificationRow[]> {
  const { rows } = await sql<NotificationRow>`
    select ${columns} from notifications n where n.id = any(${ids}::uuid[])`.execute(db)
  return rows
}

/** All that was sent about a booking, or what went to its customer alone. */
export async function listBookingNotifications(
  db: Db,
  bookingId: string,
  { toCustomerOnly = false } = {},
): Promise<NotificationRow[]> {
  const { rows } = await sql<NotificationRow>`
    select ${columns} from notifications n
    where n.booking_id = ${bookingId} and not (${toCustomerOnly}::boolean and ${isToSalon})
    order by n.created_at, n.attempt, n.id`.execute(db)
  return rows
}

export interface SalonNotificationsPage {
  salonId: string
  status: NotificationStatus | null
  after: { createdAt: string; id: string } | null
  limit: number
}

export interface SalonNotificationRow extends NotificationRow {
  bookingReference: string
  customerName: string
}

/** Newest first. */
export async function listSalonNotifications(
  db: Db,
  page: SalonNotificationsPage,
): Promise<SalonNotificationRow[]> {
  const after = page.after
    ? sql`and (n.created_at, n.id) < (${page.after.createdAt}::timestamptz, ${page.after.id}::uuid)`
    : sql``
  const { rows } = await sql<SalonNotificationRow>`
    select ${columns}, b.reference as "bookingReference", b.customer_name as "customerName"
    from notifications n join bookings b on b.id = n.booking_id
    where n.salon_id = ${page.salonId} and (${page.status}::text is null or n.status = ${page.status}) ${after}
    order by n.created_at desc, n.id desc limit ${page.limit}`.execute(db)
  return rows
}

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

export interface ReportedNotification {
  provider: string
  providerMessageId: string
  status: NotificationStatus
  /** What may be changed by it. */
  before: readonly NotificationStatus[]
}

/** Stores a step that a delivery report tells of; `false` when it changes nothing: an unknown id, a repetition, an older step. */
export async function updateReportedNotification(db: Db, report: ReportedNotification): Promise<boolean> {
  const { provider, providerMessageId, status, before } = report
  const { rows } = await sql`
    update notifications set status = ${status}
    where provider = ${provider} and provider_message_id = ${providerMessageId} and status = any(${before}::text[])
    returning 1`.execute(db)
  return rows.length > 0
}

/** What a message keeps from attempt to attempt. */
export const attemptColumns = sql`booking_id, salon_id, user_id, event, booking_version, channel, copy_number, receipt_id, expected_at,
  status_version, invitation_id`

/** Attempts so far of the message that a row of `notifications n` is one of. */
export const attemptsOf: RawBuilder<number> = sql`case
  when n.booking_id is not null then (select max(x.attempt) from notifications x
    where x.booking_id = n.booking_id and x.event = n.event and x.booking_version = n.booking_version and x.channel = n.channel
      and x.copy_number = n.copy_number and x.receipt_id is not distinct from n.receipt_id
      and x.expected_at is not distinct from n.expected_at)
  when n.status_version is not null then (select max(x.attempt) from notifications x
    where x.salon_id = n.salon_id and x.status_version = n.status_version and x.copy_number = n.copy_number)
  else (select max(x.attempt) from notifications x where x.invitation_id = n.invitation_id) end`

/**
 * A new queued attempt of the same message about a booking, to where its person is reached now; nothing when she cannot be reached.
 * Two at once get different attempt numbers or break `notifications_once`.
 */
export async function insertNextAttempt(
  db: Db,
  attempt: { id: string; previousId: string; now: Date },
): Promise<NotificationRow | undefined> {
  const { rows } = await sql<NotificationRow>`
    with again as (
      select n.*, coalesce(u.locale, n.locale) as their_locale, ${theirPhone} as their_phone, ${attemptsOf} as attempts
      from notifications n join bookings b on b.id = n.booking_id left join users u on u.id = n.user_id
      where n.id = ${attempt.previousId})
    insert into notifications as n (${attemptColumns}, id, attempt, locale, recipient, status, created_at)
    select ${attemptColumns}, ${attempt.id}, attempts + 1, their_locale, their_phone, 'queued', ${attempt.now}
    from again where their_phone is not null
    returning ${columns}`.execute(db)
  return rows[0]
}

/** What all attempts of one message have in common. */
export interface MessageIdentity {
  bookingId: string
  salonId: string
  event: NotificationEvent
  bookingVersion: number
  channel: Channel
}

/** Whose message about a booking an attempt belongs to, to decide who may send it again and how often. */
export async function findMessageIdentity(db: Db, id: string): Promise<MessageIdentity | undefined> {
  const { rows } = await sql<MessageIdentity>`
    select booking_id as "bookingId", salon_id as "salonId", event, booking_version as "bookingVersion", channel
    from notifications where id = ${id} and booking_id is not null`.execute(db)
  return rows[0]
}
