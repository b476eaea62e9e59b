import http from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, refusalIn, type TestApp } from '../testing/test-app.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const batchOf = (count: number, name = 'accounts.refresh') =>
  `/trpc/${Array.from({ length: count }, () => name).join(',')}?batch=1`
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

describe('what is no JSON', () => {
  it.each([
    ['multipart/form-data; boundary=x'],
    ['application/x-www-form-urlencoded'],
    ['text/plain'],
    ['text/plain; a=application/json'],
    ['application/octet-stream'],
    ['application/jsonp'],
    [undefined],
  ])('is refused as %s', async (type) => {
    const headers = type === undefined ? {} : { 'content-type': type }
    const response = await test.inject({
      method: 'POST',
      url: '/trpc/accounts.refresh',
      headers,
      payload: 'a=b',
    })
    expect(response.statusCode).toBe(415)
    expect(refusalIn(response).data).toMatchObject({
      reason: 'INVALID_INPUT',
      details: { cause: 'content_type' },
    })
  })

  it.each(['Application/JSON', 'application/json; charset=utf-8', 'application/json ;x=y'])(
    'is not %s',
    async (type) => {
      const headers = { 'content-type': type }
      const response = await test.inject({
        method: 'POST',
        url: '/trpc/accounts.refresh',
        headers,
        payload: '{}',
      })
      expect(refusalIn(response).data.reason).toBe('SESSION_EXPIRED')
    },
  )

  it('is refused before its body is read: over a socket that never sends it', async () => {
    const origin = await test.app.listen({ host: '127.0.0.1', port: 0 })
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '60000' }
    const request = http.request(`${origin}/trpc/accounts.refresh`, { method: 'POST', headers })
    request.flushHeaders()
    const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
      request.on('response', resolve).on('error', reject)
    })
    expect(response.statusCode).toBe(415)
    request.destroy()
  })
})

describe('methods', () => {
  it.each(['accounts.logout', 'bookings.create', 'accounts.deleteAccount'])(
    'a GET does not reach %s',
    async (name) => {
      const { headers } = await test.signIn()
      const response = await test.get(name, {}, headers)
      expect([response.statusCode, refusalIn(response).data.code]).toEqual([405, 'METHOD_NOT_SUPPORTED'])
    },
  )

  it('a GET does not reach a mutation that hides among queries', async () => {
    const { headers } = await test.signIn()
    const response = await test.inject({
      url: '/trpc/accounts.me,accounts.logoutEverywhere?batch=1',
      headers,
    })
    expect(response.statusCode).toBe(405)
    expect((await test.get('accounts.me', {}, headers)).statusCode).toBe(200)
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'QUERY'])(
    '%s reaches nothing',
    async (method) => {
      const request = { method: method as 'PUT', url: '/trpc/salons.cities', headers: JSON_TYPE }
      expect((await test.inject(request)).statusCode).toBe(405)
    },
  )
})

