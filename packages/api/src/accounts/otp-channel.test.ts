import { itemAt } from '@salon/domain'
import { createTestDatabase, newPhone, newTestUser, type TestDatabase } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applyDeliveryReport } from '../notifications/apply-delivery-report.ts'
import { errorOf } from '../security/testing/outcome.ts'
import { callerOf } from '../testing/caller.ts'
import { newTestDeps } from '../testing/deps.ts'
import { newTestVendors } from '../testing/vendors.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.db.deleteFrom('rateLimits').execute()
})

function newSite() {
  const vendors = newTestVendors({ twilio: ['sms', 'whatsapp'] })
  const deps = { ...newTestDeps(database.db), messages: vendors.messages }
  /** The vendor says that the phone's first message did not arrive. */
  const fail = (phone: string) => {
    const { provider, providerMessageId } = itemAt(vendors.takenFor(phone), 0)
    const failure = { status: 'failed', outcome: 'unreachable', vendorCode: '30003' } as const
    return applyDeliveryReport(deps, { provider, providerMessageId, ...failure })
  }
  return { deps, fail, anybody: callerOf(deps, null).accounts }
}

/** A code that was sent to somebody who is not signed in. */
async function signInCode() {
  const { fail, anybody } = newSite()
  const phone = newPhone()
  const { challengeId, expiresAt } = await anybody.requestOtp({ phone, channel: 'whatsapp' })
  const ask = () => anybody.otpChannel({ challengeId })
  return { challengeId, expiresAt, ask, fail: () => fail(phone) }
}

describe('the channel of a code that waits to be entered', () => {
  it('is the one it went by last', async () => {
    const { ask, fail, expiresAt } = await signInCode()
    expect(await ask()).toEqual({ channel: 'whatsapp', expiresAt })
    await fail()
    expect(await ask()).toEqual({ channel: 'sms', expiresAt })
  })

  it.each([
    ['was entered', sql`consumed_at = now()`],
    ['was replaced', sql`superseded_at = now()`],
    ['ran out', sql`expires_at = now(), created_at = now() - interval '5 minutes'`],
  ])('is not told once the challenge %s', async (_what, change) => {
    const { ask, challengeId } = await signInCode()
    await sql`update otp_challenges set ${change} where id = ${challengeId}`.execute(database.db)
    expect((await errorOf(ask()))?.reason).toBe('OTP_EXPIRED')
  })

  it('is told of a code that confirms who is signed in to nobody but her', async () => {
    const { deps, fail, anybody } = newSite()
    const [user, other] = [await newTestUser(database.db), await newTestUser(database.db)]
    const { accounts } = callerOf(deps, user)
    const { challengeId, expiresAt } = await accounts.requestFreshCode({ channel: 'whatsapp' })
    await fail(user.phone)
    expect(await accounts.otpChannel({ challengeId })).toEqual({ channel: 'sms', expiresAt })
    for (const somebody of [anybody, callerOf(deps, other).accounts]) {
      expect((await errorOf(somebody.otpChannel({ challengeId })))?.reason).toBe('OTP_EXPIRED')
    }
  })
})
