import { createDb, type Db } from '@salon/db'
import {
  createTestDatabase,
  newMember,
  newPhone,
  newSalon,
  newTestSession,
  newTestUser,
  type TestDatabase,
} from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newTestDeps, newTestRequest, type TestDeps } from '../testing/deps.ts'
import { resolveCaller } from '../trpc/caller.ts'
import { requireSalonRole } from '../trpc/membership.ts'
import { issueAccessToken } from './access-token.ts'
import { logout, logoutEverywhere, revokeSession } from './end-sessions.ts'
import { listSessions } from './list-sessions.ts'
import { refreshSession } from './refresh-session.ts'
import { requestOtp } from './request-otp.ts'
import { verifyOtp } from './verify-otp.ts'

let database: TestDatabase
let otherInstance: Db
let deps: TestDeps

beforeAll(async () => {
  database = await createTestDatabase()
  otherInstance = createDb({ url: database.url, poolMax: 4 })
})

afterAll(async () => {
  await otherInstance.destroy()
  await database.drop()
})

beforeEach(() => {
  deps = newTestDeps(database.db)
})

/** Refreshes with a cookie and gives what came of it. */
async function refresh(refreshToken: string | null, on: TestDeps = deps) {
  const request = newTestRequest({ refreshToken })
  try {
    const view = await refreshSession(on, request)
    return { outcome: 'ok', view, cookie: request.cookie()?.value, expiresAt: request.cookie()?.expiresAt }
  } catch (error) {
    const outcome = error instanceof Error ? error.message : 'unknown'
    return { outcome, view: null, cookie: request.cookie() }
  }
}

function nextToken({ cookie }: { cookie?: unknown }): string {
  return typeof cookie === 'string' ? cookie : ''
}

/** Lets the ten seconds pass in which the token before the current one still works. */
async function letGracePass(sessionId: string): Promise<void> {
  await sql`update session_tokens set rotated_at = rotated_at - interval '11 seconds' where session_id = ${sessionId}`.execute(
    database.db,
  )
}

async function endOf(sessionId: string): Promise<string | null> {
  const session = await database.db
    .selectFrom('sessions')
    .select('revokedReason')
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return session.revokedReason
}

async function auditOf(userId: string): Promise<string[]> {
  const rows = await database.db
    .selectFrom('auditLog')
    .select(['action', 'target', sql<string>`host(address)`.as('address')])
    .where('actorUserId', '=', userId)
    .orderBy('id')
    .execute()
  return rows.map(({ action, target, address }) => `${action} ${target} ${address}`)
}

describe('signing in', () => {
  it('makes an account, a session, a cookie and a log entry', async () => {
    const phone = newPhone()
    const { challengeId } = await requestOtp(deps, newTestRequest(), { phone, channel: 'whatsapp' })
    const request = newTestRequest({ userAgent: 'B'.repeat(500) })
    const code = deps.messages.inbox()[0]?.code ?? ''
    const view = await verifyOtp(deps, request, { challengeId, code })
    expect(view).toMatchObject({
      accessTokenExpiresAt: '2026-12-01T09:15:00.000Z',
      isNewUser: true,
      user: { phone, name: '', locale: 'ar', preferredChannel: 'whatsapp', isAdmin: false, memberships: [] },
    })
    const caller = await resolveCaller(deps, view.accessToken)
    expect(caller).toMatchObject({ userId: view.user.id, phone })
    expect(await auditOf(view.user.id)).toEqual([`signed_in ${caller?.sessionId} 203.0.113.7`])
    const cookie = request.cookie()
    expect(cookie?.value).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(Math.round(((cookie?.expiresAt.getTime() ?? 0) - Date.now()) / 86_400_000)).toBe(30)
  })

  it('finds the account of a phone that signed in before', async () => {
    const user = await newTestUser(database.db, { name: 'Known', isAdmin: true })
    const { challengeId } = await requestOtp(deps, newTestRequest(), { phone: user.phone })
    const code = deps.messages.inbox()[0]?.code ?? ''
    const view = await verifyOtp(deps, newTestRequest(), { challengeId, code })
    expect(view).toMatchObject({ isNewUser: false, user: { id: user.userId, name: 'Known', isAdmin: true } })
  })

  it('writes a wrong code down without saying whose', async () => {
    const { challengeId } = await requestOtp(deps, newTestRequest(), { phone: newPhone() })
    const code = deps.messages.inbox()[0]?.code === '111111' ? '222222' : '111111'
    await expect(verifyOtp(deps, newTestRequest(), { challengeId, code })).rejects.toThrow('OTP_INVALID')
    const row = await database.db
      .selectFrom('auditLog')
      .select(['action', 'actorUserId', 'details'])
      .where('target', '=', challengeId)
      .execute()
    expect(row).toEqual([{ action: 'sign_in_failed', actorUserId: null, details: {} }])
  })

  it('takes an address that PostgreSQL would not, such as one with a zone', async () => {
    for (const address of ['fe80::1%eth0', '::ffff:198.51.100.9', '', 'a socket']) {
      const phone = newPhone()
      const request = newTestRequest({ address })
      const { challengeId } = await requestOtp(deps, request, { phone })
      const code = deps.messages.inbox(phone)[0]?.code ?? ''
      await expect(verifyOtp(deps, request, { challengeId, code })).resolves.toMatchObject({
        isNewUser: true,
      })
    }
  })
})

