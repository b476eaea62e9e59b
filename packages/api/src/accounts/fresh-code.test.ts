import { createTestDatabase, newTestSession, newTestUser, type TestDatabase } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { callerOf, refusalOf } from '../testing/caller.ts'
import { newTestDeps, newTestRequest, type TestDeps } from '../testing/deps.ts'
import { resolveCaller } from '../trpc/caller.ts'
import type { Caller } from '../trpc/context.ts'
import { issueAccessToken } from './access-token.ts'
import { refreshSession } from './refresh-session.ts'
import { requestOtp } from './request-otp.ts'
import { verifyOtp } from './verify-otp.ts'

let database: TestDatabase
let deps: TestDeps
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(() => {
  deps = newTestDeps(database.db)
})

type Session = Pick<Caller, 'userId' | 'sessionId'>

/** Who calls, as the database has her now. */
async function readCaller(session: Session) {
  const { accessToken } = await issueAccessToken(deps, session)
  return resolveCaller(deps, accessToken)
}

async function apiOf(session: Session) {
  return callerOf(deps, await readCaller(session)).accounts
}

async function isFresh(session: Session) {
  return (await readCaller(session))?.hasFreshCode
}

/** Somebody who signed in so many minutes ago. */
async function signedIn(minutesAgo: number) {
  const user = await newTestUser(database.db)
  await sql`update sessions set proved_at = now() - make_interval(mins => ${minutesAgo}) where id = ${user.sessionId}`.execute(
    database.db,
  )
  return user
}

/** Asks for a code and reads it from the phone. */
async function ask(user: Session) {
  const { challengeId } = await (await apiOf(user)).requestFreshCode({})
  return { challengeId, code: deps.messages.inbox()[0]?.code ?? '' }
}

const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

