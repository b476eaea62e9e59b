import { afterEach, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { createTestApp, refusalIn, type TestApp } from '../testing/test-app.ts'

let test: TestApp
afterEach(() => test.close())

async function start(env: Record<string, string>) {
  test = await createTestApp({ env: { OPERATIONS_PER_MINUTE: '12', ...env } })
}

const cities = (count: number, request: { remoteAddress?: string; headers?: Record<string, string> } = {}) =>
  test.inject({
    url: `/trpc/${Array.from({ length: count }, () => 'salons.cities').join(',')}?batch=1`,
    ...request,
  })

describe('operations in a minute', () => {
  it('are counted, not requests: a batch of ten costs ten', async () => {
    await start({})
    expect((await cities(10)).statusCode).toBe(200)
    expect((await cities(2)).statusCode).toBe(200)
    const refused = await cities(1)
    expect(refused.statusCode).toBe(429)
    expect(refused.json()).toMatchObject([{ error: { data: { reason: 'RATE_LIMITED', httpStatus: 429 } } }])
  })

  it('are counted inside a batch, too: what fits is answered', async () => {
    await start({})
    await cities(10)
    const response = await cities(5)
    expect(response.statusCode).toBe(207)
    const refused = response.json<object[]>().filter((each) => 'error' in each)
    expect(refused).toHaveLength(3)
  })

  it('say when to come back, in the header and in the answer, and keep their word', async () => {
    await start({})
    test.deps.clock.set('2026-12-01T09:00:18.500Z')
    await cities(10)
    const refused = await cities(3)
    expect(refused.headers['retry-after']).toBe('42')
    expect(refused.body).toContain('"retryAfterSeconds":42')
    test.deps.clock.set('2026-12-01T09:00:59.999Z')
    expect((await cities(1)).statusCode).toBe(429)
    test.deps.clock.set('2026-12-01T09:01:00.500Z')
    expect((await cities(10)).statusCode).toBe(200)
  })

  it('are counted over all instances', async () => {
    await start({})
    const other = await buildApp({ ...test.deps })
    const ask = (app: TestApp['app']) => app.inject({ url: '/trpc/salons.cities' })
    for (let asked = 0; asked < 6; asked++) {
      expect((await ask(test.app)).statusCode).toBe(200)
      expect((await ask(other)).statusCode).toBe(200)
    }
    expect((await ask(other)).statusCode).toBe(429)
    expect((await ask(test.app)).statusCode).toBe(429)
    await other.close()
  })

  it('cost no statement before an eighth of the limit', async () => {
    await start({ OPERATIONS_PER_MINUTE: '80' })
    const rows = () => test.database.db.selectFrom('rateLimits').select('count').execute()
    await cities(9)
    expect(await rows()).toEqual([])
    await cities(1)
    expect(await rows()).toEqual([{ count: 10 }])
  })

  it('count bad input and signed-out calls like any other', async () => {
    await start({ OPERATIONS_PER_MINUTE: '2' })
    await test.post('accounts.requestOtp', { phone: 1 })
    await test.get('accounts.me')
    expect(refusalIn(await test.get('accounts.me')).data.reason).toBe('RATE_LIMITED')
  })
})

describe('the client’s address', () => {
  const from = (remoteAddress: string, forwarded?: string) => ({
    remoteAddress,
    headers: { ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }) },
  })

  it('is the socket’s: what a client writes into a header is not looked at', async () => {
    await start({})
    await cities(10, from('203.0.113.9', '198.51.100.1'))
    await cities(2, from('203.0.113.9', '198.51.100.2'))
    expect((await cities(1, from('203.0.113.9', '198.51.100.3'))).statusCode).toBe(429)
    expect((await cities(1, from('203.0.113.10'))).statusCode).toBe(200)
  })

  it('comes from a listed proxy’s header, and from nobody else’s', async () => {
    await start({ TRUST_PROXY: '10.0.0.0/8' })
    await cities(10, from('10.1.2.3', '198.51.100.1'))
    await cities(2, from('10.1.2.4', '198.51.100.1'))
    expect((await cities(1, from('10.1.2.3', '198.51.100.1'))).statusCode).toBe(429)
    expect((await cities(1, from('10.1.2.3', '198.51.100.2'))).statusCode).toBe(200)
    // the address nearest to the proxy counts, not what stood in the header before
    expect((await cities(1, from('10.1.2.3', '192.0.2.1, 198.51.100.1'))).statusCode).toBe(429)
    expect((await cities(10, from('203.0.113.9', '198.51.100.1'))).statusCode).toBe(200)
  })

  it('means the whole network of one IPv6 client', async () => {
    await start({})
    await cities(10, from('2001:db8:1:2::1'))
    await cities(2, from('2001:db8:1:2:aaaa::1'))
    expect((await cities(1, from('2001:db8:1:2::ffff'))).statusCode).toBe(429)
    expect((await cities(1, from('2001:db8:1:3::1'))).statusCode).toBe(200)
  })

  it('stands on the session of who signs in', async () => {
    await start({ TRUST_PROXY: '10.1.2.3' })
    const phone = '0551234567'
    const send = (url: string, payload: object) =>
      test.inject({ method: 'POST', url: `/trpc/${url}`, payload, ...from('10.1.2.3', '198.51.100.77') })
    const asked = await send('accounts.requestOtp', { phone })
    const { challengeId } = asked.json<{ result: { data: { challengeId: string } } }>().result.data
    const [message] = test.deps.inbox?.('+966551234567') ?? []
    await send('accounts.verifyOtp', { challengeId, code: message?.code })
    const { db } = test.database
    expect(await db.selectFrom('sessions').select('address').execute()).toEqual([
      { address: '198.51.100.77' },
    ])
  })
})
