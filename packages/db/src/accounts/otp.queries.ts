import { sql } from 'kysely'
import {
  OTP_TRIES,
  phoneRange,
  type Channel,
  type Locale,
  type OtpHistory,
  type OtpPurpose,
  type PhoneNumber,
} from '@salon/domain'
import type { Db, Trx } from '../client.ts'

/** Nobody has used it, no newer one has taken its place and its five minutes are not over: by the database's clock. */
const isLive = sql<boolean>`consumed_at is null and superseded_at is null and expires_at > now()`

/** What the rules want to know before another code is sent, whatever it is for; see `OtpHistory`. */
export async function findOtpHistory(trx: Trx, phone: PhoneNumber): Promise<OtpHistory> {
  const { rows } = await sql<OtpHistory>`
    with entered as (
      select coalesce(max(created_at), '-infinity') as at from otp_challenges
      where phone = ${phone} and consumed_at is not null
    ), unused as (
      select
        floor(extract(epoch from now() - max(created_at)))::int as last_sent_seconds_ago,
        greatest(0, ceil(extract(epoch from max(resend_at) - now())))::int as cooldown_seconds,
        (count(*) filter (where created_at > now() - interval '1 hour'))::int as unused_in_a_row,
        coalesce(sum(least(attempts, ${OTP_TRIES}::int)), 0)::int as failures_in_a_row
      from otp_challenges, entered
      where phone = ${phone} and created_at > entered.at
    ), of_range as (
      select count(*)::int as range_sent, count(consumed_at)::int as range_entered from otp_challenges
      where phone like ${`${phoneRange(phone)}%`} and created_at > now() - interval '1 hour' and not (${isLive})
    )
    select * from unused, of_range`.execute(trx)
  const history = rows[0]
  if (!history) throw new Error('An aggregate without a row')
  return { ...history, cooldownSeconds: history.cooldownSeconds ?? 0 }
}

export interface NewOtpChallenge {
  id: string
  phone: PhoneNumber
  purpose: OtpPurpose
  channel: Channel
  /** Of the account that it may make. */
  locale: Locale
  codeHash: Buffer
  resendWaitSeconds: number
  /** Codes before this one in a row. */
  resendCount: number
  address: string | null
}

export interface OtpChallengeTimes {
  expiresAt: Date
  resendAt: Date
}

/**
 * Puts a challenge in the place of the phone's live one of its purpose. `undefined` when another request did so at this very moment:
 * two that straddle the full hour hold different counters, so the unique index has the last word.
 */
export async function replaceOtpChallenge(
  trx: Trx,
  { resendWaitSeconds, ...challenge }: NewOtpChallenge,
): Promise<OtpChallengeTimes | undefined> {
  await trx
    .updateTable('otpChallenges')
    .set({ supersededAt: sql`now()` })
    .where('phone', '=', challenge.phone)
    .where('purpose', '=', challenge.purpose)
    .where('consumedAt', 'is', null)
    .where('supersededAt', 'is', null)
    .execute()
  return trx
    .insertInto('otpChallenges')
    .values({
      ...challenge,
      expiresAt: sql`now() + interval '5 minutes'`,
      resendAt: sql`now() + make_interval(secs => ${resendWaitSeconds})`,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['phone', 'purpose'])
        .where('consumedAt', 'is', null)
        .where('supersededAt', 'is', null)
        .doNothing(),
    )
    .returning(['expiresAt', 'resendAt'])
    .executeTakeFirst()
}

/** By which way a code went. */
export interface OtpWay {
  provider: string
  providerMessageId: string
  channel: Channel
}

/** Remembers the way, so that a report of the vendor's finds the challenge. */
export async function keepOtpWay(db: Db, id: string, way: OtpWay): Promise<void> {
  await db.updateTable('otpChallenges').set(way).where('id', '=', id).execute()
}

/** By which channel its last code went; `undefined` once it is deleted. */
export async function findOtpChannel(db: Db, id: string): Promise<Channel | undefined> {
  const { rows } = await sql<{ channel: Channel }>`
    select channel from otp_challenges where id = ${id}`.execute(db)
  return rows[0]?.channel
}

