import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { DB, Db } from '@salon/db'
import type { Channel, Locale, PhoneNumber, SalonRole } from '@salon/domain'
import { sql, type Insertable } from 'kysely'
import { v7 as newId } from 'uuid'

/** A signed-in user: it has the shape of the API's `Caller`, so that tests of procedures can be called by it. */
export interface TestUser {
  userId: string
  sessionId: string
  phone: PhoneNumber
  name: string
  locale: Locale
  preferredChannel: Channel
  isAdmin: boolean
  hasFreshCode: boolean
  /** What her cookie would hold. */
  refreshToken: string
}

export type NewUser = Partial<Pick<TestUser, 'phone' | 'name' | 'locale' | 'preferredChannel' | 'isAdmin'>>

/** A file of tests makes a thousand users or so: enough for two random numbers to meet now and then. */
const given = new Set<string>()

/** A Saudi mobile number, another one each time. */
export function newPhone(): PhoneNumber {
  const phone = `+96650${String(randomInt(10_000_000)).padStart(7, '0')}` as PhoneNumber
  if (given.has(phone)) return newPhone()
  given.add(phone)
  return phone
}

/** A user with a live session on one device, without the detour of a one-time code. */
export async function newTestUser(db: Db, changes: NewUser = {}): Promise<TestUser> {
  const user = {
    phone: newPhone(),
    name: 'Test customer',
    locale: 'ar',
    preferredChannel: 'sms',
    isAdmin: false,
    ...changes,
  } as const
  const userId = newId()
  await db
    .insertInto('users')
    .values({ id: userId, ...user })
    .execute()
  return { userId, ...user, hasFreshCode: true, ...(await newTestSession(db, userId)) }
}

/** Another device of a user. */
export async function newTestSession(
  db: Db,
  userId: string,
  columns: Partial<Insertable<DB['sessions']>> = {},
): Promise<{ sessionId: string; refreshToken: string }> {
  const sessionId = columns.id ?? newId()
  const refreshToken = randomBytes(32).toString('base64url')
  await db
    .insertInto('sessions')
    .values({
      userAgent: 'Test',
      expiresAt: sql`now() + interval '30 days'`,
      ...columns,
      id: sessionId,
      userId,
    })
    .execute()
  const tokenHash = createHash('sha256').update(refreshToken).digest()
  await db.insertInto('sessionTokens').values({ sessionId, tokenHash, generation: 0 }).execute()
  return { sessionId, refreshToken }
}

/** Makes a user staff of a salon. */
export async function newMember(
  db: Db,
  member: { salonId: string; userId: string; role: SalonRole },
): Promise<void> {
  await db.insertInto('salonMembers').values(member).execute()
}

/** An invitation to a salon's people that can be accepted for a week by the clock of the tests' worlds. */
export async function newInvitation(
  db: Db,
  invitation: { salonId: string; phone: string; invitedBy: string; role?: SalonRole },
): Promise<string> {
  const id = newId()
  await db
    .insertInto('salonInvitations')
    .values({
      ...{ role: 'staff', ...invitation, id },
      ...{ createdAt: '2026-12-01T08:00:00Z', expiresAt: '2026-12-08T08:00:00Z' },
    })
    .execute()
  return id
}
