import { createDb, type Db } from '@salon/db'
import { newPhone } from '@salon/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

/** Two servers before one database, with the limits that are set unless somebody sets others. */
let test: TestApp
let otherDb: Db
let servers: FastifyInstance[]
beforeAll(async () => {
  test = await createTestApp({ logLevel: 'error' })
  otherDb = createDb({ url: test.database.url, poolMax: 8 })
  servers = [test.app, await buildApp({ ...test.deps, db: otherDb, writeDb: otherDb })]
})
afterAll(async () => {
  await servers[1]?.close()
  await otherDb.destroy()
  await test.close()
})

beforeEach(async () => {
  await test.database.db.deleteFrom('otpChallenges').execute()
  await test.database.db.deleteFrom('rateLimits').execute()
})

interface Answer {
  result?: { data: Record<string, unknown> }
  error?: { data: { reason: string } }
}

const post = (at: number, procedure: string, input: unknown, remoteAddress: string) =>
  servers[at % 2]!.inject({
    method: 'POST',
    url: `/trpc/${procedure}`,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(input),
    remoteAddress,
  })

/** What is said to so many requests at once, spread over both servers: how often each. */
async function flood(
  count: number,
  request: (index: number) => { phone: string; address: string },
): Promise<Record<string, number>> {
  const answers = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const { phone, address } = request(index)
      const { result, error } = (await post(index, 'accounts.requestOtp', { phone }, address)).json<Answer>()
      return result ? 'sent' : (error?.data.reason ?? 'nothing')
    }),
  )
  return Object.fromEntries(Array.from(Map.groupBy(answers, String), ([said, of]) => [said, of.length]))
}

const addressOf = (index: number) => `198.51.100.${index % 250}`
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
const sentTo = (phone?: string) => test.deps.inbox?.(phone).length ?? 0

/** Somebody else, somewhere else, who just wants to sign in. */
async function expectGenuineSignIn() {
  const [phone, address] = [newPhone(), '192.0.2.44']
  const asked = (await post(0, 'accounts.requestOtp', { phone }, address)).json<Answer>()
  const code = test.deps.inbox?.(phone)[0]?.code
  const challengeId = asked.result?.data['challengeId']
  const signedIn = await post(1, 'accounts.verifyOtp', { challengeId, code }, address)
  expect(signedIn.json<Answer>().result?.data).toMatchObject({ user: { phone } })
}

describe('codes under attack', () => {
  it('A11: two hundred requests for one number from two hundred addresses send one code', async () => {
    const phone = newPhone()
    const said = await flood(200, (index) => ({ phone, address: addressOf(index) }))
    expect(said).toEqual({ sent: 1, OTP_COOLDOWN: 199 })
    expect(sentTo(phone)).toBe(1)
    await expectGenuineSignIn()
  })

  it('A11: two hundred numbers from one address get thirty codes', async () => {
    const before = sentTo()
    const said = await flood(200, () => ({ phone: newPhone(), address: '198.51.100.7' }))
    expect(said).toEqual({ sent: 30, RATE_LIMITED: 170 })
    expect(sentTo() - before).toBe(30)
    await expectGenuineSignIn()
  })

  it('A10: premium, landline and foreign numbers get nothing and count nowhere', async () => {
    const numbers = ['+9669001234567', '+966920012345', '+966800123456', '+966112345678', '+966521234567']
    const abroad = ['+19005551234', '+447911123456', '+971501234567', '+88213123456', '+4490912345678']
    const all = [...numbers, ...abroad]
    const before = sentTo()
    const said = await flood(200, (index) => ({
      phone: all[index % all.length] ?? '',
      address: addressOf(index),
    }))
    expect(said).toEqual({ PHONE_NOT_ALLOWED: 200 })
    expect(sentTo()).toBe(before)
    expect(await test.database.db.selectFrom('rateLimits').select('key').execute()).toEqual([])
    await expectGenuineSignIn()
  })

  it('A5: guessing in batches over both servers gets five comparisons, and then not even the right one', async () => {
    const phone = newPhone()
    const asked = (await post(0, 'accounts.requestOtp', { phone }, '198.51.100.9')).json<Answer>()
    const challengeId = asked.result?.data['challengeId']
    const code = test.deps.inbox?.(phone)[0]?.code ?? ''
    const guesses = Array.from({ length: 10 }, (_, at) => String((Number(code) + at + 1) % 1_000_000))
    const batch = Object.fromEntries(
      guesses.map((guess, at) => [at, { challengeId, code: guess.padStart(6, '0') }]),
    )
    const path = `${guesses.map(() => 'accounts.verifyOtp').join(',')}?batch=1`
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) => post(at, path, batch, addressOf(at))),
    )
    const said = answers.flatMap((answer) => answer.json<Answer[]>().map(({ error }) => error?.data.reason))
    expect(said.filter((reason) => reason === 'OTP_INVALID')).toHaveLength(5)
    expect(said.filter((reason) => reason === 'OTP_LOCKED')).toHaveLength(55)
    const right = await post(0, 'accounts.verifyOtp', { challengeId, code }, '198.51.100.9')
    expect(right.json<Answer>().error?.data.reason).toBe('OTP_LOCKED')
    await expectGenuineSignIn()
  })

  it('A12: a range that is pumped is held at a tenth of its limit, and its neighbours are not', async () => {
    const phoneOf = (at: number) => `+9665577${String(at).padStart(5, '0')}`
    await flood(30, (index) => ({ phone: phoneOf(index), address: addressOf(index) }))
    // nobody entered any of them, and their time is over
    await test.database.db
      .updateTable('otpChallenges')
      .set({ createdAt: minutesAgo(6), expiresAt: minutesAgo(1) })
      .execute()
    const said = await flood(20, (index) => ({ phone: phoneOf(500 + index), address: addressOf(index) }))
    expect(said).toEqual({ RATE_LIMITED: 20 })
    expect(test.logged()).toContain('"range":"+9665577"')
    await expectGenuineSignIn()
  })
})
