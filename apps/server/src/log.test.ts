import { randomUUID } from 'node:crypto'
import { newMember, newSalon, newService, newStaff } from '@salon/testkit'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLogger } from './log.ts'
import { createTestApp, type TestApp } from './testing/test-app.ts'

const PHONE = '+966551298765'
const TYPED_PHONE = '055 129 8765'
const WALK_IN_PHONE = '+966559871234'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const dataOf = <Key extends string>(response: LightMyRequestResponse) =>
  response.json<{ result: { data: Record<Key, string> } }>().result.data

async function seedSalon(userId: string) {
  const { db } = test.database
  const { id: salonId } = await newSalon(db)
  const { id: serviceId } = await newService(db, { salonId })
  await newStaff(db, { salonId, does: [serviceId] })
  await newMember(db, { salonId, userId, role: 'owner' })
  return { salonId, lines: [{ serviceId }] }
}

/** Everything a person does, with words that must not come out again; returns all that must stay secret. */
async function wholeFlow(): Promise<string[]> {
  const { challengeId } = dataOf<'challengeId'>(
    await test.post('accounts.requestOtp', { phone: TYPED_PHONE }),
  )
  const code = test.deps.inbox?.(PHONE)[0]?.code ?? ''
  await test.post('accounts.verifyOtp', { challengeId, code: code === '111222' ? '222111' : '111222' })
  const signedIn = await test.post('accounts.verifyOtp', { challengeId, code })
  const { accessToken } = dataOf<'accessToken'>(signedIn)
  const refreshToken = signedIn.cookies[0]?.value ?? ''
  const headers = { authorization: `Bearer ${accessToken}`, cookie: `salon_refresh=${refreshToken}` }
  const refreshed = await test.post('accounts.refresh', {}, headers)
  await test.post('accounts.updateProfile', { name: 'canary-name' }, headers)

  const me = dataOf<'id'>(await test.get('accounts.me', {}, headers))
  const salon = await seedSalon(me.id)
  const visit = (startsAt: string) => ({ ...salon, startsAt, idempotencyKey: randomUUID() })
  const request = { ...visit('2026-12-02T10:00:00.000Z'), note: 'canary-note' }
  const { id } = dataOf<'id'>(await test.post('bookings.create', request, headers))
  await test.post('bookings.create', { ...request, idempotencyKey: randomUUID() }, headers)
  const customer = { name: 'canary-walk-in', phone: WALK_IN_PHONE }
  await test.post('bookings.manage.create', { ...visit('2026-12-02T12:00:00.000Z'), customer }, headers)
  await test.post('bookings.cancel', { id, reason: 'canary-reason' }, headers)
  await test.get('salons.search', { q: 'canary-query' }, headers)
  await test.get('accounts.exportData', {}, headers)
  await test.post('accounts.requestOtp', { phone: `${TYPED_PHONE}canary-phone` })
  await test.post('accounts.verifyOtp', { challengeId: 'canary-id', code: 'canary-code' }, headers)
  await test.inject({ url: `/dev/messages?to=${encodeURIComponent(PHONE)}` })
  await test.post('accounts.deleteAccount', { phone: TYPED_PHONE }, headers)
  const { accessToken: second } = dataOf<'accessToken'>(refreshed)
  const tokens = [accessToken, second, refreshToken, refreshed.cookies[0]?.value ?? '']
  return ['canary', code, ...tokens, TYPED_PHONE, PHONE.slice(1), PHONE.slice(4), WALK_IN_PHONE.slice(4)]
}

describe('the log', () => {
  it('H63: holds no phone, code, token or text of anybody, even at its most talkative', async () => {
    const secrets = await wholeFlow()
    const logged = test.logged()
    expect(logged.split('\n').length).toBeGreaterThan(30)
    expect(secrets.filter((secret) => secret.length < 6)).toEqual([])
    expect(secrets.filter((secret) => logged.includes(secret))).toEqual([])
    expect(logged).not.toMatch(/authorization|set-cookie|salon_refresh/i)
  })

  it('tells of each request when, what and how, under its id', async () => {
    const { headers } = await test.get('salons.cities', {})
    const lines = test
      .logged()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter((line) => line.reqId === headers['x-request-id'])
    expect(lines).toMatchObject([
      { req: { method: 'GET', path: '/trpc/salons.cities' } },
      { res: { status: 200 }, responseTime: expect.any(Number), time: expect.stringMatching(/Z$/) },
    ])
  })
})

describe('an error in the log', () => {
  function logOf(error: unknown): string {
    const lines: string[] = []
    createLogger('info', { write: (line) => lines.push(line) }).error({ err: error }, 'trouble')
    return lines.join('')
  }

  it('of the database names what broke, not the values that broke it', async () => {
    const { db } = test.database
    const broken = [
      db.selectFrom('users').select('id').where('id', '=', 'canary-uuid'),
      db.insertInto('users').values({ id: randomUUID(), phone: 'canary-phone' }),
      db.insertInto('users').values({ id: randomUUID(), phone: '+966551234567', name: 'canary'.repeat(20) }),
    ]
    for (const query of broken) {
      const error: unknown = await query.execute().catch((reason: unknown) => reason)
      const logged = logOf(error)
      expect(logged).toMatch(/"code":"2\w{4}"/)
      expect(logged).not.toMatch(/canary/)
    }
  })

  it('keeps its causes, and says what is no error at all', () => {
    const logged = logOf(new Error('outer', { cause: new RangeError('inner') }))
    expect(JSON.parse(logged)).toMatchObject({
      err: { type: 'Error', message: 'outer', cause: { type: 'RangeError', message: 'inner' } },
    })
    expect(JSON.parse(logOf('canary'))).toMatchObject({ err: { type: 'string' } })
  })
})
