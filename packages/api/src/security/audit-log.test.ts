import { newTestSession } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteAccount } from '../accounts/delete-account.ts'
import { logout, logoutEverywhere, revokeSession } from '../accounts/end-sessions.ts'
import { exportData } from '../accounts/export-data.ts'
import { refreshSession } from '../accounts/refresh-session.ts'
import { requestOtp } from '../accounts/request-otp.ts'
import { verifyOtp } from '../accounts/verify-otp.ts'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { newTestRequest } from '../testing/deps.ts'

const ADDRESS = '198.51.100.23'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const request = (changes: Parameters<typeof newTestRequest>[0] = {}) =>
  newTestRequest({ address: ADDRESS, ...changes })

/** What was written down since, by whomever, of one kind. */
async function rowsOf(action: string) {
  const { rows } = await sql<{ actor: string | null; target: string; address: string; isNow: boolean }>`
    select actor_user_id as actor, target, host(address) as address, at > now() - interval '1 minute' as "isNow"
    from audit_log where action = ${action} order by id desc`.execute(world.db)
  return rows
}

async function expectLast(action: string, actor: string | null, target: string) {
  expect((await rowsOf(action))[0]).toEqual({ actor, target, address: ADDRESS, isNow: true })
}

/** A code that was asked for, and the right one. */
async function ask(phone: string) {
  const { challengeId } = await requestOtp(world.deps, request(), { phone })
  return { challengeId, code: world.deps.messages.inbox(phone)[0]?.code ?? '' }
}

describe('who did what to what, from where and when', () => {
  it('H64: of a sign-in that failed, and of one that did not', async () => {
    const { user } = await world.signIn()
    const { challengeId, code } = await ask(user.phone)
    const wrong = code === '000000' ? '111111' : '000000'
    await expect(verifyOtp(world.deps, request(), { challengeId, code: wrong })).rejects.toThrow(
      'OTP_INVALID',
    )
    await expectLast('sign_in_failed', null, challengeId)
    await verifyOtp(world.deps, request(), { challengeId, code })
    const [session] = await world.db
      .selectFrom('sessions')
      .select('id')
      .where('userId', '=', user.userId)
      .where('id', '!=', user.sessionId)
      .execute()
    await expectLast('signed_in', user.userId, session?.id ?? '')
  })

  it('H64: of a refresh token that came back', async () => {
    const { user } = await world.signIn()
    await refreshSession(world.deps, request({ refreshToken: user.refreshToken }))
    await sql`update session_tokens set rotated_at = rotated_at - interval '11 seconds'
      where session_id = ${user.sessionId}`.execute(world.db)
    await expect(refreshSession(world.deps, request({ refreshToken: user.refreshToken }))).rejects.toThrow(
      'SESSION_REUSED',
    )
    await expectLast('session_reused', user.userId, user.sessionId)
  })

  it('H64: of sessions that were ended', async () => {
    const { user } = await world.signIn()
    const other = await newTestSession(world.db, user.userId)
    await revokeSession(world.deps, request(), user, other.sessionId)
    await expectLast('session_revoked', user.userId, other.sessionId)
    await logoutEverywhere(world.deps, request(), user)
    await expectLast('logged_out_everywhere', user.userId, user.userId)
    const { user: another } = await world.signIn()
    await logout(world.deps, request(), another)
    await expectLast('logged_out', another.userId, another.sessionId)
  })

  it('H64: of data that was taken along, and of an account that was deleted', async () => {
    const { user } = await world.signIn()
    await exportData(world.deps, request(), user)
    await expectLast('data_exported', user.userId, user.userId)
    await deleteAccount(world.deps, request(), user, user.phone)
    await expectLast('account_deleted', user.userId, user.userId)
  })

  it('H64: for good', async () => {
    const { user } = await world.signIn()
    await logout(world.deps, request(), user)
    for (const change of [sql`update audit_log set target = ''`, sql`delete from audit_log`]) {
      await expect(change.execute(world.db)).rejects.toThrow(/append-only|never/)
    }
  })
})
