import { once } from 'node:events'
import { createServer } from 'node:net'
import { inspect } from 'node:util'
import type { PhoneNumber } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { GatewayError } from './gateway-error.ts'
import type { NewPayment, PaymentGateway } from './payment-gateway.ts'
import { samplePayment } from './testing/samples.ts'
import {
  answers,
  answersText,
  drops,
  fails,
  hangs,
  knowsNothing,
  PAYMENT_ID,
  pays,
  startScripted,
  type Step,
} from './testing/scripted-moyasar.ts'

const NEW_PAYMENT: NewPayment = {
  givenId: PAYMENT_ID,
  amountHalalas: 17_250,
  currency: 'SAR',
  description: 'Booking AB23CD45',
  source: { type: 'token', token: 'token_canary' },
  callbackUrl: 'https://salon.example/pay/return',
  metadata: { booking_id: '1042' },
  manualCapture: false,
}
const USED = {
  type: 'used_given_id',
  message: 'The given ID is already used with a different payment',
  errors: null,
}
const HTML = '<html><body>error code: 1010</body></html>'

const POST = 'POST /v1/payments'
const GET = `GET /v1/payments/${PAYMENT_ID}`
const REFUND = `POST /v1/payments/${PAYMENT_ID}/refund`

const fetchIt = (gateway: PaymentGateway) => gateway.fetch(PAYMENT_ID)
const refundIt = (gateway: PaymentGateway) => gateway.refund(PAYMENT_ID, 100)
const createIt = (gateway: PaymentGateway) => gateway.create(NEW_PAYMENT)

async function errorOf(call: Promise<unknown>): Promise<GatewayError> {
  const error: unknown = await call.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  )
  if (error instanceof GatewayError) return error
  throw error
}