describe('a refresh token', () => {
  it('B16: has 256 random bits and is stored as a hash only', async () => {
    const asked: number[] = []
    const random = {
      ...deps.random,
      bytes: (length: number) => (asked.push(length), Buffer.alloc(length, 7)),
    }
    const { challengeId } = await requestOtp(deps, newTestRequest(), { phone: newPhone() })
    const request = newTestRequest()
    const code = deps.messages.inbox()[0]?.code ?? ''
    await verifyOtp({ ...deps, random }, request, { challengeId, code })
    expect(asked).toEqual([32])
    const token = request.cookie()?.value ?? ''
    expect(Buffer.from(token, 'base64url')).toEqual(Buffer.alloc(32, 7))
    const { rows } = await sql<{ text: string }>`select t::text as text from session_tokens t`.execute(
      database.db,
    )
    const spellings = [token, Buffer.alloc(32, 7).toString('hex'), Buffer.from(token).toString('hex')]
    for (const { text } of rows) expect(spellings.some((spelling) => text.includes(spelling))).toBe(false)
  })

  it('B16: is no access token, nor the reverse', async () => {
    const user = await newTestUser(database.db)
    const { accessToken } = await issueAccessToken(deps, user)
    expect(await resolveCaller(deps, user.refreshToken)).toBeNull()
    expect(await refresh(accessToken)).toMatchObject({ outcome: 'SESSION_EXPIRED', cookie: null })
  })

  it('B17: changes at each use and gives a token of the same session', async () => {
    const user = await newTestUser(database.db)
    const first = await refresh(user.refreshToken)
    const second = await refresh(nextToken(first))
    expect([first.outcome, second.outcome]).toEqual(['ok', 'ok'])
    expect(new Set([user.refreshToken, first.cookie, second.cookie]).size).toBe(3)
    expect(await resolveCaller(deps, second.view?.accessToken ?? '')).toMatchObject({
      userId: user.userId,
      sessionId: user.sessionId,
    })
  })

  it('B17: ends its whole family, and only that, when an old one comes back', async () => {
    const user = await newTestUser(database.db)
    const tablet = await newTestSession(database.db, user.userId)
    const first = await refresh(user.refreshToken)
    const second = await refresh(nextToken(first))
    expect(await refresh(user.refreshToken)).toMatchObject({ outcome: 'SESSION_REUSED', cookie: null })
    expect(await refresh(nextToken(second))).toMatchObject({ outcome: 'SESSION_EXPIRED', cookie: null })
    expect(await resolveCaller(deps, second.view?.accessToken ?? '')).toBeNull()
    expect(await endOf(user.sessionId)).toBe('reused')
    expect(await auditOf(user.userId)).toEqual([`session_reused ${user.sessionId} 203.0.113.7`])
    expect((await refresh(tablet.refreshToken)).outcome).toBe('ok')
  })

  it('B18: gives two tabs at once the same successor, on two connections', async () => {
    for (let round = 0; round < 10; round += 1) {
      const user = await newTestUser(database.db)
      const other = { ...deps, db: otherInstance, writeDb: otherInstance }
      const tabs = await Promise.all([refresh(user.refreshToken), refresh(user.refreshToken, other)])
      expect(tabs.map((tab) => tab.outcome)).toEqual(['ok', 'ok'])
      expect(tabs[0]?.cookie).toBe(tabs[1]?.cookie)
      expect((await refresh(nextToken(tabs[0] ?? {}))).outcome).toBe('ok')
    }
  })

  it('B18: gives a lost answer again for ten seconds', async () => {
    const user = await newTestUser(database.db)
    const lost = await refresh(user.refreshToken)
    expect((await refresh(user.refreshToken)).cookie).toBe(lost.cookie)
    await letGracePass(user.sessionId)
    expect((await refresh(user.refreshToken)).outcome).toBe('SESSION_REUSED')
  })

  it('B18: does so for the immediate predecessor only', async () => {
    const user = await newTestUser(database.db)
    await refresh(nextToken(await refresh(user.refreshToken)))
    expect((await refresh(user.refreshToken)).outcome).toBe('SESSION_REUSED')
  })

  it('has a successor that the old token alone does not tell', async () => {
    const user = await newTestUser(database.db)
    const first = await refresh(user.refreshToken)
    const stranger = newTestDeps(database.db, {
      settings: { otpPepper: 'what-a-thief-would-have-to-guess-32-b' },
    })
    const again = await refresh(user.refreshToken, stranger)
    expect(again.outcome).toBe('SESSION_REUSED')
    expect(nextToken(first)).not.toBe('')
  })

  it.each([null, '', 'x', 'a'.repeat(43), `${'a'.repeat(42)}!`, 'a'.repeat(10_000)])(
    'answers SESSION_EXPIRED to %j and removes the cookie',
    async (token) => {
      expect(await refresh(token)).toEqual({ outcome: 'SESSION_EXPIRED', view: null, cookie: null })
    },
  )
})

