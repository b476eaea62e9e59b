import { sql } from 'kysely'
import type { Channel, Locale, PhoneNumber } from '@salon/domain'
import type { Db, Trx } from '../client.ts'
import { coalesce } from '../coalesce.ts'

/**
 * A session ends after 30 days without use, and 180 days after sign-in whatever happens. `expires_at` holds the earlier of
 * the two and moves with each use.
 */
const endsAt = sql<Date>`least(created_at + interval '180 days', now() + interval '30 days')`

/** For how long the token before the current one is answered with the current one again. */
const GRACE = sql`interval '10 seconds'`

/** For how long a proved code counts as fresh. */
const FRESH = sql`interval '15 minutes'`

const isLive = sql<boolean>`s.revoked_at is null and s.expires_at > now()`

export type EndReason = 'logout' | 'logout_everywhere' | 'revoked' | 'reused' | 'account_deleted'

export interface NewSession {
  id: string
  userId: string
  userAgent: string
  address: string | null
  tokenHash: Buffer
}

/** A device signed in, with the first refresh token of its family. */
export async function insertSession(
  trx: Trx,
  { tokenHash, ...session }: NewSession,
): Promise<{ expiresAt: Date }> {
  const inserted = await trx
    .insertInto('sessions')
    .values({ ...session, expiresAt: sql`now() + interval '30 days'` })
    .returning('expiresAt')
    .executeTakeFirstOrThrow()
  await trx.insertInto('sessionTokens').values({ sessionId: session.id, tokenHash, generation: 0 }).execute()
  return inserted
}

export interface TokenHashes {
  presented: Buffer
  successor: Buffer
}

export interface RotatedSession {
  sessionId: string
  userId: string
  expiresAt: Date
}

/**
 * Retires the presented token and puts its successor in its place, if it is the current token of a live session. Of two at
 * once the second waits for the first and then finds that the token is not current any more.
 */
export async function rotateSessionToken(trx: Trx, hashes: TokenHashes): Promise<RotatedSession | undefined> {
  const retired = await trx
    .updateTable('sessionTokens')
    .set({ rotatedAt: sql`now()` })
    .where('tokenHash', '=', hashes.presented)
    .where('rotatedAt', 'is', null)
    .returning(['sessionId', 'generation'])
    .executeTakeFirst()
  if (!retired) return undefined
  const touched = await trx
    .updateTable('sessions as s')
    .set({ lastUsedAt: sql`now()`, expiresAt: endsAt })
    .where('s.id', '=', retired.sessionId)
    .where(isLive)
    .returning(['s.id as sessionId', 's.userId', 's.expiresAt'])
    .executeTakeFirst()
  if (!touched) return undefined
  const { sessionId, generation } = retired
  await trx
    .insertInto('sessionTokens')
    .values({ sessionId, tokenHash: hashes.successor, generation: generation + 1 })
    .execute()
  return touched
}

export interface PresentedToken extends RotatedSession {
  isLive: boolean
  /** The successor is the current token, and took over moments ago. */
  isPredecessor: boolean
}

/** What a token that could not be rotated stands for; `undefined` when nobody knows it. */
export function findPresentedToken(trx: Trx, hashes: TokenHashes): Promise<PresentedToken | undefined> {
  return trx
    .selectFrom('sessionTokens as t')
    .innerJoin('sessions as s', 's.id', 't.sessionId')
    .leftJoin('sessionTokens as current', (join) =>
      join
        .onRef('current.sessionId', '=', 't.sessionId')
        .on('current.tokenHash', '=', hashes.successor)
        .on('current.rotatedAt', 'is', null),
    )
    .select(['s.id as sessionId', 's.userId', 's.expiresAt', isLive.as('isLive')])
    .select(
      sql<boolean>`current.token_hash is not null and t.rotated_at > now() - ${GRACE}`.as('isPredecessor'),
    )
    .where('t.tokenHash', '=', hashes.presented)
    .executeTakeFirst()
}

/** Ends live sessions of a user: one, or all of them without `sessionId`. Returns how many. */
export async function endSessions(
  db: Db,
  { userId, sessionId, reason }: { userId: string; sessionId?: string; reason: EndReason },
): Promise<number> {
  let update = db
    .updateTable('sessions as s')
    .set({ revokedAt: sql`now()`, revokedReason: reason })
    .where('s.userId', '=', userId)
    .where(isLive)
  if (sessionId !== undefined) update = update.where('s.id', '=', sessionId)
  const { numUpdatedRows } = await update.executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Notes that a code was proved in a live session just now. Gives until when it is fresh; `undefined` once the session is over. */
export function proveSession(
  trx: Trx,
  { sessionId, userId }: SessionKey,
): Promise<{ freshUntil: Date } | undefined> {
  return trx
    .updateTable('sessions as s')
    .set({ provedAt: sql`now()` })
    .where('s.id', '=', sessionId)
    .where('s.userId', '=', userId)
    .where(isLive)
    .returning(sql<Date>`proved_at + ${FRESH}`.as('freshUntil'))
    .executeTakeFirst()
}

export interface SessionRow {
  id: string
  userAgent: string
  createdAt: Date
  lastUsedAt: Date
}

/** Devices signed in, the last used first; the hundred newest of somebody who never signs out. */
export function listLiveSessions(db: Db, userId: string): Promise<SessionRow[]> {
  return db
    .selectFrom('sessions as s')
    .select(['s.id', 's.userAgent', 's.createdAt', 's.lastUsedAt'])
    .where('s.userId', '=', userId)
    .where(isLive)
    .orderBy('s.lastUsedAt', 'desc')
    .orderBy('s.id', 'desc')
    .limit(100)
    .execute()
}

export interface SessionUser {
  userId: string
  sessionId: string
  phone: PhoneNumber
  name: string
  locale: Locale
  preferredChannel: Channel
  isAdmin: boolean
  /** A one-time code was proved in this session moments ago, by the database's clock. */
  hasFreshCode: boolean
}

export interface SessionKey {
  sessionId: string
  userId: string
}

/** The user of a live session of a live account; one statement for all who ask at the same moment, since every signed-in request does. */
export const findSessionUser: (db: Db, key: SessionKey) => Promise<SessionUser | undefined> = coalesce(
  async (db: Db, keys: readonly SessionKey[]) => {
    const sessionIds = keys.map(({ sessionId }) => sessionId)
    const found = await db
      .selectFrom('sessions as s')
      .innerJoin('users as u', 'u.id', 's.userId')
      .select(['u.id as userId', 's.id as sessionId', 'u.name', 'u.isAdmin'])
      .select([
        sql<PhoneNumber>`u.phone`.as('phone'),
        sql<Locale>`u.locale`.as('locale'),
        sql<Channel>`u.preferred_channel`.as('preferredChannel'),
        sql<boolean>`s.proved_at > now() - ${FRESH}`.as('hasFreshCode'),
      ])
      .where(sql<boolean>`s.id = any(${sessionIds}::uuid[])`)
      .where('u.deletedAt', 'is', null)
      .where(isLive)
      .execute()
    const bySession = new Map(found.map((user) => [user.sessionId, user]))
    return keys.map(({ sessionId, userId }) => {
      const user = bySession.get(sessionId)
      return user?.userId === userId ? user : undefined
    })
  },
)