describe('foreign pages', () => {
  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['no origin to speak of', { origin: 'null' }],
    ['our name on another port', { origin: 'http://localhost:3001' }],
    ['our name over another protocol', { origin: 'https://localhost:3000' }],
    ['a name that begins like ours', { origin: 'http://localhost:3000.evil.example' }],
    ['what the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['cross-site with our origin', { origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' }],
  ])('are refused: %s', async (_what, headers) => {
    for (const response of [
      await test.post('accounts.refresh', {}, headers),
      await test.get('salons.cities', {}, headers),
    ]) {
      expect([response.statusCode, refusalIn(response).data.reason]).toEqual([403, 'FORBIDDEN'])
      expect(response.headers).not.toHaveProperty('access-control-allow-origin')
    }
  })

  it.each(['http://localhost:3000', 'http://127.0.0.1:3000'])('our own is not one: %s', async (origin) => {
    const response = await test.get('salons.cities', {}, { origin, 'sec-fetch-site': 'same-origin' })
    expect(response.statusCode).toBe(200)
    expect(Object.keys(response.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('get no answer to a preflight', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
    for (const url of ['/trpc/accounts.refresh', '/', '/healthz', '/dev/messages']) {
      const response = await test.inject({ method: 'OPTIONS', url, headers })
      expect(response.statusCode).toBeGreaterThanOrEqual(400)
      expect(Object.keys(response.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })
})

describe('sizes', () => {
  it('ten calls are a batch, eleven are too many', async () => {
    const send = (count: number) =>
      test.inject({ method: 'POST', url: batchOf(count), headers: JSON_TYPE, payload: '{}' })
    expect((await send(10)).json<unknown[]>()).toHaveLength(10)
    const refused = await send(11)
    expect([refused.statusCode, refusalIn(refused).data.details]).toEqual([400, { cause: 'batch' }])
  })

  it.each(['?x=1?&batch=1', '?b%61tch=%31', '?batch=1#'])(
    'eleven calls are too many however it is asked: %s',
    async (query) => {
      const url = batchOf(11).replace('?batch=1', query)
      const refused = await test.inject({ method: 'POST', url, headers: JSON_TYPE, payload: '{}' })
      expect(refused.statusCode).toBe(400)
    },
  )

  it.each([501, 5_000])('a path of %i characters is too long', async (length) => {
    const response = await test.inject({ url: `/trpc/${'a'.repeat(length - '/trpc/'.length)}` })
    expect([response.statusCode, refusalIn(response).data.reason]).toEqual([414, 'INVALID_INPUT'])
  })

  it('a path of 500 characters is only unknown', async () => {
    expect((await test.inject({ url: `/trpc/${'a'.repeat(494)}` })).statusCode).toBe(404)
  })

  it('a body of 64 KB is read, one more byte is not', async () => {
    const send = (bytes: number) =>
      test.inject({
        method: 'POST',
        url: '/trpc/accounts.requestOtp',
        headers: JSON_TYPE,
        payload: `"${'a'.repeat(bytes - 2)}"`,
      })
    expect((await send(64 * 1024)).statusCode).toBe(400)
    const refused = await send(64 * 1024 + 1)
    expect([refused.statusCode, refusalIn(refused).data.code]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
  })

  it('JSON may be nested twenty deep and no deeper, in a body and in a URL', async () => {
    const url = '/trpc/salons.search'
    const post = (payload: string) =>
      test.inject({ method: 'POST', url: '/trpc/accounts.requestOtp', headers: JSON_TYPE, payload })
    const deep = [
      await post(nested(21)),
      await post(`{"phone":${'{"a":'.repeat(20)}1${'}'.repeat(21)}`),
      await test.inject({ url, query: { input: nested(21) } }),
      await test.inject({ url: `${url}?input=${nested(21)}&input=1` }),
      await test.inject({ url: `${url}?input=1&input=${nested(21)}` }),
    ]
    for (const response of deep) {
      expect([response.statusCode, refusalIn(response).data.details]).toEqual([400, { cause: 'depth' }])
    }
    const flat = [await post(nested(20)), await post(`{"phone":"${'['.repeat(39)}\\"["}`)]
    for (const response of flat) expect(refusalIn(response).data.details).not.toEqual({ cause: 'depth' })
  })
})

describe('answers that would come in another shape', () => {
  it('are not streamed', async () => {
    const headers = { ...JSON_TYPE, 'trpc-accept': 'application/jsonl' }
    const response = await test.inject({ method: 'POST', url: batchOf(1), headers, payload: '{}' })
    expect([response.statusCode, refusalIn(response).data.details]).toEqual([400, { cause: 'accept' }])
  })

  it('a token in the URL is not looked at', async () => {
    const { headers } = await test.signIn()
    const response = await test.inject({
      url: '/trpc/accounts.me',
      query: { connectionParams: JSON.stringify(headers) },
    })
    expect([response.statusCode, refusalIn(response).data.details]).toEqual([
      400,
      { cause: 'connection_params' },
    ])
    const asQuery = await test.inject({ url: '/trpc/accounts.me', query: headers })
    expect(refusalIn(asQuery).data.reason).toBe('UNAUTHENTICATED')
  })
})
