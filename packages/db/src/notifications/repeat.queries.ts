import type { Channel, NotificationStatus } from '@salon/domain'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../client.ts'
import { attemptColumns, attemptsOf, theirPhone } from './notification.queries.ts'

export interface DueNotifications {
  now: Date
  /** One without a time of its own is looked for only when it was stored before this: until then whoever stored it sends it. */
  storedUntil: Date
  limit: number
}

/**
 * Attempts that are due and that nobody began to send, the oldest first. A visit that has begun needs no message any more, unless
 * it is about money; what is about no visit is looked at when it is sent.
 */
export async function listDueNotifications(
  db: Db,
  { now, storedUntil, limit }: DueNotifications,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select n.id from notifications n left join bookings b on b.id = n.booking_id
    where n.status = 'queued' and n.begun_at is null and n.recipient is not null
      and (n.booking_id is null or coalesce(n.expected_at, b.starts_at) > ${now} or n.receipt_id is not null
        or n.event = 'review_request')
      and (n.not_before <= ${now} or (n.not_before is null and n.created_at <= ${storedUntil}))
    order by n.created_at, n.id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/** The attempts that follow on those that are over. */
export interface NextAttempts {
  /** As many at most. */
  ids: readonly string[]
  now: Date
  /** `null`: at once. */
  notBefore: Date | null
  /** So many attempts of one message are enough. */
  most: number
}

/**
 * Ends attempts that were begun and never finished, because a process ended in between, as `failed`: what became of them is not
 * known. Each is followed by another one, see `nextAttempts`. Of several instances at once one gets an attempt.
 * @returns ids of the new attempts
 */
export async function repeatInterrupted(
  db: Db,
  { begunUntil, next }: { begunUntil: Date; next: NextAttempts },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with interrupted as (
      select id from notifications where status = 'queued' and begun_at <= ${begunUntil}
      order by begun_at limit ${next.ids.length} for update skip locked),
    ended as (
      update notifications n set status = 'failed', error_message = 'interrupted'
      from interrupted i where n.id = i.id
      returning n.*),
    ${nextAttempts(next)}
    select id from repeated`.execute(db)
  return rows.map(({ id }) => id)
}

export interface FailedAttempt {
  id: string
  provider: string
  errorMessage: string
}

/** Ends an attempt that was certainly not sent, and stores the next one in the same statement. */
export async function failAndRepeat(db: Db, failed: FailedAttempt, next: NextAttempts): Promise<void> {
  await sql`
    with ended as (
      update notifications set status = 'failed', provider = ${failed.provider}, error_message = ${failed.errorMessage}
      where id = ${failed.id} and status = 'queued'
      returning *),
    ${nextAttempts(next)}
    select from repeated`.execute(db)
}

export interface UndeliveredReport {
  provider: string
  providerMessageId: string
  errorMessage: string
  /** What may be changed by it. */
  before: readonly NotificationStatus[]
  /** Another way is looked for only when it went by one of these, */
  channels: readonly Channel[]
  /** and after this. */
  sentAfter: Date
}

/**
 * Ends an attempt that was sent as `failed`, because its vendor did not deliver it, and stores one more in the same statement, which is
 * to go another way: of a message that went its first way, and whose last attempt this is. Promotions are left as they are.
 * `false` when the report changes nothing, like one that came before.
 */
export async function failUndelivered(
  db: Db,
  { provider, providerMessageId, errorMessage, before, channels, sentAfter }: UndeliveredReport,
  next: NextAttempts,
): Promise<boolean> {
  const mayGoAround = sql<boolean>`n.event <> 'review_request' and n.avoid_provider is null and n.attempt = ${attemptsOf}
    and coalesce(n.sent_channel, n.channel) = any(${channels}::text[]) and n.sent_at > ${sentAfter}`
  const { rows } = await sql<{ ended: number }>`
    with reported as (
      update notifications set status = 'failed', error_message = ${errorMessage}
      where provider = ${provider} and provider_message_id = ${providerMessageId} and status = any(${before}::text[])
      returning *),
    ended as (
      select ${attemptColumns}, locale, created_at, id, provider as avoid_provider,
        coalesce(sent_channel, channel) as avoid_channel
      from reported n where ${mayGoAround}),
    ${nextAttempts(next)}
    select count(*)::int as ended from reported`.execute(db)
  return rows[0]?.ended === 1
}

/**
 * After a CTE `ended`: another attempt of each, to where its person is reached now, where what it is about is as it was, so that
 * the message is still true, and a visit has not begun; what is said of money stays true. Whoever was quicker with the same attempt
 * (staff who sent it again) wins. Their ids are in the CTE `repeated`.
 */
function nextAttempts({ ids, now, notBefore, most }: NextAttempts): RawBuilder<unknown> {
  return sql`again as (
      select n.*, row_number() over (order by n.created_at, n.id) as number, coalesce(u.locale, n.locale) as their_locale,
        ${theirPhone} as their_phone, ${attemptsOf} as attempts
      from ended n join salons s on s.id = n.salon_id left join bookings b on b.id = n.booking_id
        left join salon_invitations i on i.id = n.invitation_id left join users u on u.id = n.user_id
      where n.receipt_id is not null or (b.version = n.booking_version
          and (coalesce(n.expected_at, b.starts_at) > ${now} or n.event = 'review_request'))
        or s.status_version = n.status_version or i.expires_at > ${now}),
    repeated as (
      insert into notifications (${attemptColumns}, avoid_provider, avoid_channel, id, attempt, locale, recipient, status,
        created_at, not_before)
      select ${attemptColumns}, avoid_provider, avoid_channel, (${ids}::uuid[])[number], attempts + 1, their_locale, their_phone,
        'queued', ${now}, ${notBefore}::timestamptz
      from again where their_phone is not null and attempts < ${most}::int
      on conflict do nothing
      returning id)`
}
