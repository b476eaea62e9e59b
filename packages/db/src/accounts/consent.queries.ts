import { sql, type RawBuilder } from 'kysely'
import type { ConsentPlace } from '@salon/domain'
import type { Db, Trx } from '../client.ts'

/** The last word of somebody about promotions. */
export interface ConsentRow {
  isGiven: boolean
  textVersion: string
  how: ConsentPlace
  at: Date
}

export interface ConsentChange extends ConsentRow {
  userId: string
}

/** Does the person whose id this is agree to promotions? Who never said so does not. */
export function hasConsent(userId: RawBuilder<string>): RawBuilder<boolean> {
  return sql`coalesce((select c.is_given from consents c where c.user_id = ${userId} order by c.id desc limit 1), false)`
}

export function findConsent(db: Db, userId: string): Promise<ConsentRow | undefined> {
  return db
    .selectFrom('consents')
    .select(['isGiven', 'textVersion', sql<ConsentPlace>`how`.as('how'), 'at'])
    .where('userId', '=', userId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** For the record, for good. Nothing is written where the last word says the same already. */
export async function insertConsent(trx: Trx, change: ConsentChange): Promise<void> {
  const { userId, isGiven, textVersion, how, at } = change
  await sql`
    insert into consents (user_id, purpose, is_given, text_version, how, at)
    select ${userId}, 'promotions', ${isGiven}, ${textVersion}, ${how}, ${at}
    where ${hasConsent(sql`${userId}::uuid`)} <> ${isGiven}::boolean`.execute(trx)
}

/** All that somebody agreed to and withdrew, the oldest first. */
export function listConsents(trx: Trx, userId: string) {
  return trx
    .selectFrom('consents')
    .select(['purpose', 'isGiven', 'textVersion', 'how', 'at'])
    .where('userId', '=', userId)
    .orderBy('id')
    .execute()
}

export async function insertUnsubscribeLink(
  db: Db,
  link: { tokenHash: Buffer; userId: string; createdAt: Date },
): Promise<void> {
  await db.insertInto('unsubscribeLinks').values(link).execute()
}

/** Whom the address at the end of a promotion was made for, while she has an account. */
export async function findUnsubscriber(db: Db, tokenHash: Buffer): Promise<string | undefined> {
  const found = await db
    .selectFrom('unsubscribeLinks as l')
    .innerJoin('users as u', 'u.id', 'l.userId')
    .select('u.id')
    .where('l.tokenHash', '=', tokenHash)
    .where('u.deletedAt', 'is', null)
    .executeTakeFirst()
  return found?.id
}

export async function deleteUnsubscribeLinksOf(trx: Trx, { userId }: { userId: string }): Promise<void> {
  await trx.deleteFrom('unsubscribeLinks').where('userId', '=', userId).execute()
}
