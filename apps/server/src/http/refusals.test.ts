import { DOMAIN_ERRORS } from '@salon/domain'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTestApp, refusalIn, type TestApp } from '../testing/test-app.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

type Request = (app: TestApp) => Promise<LightMyRequestResponse>
const post =
  (url: string, payload?: string): Request =>
  ({ inject }) =>
    inject({ method: 'POST', url, headers: JSON_TYPE, ...(payload === undefined ? {} : { payload }) })
const get =
  (url: string): Request =>
  ({ inject }) =>
    inject({ url })

/** Refusals of all the layers: Fastify, its router, the guard, tRPC, the procedures, the files. */
const REFUSALS: [string, Request, number, string][] = [
  ['malformed JSON', post('/trpc/accounts.requestOtp', '{"phone"'), 400, 'INVALID_INPUT'],
  ['an empty body', post('/trpc/accounts.requestOtp', ''), 400, 'INVALID_INPUT'],
  ['no body', post('/trpc/accounts.requestOtp'), 400, 'INVALID_INPUT'],
  ['null', post('/trpc/accounts.requestOtp', 'null'), 400, 'INVALID_INPUT'],
  ['an array', post('/trpc/accounts.requestOtp', '[]'), 400, 'INVALID_INPUT'],
  ['malformed JSON in a URL', get('/trpc/salons.bySlug?input={'), 400, 'INVALID_INPUT'],
  ['no input in a URL', get('/trpc/salons.bySlug'), 400, 'INVALID_INPUT'],
  ['malformed JSON beside tRPC', post('/healthz', '{'), 400, 'INVALID_INPUT'],
  ['a path that cannot be decoded', get('/trpc/%E0%A4%A'), 400, 'INVALID_INPUT'],
  ['a page that cannot be decoded', get('/%E0%A4%A'), 400, 'INVALID_INPUT'],
  ['a path that cannot be decoded twice', get('/trpc/%25E0%25A4%25A'), 404, 'NOT_FOUND'],
  ['no access token', get('/trpc/accounts.me'), 401, 'UNAUTHENTICATED'],
  ['no cookie', post('/trpc/accounts.refresh', '{}'), 401, 'SESSION_EXPIRED'],
  ['an unknown procedure', post('/trpc/accounts.nope', '{}'), 404, 'NOT_FOUND'],
  ['an unknown router', get('/trpc/nope'), 404, 'NOT_FOUND'],
  ['a name from the prototype', get('/trpc/constructor'), 404, 'NOT_FOUND'],
  ['the prototype itself', get('/trpc/__proto__'), 404, 'NOT_FOUND'],
  ['the bare prefix', get('/trpc'), 404, 'NOT_FOUND'],
  ['a path below a procedure', get('/trpc/accounts.me/x'), 404, 'NOT_FOUND'],
  ['an unknown asset', get('/assets/nope.js'), 404, 'NOT_FOUND'],
  ['an unknown developer page', get('/dev/nope'), 404, 'NOT_FOUND'],
  ['a POST to a page', post('/salons', '{}'), 404, 'NOT_FOUND'],
  ['a POST to a health check', post('/readyz', '{}'), 404, 'NOT_FOUND'],
  ['a mutation by GET', get('/trpc/accounts.logout'), 405, 'INVALID_INPUT'],
  ['a query by POST', post('/trpc/salons.cities', '{}'), 405, 'INVALID_INPUT'],
  [
    'both kinds in one batch',
    post('/trpc/salons.cities,accounts.refresh?batch=1', '{}'),
    405,
    'INVALID_INPUT',
  ],
  ['a body too long', post('/trpc/accounts.requestOtp', `"${'a'.repeat(70_000)}"`), 413, 'INVALID_INPUT'],
]

describe('a refusal', () => {
  it.each(REFUSALS)('%s', async (_what, send, status, reason) => {
    const response = await send(test)
    expect(response.statusCode).toBe(status)
    expect(response.headers['content-type']).toMatch(/^application\/json/)
    const { requestId } = refusalIn(response).data
    expect(response.headers['x-request-id']).toBe(requestId)
    expect(refusalIn(response)).toEqual({
      code: expect.any(Number),
      message: reason,
      data: {
        code: expect.stringMatching(/^[A-Z_]+$/),
        httpStatus: status,
        path: refusalIn(response).data.path,
        reason,
        details: expect.any(Object),
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    })
    expect(DOMAIN_ERRORS).toHaveProperty(reason)
  })

  it('has the same shape in a batch, one for each call', async () => {
    const response = await post('/trpc/accounts.requestOtp,accounts.refresh?batch=1', '{"0":{}}')(test)
    const refusals = response.json<{ error: { data: Record<string, unknown> } }[]>()
    expect(refusals.map(({ error }) => [error.data.path, error.data.reason])).toEqual([
      ['accounts.requestOtp', 'INVALID_INPUT'],
      ['accounts.refresh', 'SESSION_EXPIRED'],
    ])
  })

  it('names the fields that do not fit', async () => {
    const response = await test.post('accounts.requestOtp', { channel: 'pigeon', isAdmin: true })
    expect(refusalIn(response).data.details).toEqual({
      fields: { phone: 'invalid_type', channel: 'invalid_value', '': 'unrecognized_keys' },
    })
  })

  it('repeats nothing of what was sent', async () => {
    const canary = 'canary-5f3a'
    for (const send of [
      get(`/trpc/${canary}%E0%A4%A`),
      get(`/assets/${canary}`),
      post('/trpc/accounts.requestOtp', `{"${canary}`),
    ]) {
      expect((await send(test)).body).not.toContain(canary)
    }
  })
})

describe('what nobody expected', () => {
  const secret = 'relation "secret_table" does not exist at /srv/app.ts:1'

  it('H65: in a procedure says INTERNAL and nothing else, and is logged under the request’s id', async () => {
    const clock = vi.spyOn(test.deps.clock, 'now').mockImplementation(() => {
      throw new Error(secret)
    })
    const response = await test.get('salons.cities')
    clock.mockRestore()
    expect(response.statusCode).toBe(500)
    const { requestId } = refusalIn(response).data
    expect(refusalIn(response)).toMatchObject({
      message: 'INTERNAL',
      data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, reason: 'INTERNAL', details: {} },
    })
    expect(response.body).not.toMatch(/secret_table|stack|\.ts/)
    const entry = test
      .logged()
      .split('\n')
      .find((line) => line.includes('secret_table'))
    expect(entry).toContain(requestId)
  })

  it('H65: beside tRPC says the same', async () => {
    const broken = await createTestApp({
      changes: {
        inbox: () => {
          throw new Error(secret)
        },
      },
    })
    const response = await broken.inject({ url: '/dev/messages' })
    await broken.close()
    expect([response.statusCode, refusalIn(response).message]).toEqual([500, 'INTERNAL'])
    expect(response.body).not.toMatch(/secret_table|stack|\.ts/)
    expect(broken.logged()).toContain('secret_table')
  })
})