describe('a fresh code', () => {
  it('B24: is the one she signed in with, for fifteen minutes', async () => {
    const fresh = await apiOf(await signedIn(14))
    expect((await fresh.exportData()).exportedAt).toEqual(deps.clock.now())
    const stale = await apiOf(await signedIn(16))
    expect((await refusalOf(stale.exportData())).reason).toBe('FRESH_CODE_NEEDED')
  })

  it('B24: counts from a sign-in by code, and no refresh makes it younger', async () => {
    const user = await signedIn(16)
    await refreshSession(deps, newTestRequest({ refreshToken: user.refreshToken }))
    expect(await isFresh(user)).toBe(false)
    const { challengeId } = await requestOtp(deps, newTestRequest(), { phone: user.phone })
    const code = deps.messages.inbox()[0]?.code ?? ''
    const { accessToken } = await verifyOtp(deps, newTestRequest(), { challengeId, code })
    expect((await resolveCaller(deps, accessToken))?.hasFreshCode).toBe(true)
    // another device proves nothing for this one
    expect(await isFresh(user)).toBe(false)
  })

  it('B24: opens what needs it in the session that entered it alone, and is written down', async () => {
    const user = await signedIn(60)
    const other = await newTestSession(database.db, user.userId, { provedAt: '2026-01-01T00:00:00Z' })
    const sent = await ask(user)
    const { freshUntil } = await (await apiOf(user)).confirmFreshCode(sent)
    expect(Date.parse(freshUntil) - Date.now()).toBeGreaterThan(14 * 60_000)
    expect((await (await apiOf(user)).exportData()).profile.id).toBe(user.userId)
    expect(await isFresh({ ...user, ...other })).toBe(false)
    const rows = await database.db
      .selectFrom('auditLog')
      .select(['action', 'target'])
      .where('actorUserId', '=', user.userId)
      .orderBy('id')
      .execute()
    expect(rows[0]).toEqual({ action: 'code_confirmed', target: user.sessionId })
  })

  it('goes to her own phone, in her language, saying what it is for', async () => {
    const user = await newTestUser(database.db, { locale: 'en', preferredChannel: 'whatsapp' })
    const { code } = await ask(user)
    const [message] = deps.messages.inbox(user.phone)
    expect(message).toMatchObject({
      channel: 'whatsapp',
      body: expect.stringContaining('confirm that it is you'),
    })
    expect(message?.body.split('\n').at(-1)).toBe(`@salon.example #${code}`)
  })

  it('A3: works once', async () => {
    const user = await signedIn(60)
    const sent = await ask(user)
    const { confirmFreshCode } = await apiOf(user)
    const outcomes = await Promise.allSettled([confirmFreshCode(sent), confirmFreshCode(sent)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await refusalOf(confirmFreshCode(sent))).reason).toBe('OTP_EXPIRED')
  })

  it('A4: does not sign in, and one for signing in is none', async () => {
    const user = await signedIn(60)
    const fresh = await ask(user)
    await expect(verifyOtp(deps, newTestRequest(), fresh)).rejects.toMatchObject({ code: 'OTP_EXPIRED' })
    const { confirmFreshCode } = await apiOf(user)
    await confirmFreshCode(fresh)
    const { challengeId } = await requestOtp(deps, newTestRequest(), { phone: user.phone })
    const signIn = { challengeId, code: deps.messages.inbox()[0]?.code ?? '' }
    expect((await refusalOf(confirmFreshCode(signIn))).reason).toBe('OTP_EXPIRED')
    // neither was used up by being tried for the other
    await expect(verifyOtp(deps, newTestRequest(), signIn)).resolves.toMatchObject({ isNewUser: false })
  })

  it('A4: is nothing in the hands of somebody else, who cannot lock it either', async () => {
    const user = await signedIn(60)
    const sent = await ask(user)
    const stranger = await apiOf(await signedIn(60))
    for (let count = 0; count < 6; count += 1) {
      const call = stranger.confirmFreshCode({ ...sent, code: wrong(sent.code) })
      expect((await refusalOf(call)).reason).toBe('OTP_EXPIRED')
    }
    expect((await refusalOf(stranger.confirmFreshCode(sent))).reason).toBe('OTP_EXPIRED')
    await (await apiOf(user)).confirmFreshCode(sent)
  })

  it('A5: is locked after five wrong tries', async () => {
    const user = await signedIn(60)
    const { challengeId, code } = await ask(user)
    const { confirmFreshCode } = await apiOf(user)
    for (const attemptsLeft of [4, 3, 2, 1, 0]) {
      const refusal = await refusalOf(confirmFreshCode({ challengeId, code: wrong(code) }))
      expect(refusal).toEqual({ reason: 'OTP_INVALID', details: { attemptsLeft } })
    }
    expect((await refusalOf(confirmFreshCode({ challengeId, code }))).reason).toBe('OTP_LOCKED')
    expect(await isFresh(user)).toBe(false)
  })

  it('A11: waits and is limited together with codes for signing in', async () => {
    const user = await signedIn(60)
    await requestOtp(deps, newTestRequest(), { phone: user.phone })
    expect((await refusalOf(ask(user))).reason).toBe('OTP_COOLDOWN')
    const other = await signedIn(60)
    const strict = newTestDeps(database.db, { settings: { otpMaxPerPhoneHour: 1 } })
    const { challengeId } = await requestOtp(strict, newTestRequest(), { phone: other.phone })
    const code = strict.messages.inbox()[0]?.code ?? ''
    await verifyOtp(strict, newTestRequest(), { challengeId, code })
    deps = strict
    expect((await refusalOf(ask(other))).reason).toBe('RATE_LIMITED')
  })

  it('proves nothing for a session that was ended meanwhile, and stays unused', async () => {
    const user = await signedIn(60)
    const sent = await ask(user)
    const { confirmFreshCode } = await apiOf(user)
    await sql`update sessions set revoked_at = now(), revoked_reason = 'revoked' where id = ${user.sessionId}`.execute(
      database.db,
    )
    expect((await refusalOf(confirmFreshCode(sent))).reason).toBe('UNAUTHENTICATED')
    const { consumedAt } = await database.db
      .selectFrom('otpChallenges')
      .select('consumedAt')
      .where('id', '=', sent.challengeId)
      .executeTakeFirstOrThrow()
    expect(consumedAt).toBeNull()
  })
})
