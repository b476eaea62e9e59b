import { sql, type RawBuilder } from 'kysely'
import { SALON_EVENT_PREFIX } from '@salon/domain'
import type { Channel, NotificationEvent, NotificationStatus } from '@salon/domain'
import type { Db } from '../client.ts'

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