describe('a session', () => {
  it('B19: ends after thirty days without use', async () => {
    const user = await newTestUser(database.db)
    const { view } = await refresh(user.refreshToken)
    await sql`update sessions set expires_at = now() - interval '1 second' where id = ${user.sessionId}`.execute(
      database.db,
    )
    expect(await resolveCaller(deps, view?.accessToken ?? '')).toBeNull()
    expect((await refresh(user.refreshToken)).outcome).toBe('SESSION_EXPIRED')
  })

  it('B19: lives thirty days more with each use, but not beyond a hundred and eighty', async () => {
    const user = await newTestUser(database.db)
    const daysLeft = ({ expiresAt }: { expiresAt?: Date }) =>
      Math.round(((expiresAt?.getTime() ?? 0) - Date.now()) / 86_400_000)
    await sql`update sessions set expires_at = now() + interval '1 day' where id = ${user.sessionId}`.execute(
      database.db,
    )
    const first = await refresh(user.refreshToken)
    expect(daysLeft(first)).toBe(30)
    await sql`update sessions set created_at = now() - interval '170 days' where id = ${user.sessionId}`.execute(
      database.db,
    )
    const second = await refresh(nextToken(first))
    expect(daysLeft(second)).toBe(10)
    await sql`update sessions set created_at = now() - interval '181 days', expires_at = now() - interval '1 day'
      where id = ${user.sessionId}`.execute(database.db)
    expect((await refresh(nextToken(second))).outcome).toBe('SESSION_EXPIRED')
  })

  it('B19: ends on the server with logout, and only that one', async () => {
    const user = await newTestUser(database.db)
    const tablet = await newTestSession(database.db, user.userId)
    const { accessToken } = await issueAccessToken(deps, user)
    const request = newTestRequest()
    expect(await logout(deps, request, user)).toEqual({})
    expect(request.cookie()).toBeNull()
    expect(await resolveCaller(deps, accessToken)).toBeNull()
    expect((await refresh(user.refreshToken)).outcome).toBe('SESSION_EXPIRED')
    expect((await refresh(tablet.refreshToken)).outcome).toBe('ok')
    expect(await auditOf(user.userId)).toEqual([`logged_out ${user.sessionId} 203.0.113.7`])
  })

  it('B19: ends on every device with logoutEverywhere', async () => {
    const user = await newTestUser(database.db)
    const tablet = await newTestSession(database.db, user.userId)
    const stranger = await newTestUser(database.db)
    const request = newTestRequest()
    await logoutEverywhere(deps, request, user)
    expect(request.cookie()).toBeNull()
    for (const { refreshToken } of [user, tablet]) {
      expect((await refresh(refreshToken)).outcome).toBe('SESSION_EXPIRED')
    }
    expect((await refresh(stranger.refreshToken)).outcome).toBe('ok')
    expect(await endOf(tablet.sessionId)).toBe('logout_everywhere')
  })

  it('B19: ends with sessions.revoke, which leaves the cookie of the device that asks', async () => {
    const user = await newTestUser(database.db)
    const tablet = await newTestSession(database.db, user.userId)
    const request = newTestRequest()
    await revokeSession(deps, request, user, tablet.sessionId)
    expect(request.cookie()).toBeUndefined()
    expect((await refresh(tablet.refreshToken)).outcome).toBe('SESSION_EXPIRED')
    expect((await refresh(user.refreshToken)).outcome).toBe('ok')
    await revokeSession(deps, request, user, user.sessionId)
    expect(request.cookie()).toBeNull()
  })

  it('C27: of somebody else cannot be told from one that is not there', async () => {
    const user = await newTestUser(database.db)
    const stranger = await newTestUser(database.db)
    for (const id of [stranger.sessionId, deps.newId()]) {
      await expect(revokeSession(deps, newTestRequest(), user, id)).rejects.toMatchObject({
        code: 'NOT_FOUND',
        details: {},
      })
    }
    expect(await endOf(stranger.sessionId)).toBeNull()
  })

  it('is listed with the one that asks marked, and without those that ended', async () => {
    const user = await newTestUser(database.db)
    const tablet = await newTestSession(database.db, user.userId, {
      userAgent: 'Tablet',
      createdAt: '2026-01-01T00:00:00Z',
      lastUsedAt: '2026-01-02T00:00:00Z',
    })
    const gone = await newTestSession(database.db, user.userId)
    await revokeSession(deps, newTestRequest(), user, gone.sessionId)
    await newTestUser(database.db)
    const sessions = await listSessions(deps, user)
    expect(sessions.map(({ id, current }) => ({ id, current }))).toEqual([
      { id: user.sessionId, current: true },
      { id: tablet.sessionId, current: false },
    ])
    expect(sessions[1]).toEqual({
      id: tablet.sessionId,
      userAgent: 'Tablet',
      createdAt: '2026-01-01T00:00:00.000Z',
      lastUsedAt: '2026-01-02T00:00:00.000Z',
      current: false,
    })
  })
})

describe('a role', () => {
  it('B20: is gone at once for a member who was removed, though her token still lives', async () => {
    const salon = await newSalon(database.db)
    const user = await newTestUser(database.db)
    await newMember(database.db, { salonId: salon.id, userId: user.userId, role: 'manager' })
    const { accessToken } = await issueAccessToken(deps, user)
    const caller = await resolveCaller(deps, accessToken)
    if (!caller) throw new Error('nobody calls')
    await expect(requireSalonRole(deps, caller, salon.id, 'manager')).resolves.toMatchObject({
      role: 'manager',
    })
    await database.db.deleteFrom('salonMembers').where('userId', '=', user.userId).execute()
    await expect(requireSalonRole(deps, caller, salon.id, 'staff')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
