import { itemAt, type Channel } from '@salon/domain'
import type { MessageOutcome, MessageSender } from '@salon/providers'
import { createTestDatabase, newPhone, type TestDatabase } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ApiSettings } from '../deps.ts'
import { applyDeliveryReport } from '../notifications/apply-delivery-report.ts'
import { newTestDeps, newTestRequest } from '../testing/deps.ts'
import { newTestVendors } from '../testing/vendors.ts'
import { requestOtp } from './request-otp.ts'
import { verifyOtp } from './verify-otp.ts'

const BOTH = ['sms', 'whatsapp'] as const satisfies Channel[]

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.db.deleteFrom('rateLimits').execute()
})

/** A code that the first vendor took. */
async function sentCode({
  channel = 'sms',
  settings = {},
}: { channel?: Channel; settings?: Partial<ApiSettings> } = {}) {
  const vendors = newTestVendors({ twilio: BOTH, unifonic: ['sms'] })
  const deps = { ...newTestDeps(database.db, { settings }), messages: vendors.messages }
  const phone = newPhone()
  const { challengeId } = await requestOtp(deps, newTestRequest(), { phone, channel })
  const report = (status: 'delivered' | 'failed', outcome: MessageOutcome = 'unreachable', nth = 0) => {
    const { provider, providerMessageId } = itemAt(vendors.takenFor(phone), nth)
    const end = status === 'failed' ? { outcome, vendorCode: '30003' } : { outcome: null, vendorCode: null }
    return applyDeliveryReport(deps, { provider, providerMessageId, status, ...end })
  }
  const codes = () => vendors.takenFor(phone).map(({ code }) => String(code))
  const enter = (code: string) => verifyOtp(deps, newTestRequest(), { challengeId, code })
  return { deps, vendors, phone, challengeId, report, codes, enter, ways: () => vendors.waysTo(phone) }
}

describe('a code that was not delivered', () => {
  it('goes another way at once, as another code for the same challenge', async () => {
    const { report, codes, enter, ways } = await sentCode()
    await report('failed')
    expect(ways()).toEqual(['twilio sms', 'twilio whatsapp'])
    const [first = '', second = ''] = codes()
    await expect(enter(first)).rejects.toMatchObject({ code: 'OTP_INVALID' })
    await expect(enter(second)).resolves.toMatchObject({ isNewUser: true })
  })

  it('goes from WhatsApp to SMS', async () => {
    const { report, ways } = await sentCode({ channel: 'whatsapp' })
    await report('failed', 'bad-number')
    expect(ways()).toEqual(['twilio whatsapp', 'twilio sms'])
  })

  it('goes once, however often its ends are reported', async () => {
    const { report, ways } = await sentCode()
    await Promise.all([report('failed'), report('failed'), report('failed')])
    await report('failed')
    await report('failed', 'unreachable', 1)
    expect(ways()).toEqual(['twilio sms', 'twilio whatsapp'])
  })

  it('is told by the way it went in the end when its failure is reported before its own answer', async () => {
    const vendors = newTestVendors({ twilio: BOTH })
    const messages: MessageSender = {
      ways: vendors.messages.ways,
      async send(message) {
        const sent = await vendors.messages.send(message)
        const failure = { status: 'failed', outcome: 'unreachable', vendorCode: '30003' } as const
        if (!message.avoid) await applyDeliveryReport(deps, { ...sent, ...failure })
        return sent
      },
    }
    const deps = { ...newTestDeps(database.db), messages }
    const phone = newPhone()
    expect(await requestOtp(deps, newTestRequest(), { phone, channel: 'sms' })).toMatchObject({
      channel: 'whatsapp',
    })
    expect(vendors.waysTo(phone)).toEqual(['twilio sms', 'twilio whatsapp'])
  })

  it('goes nowhere after it was delivered, and stays good', async () => {
    const { report, codes, enter, ways } = await sentCode()
    await report('delivered')
    await report('failed')
    expect(ways()).toEqual(['twilio sms'])
    await expect(enter(itemAt(codes(), 0))).resolves.toMatchObject({ isNewUser: true })
  })

  it.each(['blocked', 'bad-number'] as const)('goes nowhere after %s', async (outcome) => {
    const { report, ways } = await sentCode()
    await report('failed', outcome)
    expect(ways()).toEqual(['twilio sms'])
  })

  it.each([
    ['was entered', sql`consumed_at = now()`],
    ['was replaced', sql`superseded_at = now()`],
    ['ran out', sql`expires_at = now(), created_at = now() - interval '5 minutes'`],
    ['has no try left', sql`attempts = 5`],
  ])('goes nowhere once its challenge %s', async (_what, change) => {
    const { report, ways, challengeId } = await sentCode()
    await sql`update otp_challenges set ${change} where id = ${challengeId}`.execute(database.db)
    await report('failed')
    expect(ways()).toEqual(['twilio sms'])
  })

  it('keeps the tries that were made', async () => {
    const { report, codes, enter } = await sentCode()
    const wrong = codes()[0] === '000000' ? '000001' : '000000'
    await expect(enter(wrong)).rejects.toMatchObject({ details: { attemptsLeft: 4 } })
    await report('failed')
    const again = codes()[1] === '000000' ? '000001' : '000000'
    await expect(enter(again)).rejects.toMatchObject({ details: { attemptsLeft: 3 } })
  })

  it('counts as one more against the limits, and goes nowhere beyond them', async () => {
    const { deps, report, ways, codes, enter } = await sentCode({ settings: { otpMaxPerPhoneHour: 1 } })
    await report('failed')
    expect(ways()).toEqual(['twilio sms'])
    expect(deps.logged).toContainEqual(
      expect.objectContaining({ fields: expect.objectContaining({ summary: 'over a limit' }) }),
    )
    await expect(enter(itemAt(codes(), 0))).resolves.toMatchObject({ isNewUser: true })
  })

  it('is given up when no other way is open', async () => {
    const { report, ways, vendors } = await sentCode()
    for (const way of ['twilio whatsapp', 'unifonic sms']) vendors.refusals.set(way, 'try-again')
    await report('failed')
    expect(ways()).toEqual(['twilio sms'])
  })
})