/**
 * By which channel the last code of a challenge went that can still be answered: of one for signing in to whoever has its id, of
 * one that confirms who is signed in to her phone alone.
 */
export async function findOpenOtpChannel(
  db: Db,
  { id, phone }: { id: string; phone: string | null },
): Promise<{ channel: Channel; expiresAt: Date } | undefined> {
  const { rows } = await sql<{ channel: Channel; expiresAt: Date }>`
    select channel, expires_at from otp_challenges
    where id = ${id} and (purpose = 'sign_in' or phone = ${phone}) and ${isLive}`.execute(db)
  return rows[0]
}

/** A challenge whose code's end was reported. */
export interface ReportedOtp {
  id: string
  phone: PhoneNumber
  purpose: OtpPurpose
  locale: Locale
  /** By which the code went. */
  channel: Channel
  address: string | null
  /** A code for it can still be entered. */
  isOpen: boolean
}

/** Stores the first report of a code's end; `undefined` for any later one, and for an id that is not known. */
export function reportOtp(
  db: Db,
  { provider, providerMessageId }: Omit<OtpWay, 'channel'>,
  reported: 'delivered' | 'failed',
): Promise<ReportedOtp | undefined> {
  return db
    .updateTable('otpChallenges')
    .set({ reported })
    .where('provider', '=', provider)
    .where('providerMessageId', '=', providerMessageId)
    .where('reported', 'is', null)
    .returning([
      'id',
      'address',
      sql<PhoneNumber>`phone`.as('phone'),
      sql<OtpPurpose>`purpose`.as('purpose'),
      sql<Locale>`locale`.as('locale'),
      sql<Channel>`channel`.as('channel'),
      sql<boolean>`${isLive} and attempts < ${OTP_TRIES}::int`.as('isOpen'),
    ])
    .executeTakeFirst()
}

/** Another code for the same challenge, its tries and its end as they were; `false` when it is over. */
export async function replaceOtpCode(trx: Trx, id: string, codeHash: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('otpChallenges')
    .set({ codeHash })
    .where('id', '=', id)
    .where(isLive)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** As if it had never been sent: no cooldown, no bad mark for its number range. Its counts in the limits stay. */
export async function deleteOtpChallenge(db: Db, id: string): Promise<void> {
  await db.deleteFrom('otpChallenges').where('id', '=', id).execute()
}

export async function deleteOtpChallengesOf(trx: Trx, phone: string): Promise<void> {
  await trx.deleteFrom('otpChallenges').where('phone', '=', phone).execute()
}

/** The challenge that a code is entered for. */
export interface OtpTarget {
  id: string
  purpose: OtpPurpose
  /** Of whoever is signed in and enters it; a challenge of another phone is none to her. */
  phone?: string
}

export interface CountedTry {
  phone: string
  channel: Channel
  locale: Locale
  codeHash: Buffer
  /** This try included; one more than are allowed once the code is locked. */
  attempts: number
  isLive: boolean
}

/** Counts a try and commits it before anybody looks at the code, so that no number of requests at once gets a sixth. */
export function countOtpTry(db: Db, { id, purpose, phone }: OtpTarget): Promise<CountedTry | undefined> {
  let update = db
    .updateTable('otpChallenges')
    .set({ attempts: sql`least(attempts + 1, ${OTP_TRIES + 1}::int)` })
    .where('id', '=', id)
    .where('purpose', '=', purpose)
  if (phone !== undefined) update = update.where('phone', '=', phone)
  return update
    .returning([
      'phone',
      sql<Channel>`channel`.as('channel'),
      sql<Locale>`locale`.as('locale'),
      'codeHash',
      'attempts',
      isLive.as('isLive'),
    ])
    .executeTakeFirst()
}

/** Uses the challenge up; `false` when it was used, replaced or over before. */
export async function consumeOtpChallenge(trx: Trx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('otpChallenges')
    .set({ consumedAt: sql`now()` })
    .where('id', '=', id)
    .where(isLive)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