/** An address nobody listens at, yet. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

describe('a gateway that does not answer', () => {
  it.each([
    ['a refund that may have happened', refundIt, 'unavailable-unknown'],
    ['a payment that may have been made', createIt, 'unavailable-unknown'],
    ['a read that changed nothing', fetchIt, 'unavailable-no-effect'],
  ])('ends in time, once tried, as %s', async (_, call, outcome) => {
    await using moyasar = await startScripted([hangs], { timeoutMilliseconds: 120 })
    const startedAt = performance.now()
    expect(await errorOf(call(moyasar.gateway))).toMatchObject({ outcome })
    expect(performance.now() - startedAt).toBeLessThan(1000)
    expect(moyasar.asked()).toHaveLength(1)
  })

  it('is unknown as well when it stops in the middle of its answer', async () => {
    const halfAnswer: Step = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write('{"id":')
    }
    await using moyasar = await startScripted([halfAnswer], { timeoutMilliseconds: 120 })
    expect(await errorOf(refundIt(moyasar.gateway))).toMatchObject({ outcome: 'unavailable-unknown' })
  })
})

describe('a connection that breaks', () => {
  it.each([refundIt, fetchIt, createIt])('before it stands: nothing happened', async (call) => {
    await using moyasar = await startScripted([pays()])
    const gateway = moyasar.gatewayFor({ apiUrl: `http://127.0.0.1:${await freePort()}` })
    expect(await errorOf(call(gateway))).toMatchObject({ outcome: 'unavailable-no-effect' })
  })

  it('before it stands: the call is tried again, also one that moves money', async () => {
    const port = await freePort()
    await using moyasar = await startScripted([pays()], { random: () => 0.999 })
    const refund = refundIt(moyasar.gatewayFor({ apiUrl: `http://127.0.0.1:${port}` }))
    const { createServer: createHttpServer } = await import('node:http')
    let requests = 0
    const late = createHttpServer((_, response) => {
      requests += 1
      pays({ status: 'refunded', refunded: 100 })(response, { method: '', url: '', headers: {}, body: '' })
    })
    setTimeout(() => late.listen(port, '127.0.0.1'), 50)
    expect(await refund).toMatchObject({ refundedHalalas: 100 })
    expect(requests).toBe(1)
    late.closeAllConnections()
    late.close()
  })

  it('after the request was read: a refund is unknown and not repeated', async () => {
    await using moyasar = await startScripted([drops, pays()])
    expect(await errorOf(refundIt(moyasar.gateway))).toMatchObject({ outcome: 'unavailable-unknown' })
    expect(moyasar.asked()).toEqual([REFUND])
  })

  it('after the request was read: a read is repeated', async () => {
    await using moyasar = await startScripted([drops, pays()])
    expect(await fetchIt(moyasar.gateway)).toMatchObject({ status: 'paid' })
    expect(moyasar.asked()).toEqual([GET, GET])
  })
})

describe('creating with a lost answer', () => {
  it('finds the payment that was made', async () => {
    await using moyasar = await startScripted([drops, pays()])
    expect(await createIt(moyasar.gateway)).toMatchObject({ id: PAYMENT_ID, status: 'paid' })
    expect(moyasar.asked()).toEqual([POST, GET])
  })

  it('makes it under the same id when it was not', async () => {
    await using moyasar = await startScripted([fails, knowsNothing, answers(201, samplePayment())])
    expect(await createIt(moyasar.gateway)).toMatchObject({ id: PAYMENT_ID, status: 'paid' })
    expect(moyasar.asked()).toEqual([POST, GET, POST])
    const [first, , second] = moyasar.server.received
    expect(second?.body).toBe(first?.body)
  })

  it('finds it when it was made after all while we asked', async () => {
    await using moyasar = await startScripted([drops, knowsNothing, answers(400, USED), pays()])
    expect(await createIt(moyasar.gateway)).toMatchObject({ status: 'paid' })
    expect(moyasar.asked()).toEqual([POST, GET, POST, GET])
  })

  it.each([
    ['the look-up fails', [fails, fails]],
    ['the second try is lost, too', [drops, knowsNothing, drops]],
    [
      'the second try is refused',
      [fails, knowsNothing, answers(400, { type: 'validation_error', message: 'No' })],
    ],
  ])('stays unknown when %s', async (_, steps) => {
    await using moyasar = await startScripted(steps)
    expect(await errorOf(createIt(moyasar.gateway))).toMatchObject({ outcome: 'unavailable-unknown' })
    expect(moyasar.asked().filter((asked) => asked === POST).length).toBeLessThanOrEqual(2)
  })

  it('leaves an id that was used before to the caller', async () => {
    await using moyasar = await startScripted([answers(400, USED)])
    expect(await errorOf(createIt(moyasar.gateway))).toMatchObject({ outcome: 'already-exists' })
    expect(moyasar.asked()).toEqual([POST])
  })
})

describe('an answer that is an error', () => {
  const json = (status: number, type = 'api_error') => answers(status, { type, message: 'No', errors: null })

  it.each([
    ['500', fails, 'unavailable-unknown', 'unavailable-no-effect'],
    ['503 without JSON', answersText(503, 'text/html', HTML), 'unavailable-unknown', 'unavailable-no-effect'],
    ['408', json(408), 'unavailable-unknown', 'unavailable-no-effect'],
    ['429', json(429, 'rate_limit_error'), 'unavailable-no-effect', 'unavailable-no-effect'],
    [
      '429 without JSON',
      answersText(429, 'text/html', HTML),
      'unavailable-no-effect',
      'unavailable-no-effect',
    ],
    ['a firewall', answersText(403, 'text/html', HTML), 'unavailable-no-effect', 'unavailable-no-effect'],
    ['401', json(401, 'authentication_error'), 'misconfigured', 'misconfigured'],
    ['403', json(403), 'misconfigured', 'misconfigured'],
    ['405', json(405, 'account_inactive_error'), 'misconfigured', 'misconfigured'],
    ['404', knowsNothing, 'not-found', 'not-found'],
    ['404, older', json(404), 'not-found', 'not-found'],
    [
      '404 of something in between',
      answersText(404, 'text/html', HTML),
      'unavailable-unknown',
      'unavailable-no-effect',
    ],
    ['400', json(400, 'validation_error'), 'rejected', 'rejected'],
    ['422', json(422), 'rejected', 'rejected'],
    [
      'a page instead of JSON',
      answersText(200, 'text/html', HTML),
      'unavailable-unknown',
      'unavailable-no-effect',
    ],
    [
      'no type',
      (response) => response.writeHead(200).end('{}'),
      'unavailable-unknown',
      'unavailable-no-effect',
    ],
    [
      'broken JSON',
      answersText(200, 'application/json', '{"id":'),
      'unavailable-unknown',
      'unavailable-no-effect',
    ],
    ['nothing', answersText(200, 'application/json', ''), 'unavailable-unknown', 'unavailable-no-effect'],
  ] satisfies [string, Step, string, string][])('%s', async (_, step, whenWriting, whenReading) => {
    await using moyasar = await startScripted([step])
    expect(await errorOf(refundIt(moyasar.gateway))).toMatchObject({ outcome: whenWriting })
    expect(moyasar.asked()).toEqual([REFUND])
    expect(await errorOf(fetchIt(moyasar.gateway))).toMatchObject({ outcome: whenReading })
  })

  it.each([301, 302, 303, 307, 308])('%i is not followed', async (status) => {
    await using elsewhere = await startScripted([pays()])
    await using moyasar = await startScripted([
      answersText(status, 'text/html', '', { location: elsewhere.server.url }),
    ])
    expect(await errorOf(refundIt(moyasar.gateway))).toMatchObject({ outcome: 'unavailable-unknown' })
    expect(await errorOf(fetchIt(moyasar.gateway))).toMatchObject({ outcome: 'unavailable-no-effect' })
    expect(elsewhere.asked()).toEqual([])
  })

  it.each([
    [null, undefined],
    [undefined, undefined],
    [{ amount: ['too small', 'odd'] }, { amount: ['too small', 'odd'] }],
    [{ amount: 'too small' }, { amount: ['too small'] }],
    ['3-D Secure is needed', { base: ['3-D Secure is needed'] }],
    [{ amount: 7 }, { amount: [] }],
    [[1, 2], { 0: [], 1: [] }],
  ])('complains by field: %j', async (errors, fieldErrors) => {
    const body = { type: 'validation_error', message: 'Validation Failed', errors }
    await using moyasar = await startScripted([answers(400, body, { 'x-request-id': 'r-1' })])
    const { refusal } = await errorOf(createIt(moyasar.gateway))
    const expected = {
      httpStatus: 400,
      type: 'validation_error',
      message: 'Validation Failed',
      requestId: 'r-1',
    }
    expect(refusal).toEqual(fieldErrors ? { ...expected, fieldErrors } : expected)
  })

  it('may be a sentence only, or the old sentence for an id that was used before', async () => {
    const bare = answers(400, { message: 'Invalid token' })
    const old = answers(400, {
      type: 'invalid_request_error',
      message: 'Payment is already created.',
      errors: null,
    })
    await using moyasar = await startScripted([bare, old])
    const first = await errorOf(createIt(moyasar.gateway))
    expect(first).toMatchObject({ outcome: 'rejected', refusal: { message: 'Invalid token' } })
    expect(await errorOf(createIt(moyasar.gateway))).toMatchObject({ outcome: 'already-exists' })
  })

  it('404 on creating speaks of the token', async () => {
    await using moyasar = await startScripted([knowsNothing])
    expect(await errorOf(createIt(moyasar.gateway))).toMatchObject({ outcome: 'rejected' })
  })
})

describe('an answer that makes no sense', () => {
  it.each([
    { status: 'teleported' },
    { amount: 172.5 },
    { amount: '17250' },
    { amount: -1 },
    { amount: 1e21 },
    { amount: null },
    { currency: 'riyal' },
    { currency: null },
    { refunded: 17_251 },
    { captured: 17_251 },
    { status: 'captured', captured: 0 },
    { status: 'refunded', refunded: 0 },
    { id: '11111111-1111-4111-8111-111111111111' },
    { source: null },
  ])('is never guessed: %j', async (changes) => {
    await using moyasar = await startScripted([pays(changes)])
    const error = await errorOf(refundIt(moyasar.gateway))
    expect(error).toMatchObject({ outcome: 'unreadable', mayHaveActed: true })
    expect(await errorOf(fetchIt(moyasar.gateway))).toMatchObject({ outcome: 'unreadable' })
    expect(moyasar.asked()).toHaveLength(2)
  })

  it('names the word it does not know', async () => {
    await using moyasar = await startScripted([pays({ status: 'teleported' })])
    expect((await errorOf(fetchIt(moyasar.gateway))).message).toContain('status: unknown word "teleported"')
  })

  it.each(['with its length told', 'in pieces'])('is cut off when it is too long, %s', async (how) => {
    const long = JSON.stringify(samplePayment({ description: 'x'.repeat(2 * 1024 * 1024) }))
    const isTold = how === 'with its length told'
    const step: Step = (response) => {
      const length = isTold ? { 'content-length': String(long.length) } : {}
      response.writeHead(200, { 'content-type': 'application/json', ...length }).end(long)
    }
    await using moyasar = await startScripted([step])
    expect(await errorOf(refundIt(moyasar.gateway))).toMatchObject({ outcome: 'unavailable-unknown' })
  })
})

describe('reads that are repeated', () => {
  it('are tried three times at most', async () => {
    await using moyasar = await startScripted([fails])
    await errorOf(fetchIt(moyasar.gateway))
    expect(moyasar.asked()).toEqual([GET, GET, GET])
  })

  it('succeed after passing trouble', async () => {
    await using moyasar = await startScripted([fails, answersText(502, 'text/html', HTML), pays()])
    expect(await fetchIt(moyasar.gateway)).toMatchObject({ status: 'paid' })
  })

  it('are repeated soon, when asked to come back soon', async () => {
    const busy = answers(429, { type: 'rate_limit_error', message: 'Slow down' }, { 'retry-after': '0' })
    await using moyasar = await startScripted([busy, pays()])
    expect(await fetchIt(moyasar.gateway)).toMatchObject({ status: 'paid' })
    expect(moyasar.asked()).toEqual([GET, GET])
  })

  it('are left to the caller, when asked to come back late', async () => {
    const busy = answers(429, { type: 'rate_limit_error', message: 'Slow down' }, { 'retry-after': '30' })
    await using moyasar = await startScripted([busy, pays()])
    expect(await errorOf(fetchIt(moyasar.gateway))).toMatchObject({ refusal: { retryAfterSeconds: 30 } })
    expect(moyasar.asked()).toEqual([GET])
  })

  it('are not repeated when we are turned away', async () => {
    await using moyasar = await startScripted([answersText(403, 'text/html', HTML)])
    await errorOf(fetchIt(moyasar.gateway))
    expect(moyasar.asked()).toHaveLength(1)
  })

  it('end in time, waits included', async () => {
    const busy = answers(429, { type: 'rate_limit_error', message: 'Slow down' }, { 'retry-after': '1' })
    await using moyasar = await startScripted([busy], { timeoutMilliseconds: 500 })
    const startedAt = performance.now()
    expect(await errorOf(fetchIt(moyasar.gateway))).toMatchObject({ refusal: { retryAfterSeconds: 1 } })
    // it would have waited twice
    expect(performance.now() - startedAt).toBeLessThan(1_800)
    expect(moyasar.asked()).toEqual([GET])
  })
})

describe('secrets', () => {
  const MOBILE = '+966501234567' as PhoneNumber

  it.each([
    [
      'a refusal that repeats them',
      (echo: string) => answers(400, { type: echo, message: echo, errors: { [echo]: echo } }),
    ],
    [
      'a page that repeats them',
      (echo: string) => answersText(403, 'text/html', echo, { 'x-request-id': echo }),
    ],
    ['broken JSON that repeats them', (echo: string) => answersText(200, 'application/json', echo)],
    ['a status that repeats them', (echo: string) => pays({ status: echo, currency: echo })],
    ['a broken connection', () => drops],
  ])('are in no error: %s', async (_, step) => {
    const key = `Basic ${Buffer.from('sk_test_canary:').toString('base64')}`
    const echo =
      'Key sk_test_canary or token_canary, card 4201320111111010 or 4201 3201 1111 1010, 0501234567'
    await using moyasar = await startScripted([step(echo)])
    const calls = [
      createIt(moyasar.gateway),
      moyasar.gateway.create({ ...NEW_PAYMENT, source: { type: 'stcpay', mobile: MOBILE } }),
      refundIt(moyasar.gateway),
      moyasar.gateway.fetchToken('token_canary'),
      moyasar.gateway.registerWebhook({ url: 'https://salon.example/', secret: 'sk_canary' }),
    ]
    for (const error of await Promise.all(calls.map(errorOf))) {
      const shown = `${inspect(error, { depth: 20, showHidden: true })} ${JSON.stringify(error)} ${error.stack}`
      expect(shown).not.toMatch(/canary|42013201|4201 3201|0?501234567/)
      expect(shown).not.toContain(key)
    }
  })

  it('cannot be seen on the gateway itself', async () => {
    await using moyasar = await startScripted([pays()])
    expect(inspect(moyasar.gateway, { depth: 20, showHidden: true })).not.toContain('sk_test_canary')
  })

  it('for real money are sent over https only', async () => {
    await using moyasar = await startScripted([pays()])
    expect(() => moyasar.gatewayFor({ secretKey: 'sk_live_canary' })).toThrow(/https only/)
    expect(
      moyasar.gatewayFor({ secretKey: 'sk_live_canary', apiUrl: 'https://api.moyasar.com/v1' }).mode,
    ).toBe('live')
    for (const apiUrl of ['ftp://salon.example', 'nonsense', 'https://sk_live_canary@salon.example']) {
      expect(() => moyasar.gatewayFor({ apiUrl })).toThrow(GatewayError)
    }
  })
})
