import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { startSandbox, type RunningSandbox } from '../start.ts'
import { basic, paymentBody, SECRET_KEY } from '../testing/test-sandbox.ts'
import { errorWire } from '../testing/wire-schemas.ts'

const GIVEN_ID = '6f0b6f6e-6a52-4d5f-9d25-0d5e2f8c9b11'
const CREATE = { method: 'POST', path: '/v1/payments' }

let sandbox: RunningSandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())
beforeEach(() => send('POST', '/_sandbox/reset'))

const headers = {
  authorization: basic(SECRET_KEY),
  'content-type': 'application/json',
  'user-agent': 'Salon/1',
}

async function send(method: string, path: string, body?: unknown, timeoutMs = 5000) {
  const signal = AbortSignal.timeout(timeoutMs)
  const init = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await fetch(sandbox.url + path, { method, headers, signal, ...init })
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    text: await response.text(),
  }
}

const fault = (input: Record<string, unknown>) => send('POST', '/_sandbox/faults', input)
const create = (timeoutMs?: number) => {
  return send('POST', '/v1/payments', paymentBody({ given_id: GIVEN_ID }, { '3ds': false }), timeoutMs)
}
const fetchPayment = () => send('GET', `/v1/payments/${GIVEN_ID}`)

it('drops the connection before anything happens, once', async () => {
  await fault({ kind: 'drop_before', ...CREATE })
  await expect(create()).rejects.toThrow('fetch failed')
  expect((await fetchPayment()).status).toBe(404)
  expect((await create()).status).toBe(201)
})

it('charges and drops the connection', async () => {
  await fault({ kind: 'apply_then_drop', ...CREATE })
  await expect(create()).rejects.toThrow('fetch failed')
  expect(JSON.parse((await fetchPayment()).text)).toMatchObject({ status: 'paid' })
})

it('hangs before or after charging', async () => {
  await fault({ kind: 'hang', ...CREATE })
  await expect(create(100)).rejects.toThrow('aborted')
  expect((await fetchPayment()).status).toBe(404)
  await fault({ kind: 'apply_then_hang', ...CREATE })
  await expect(create(100)).rejects.toThrow('aborted')
  expect((await fetchPayment()).status).toBe(200)
})

it('answers with errors in the right shape, before or after charging', async () => {
  await fault({ kind: 'error', ...CREATE, times: 2 })
  await fault({ kind: 'error', status: 429, ...CREATE })
  await fault({ kind: 'apply_then_error', status: 502, ...CREATE })
  const answers = [await create(), await create(), await create()]
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 429])
  expect(errorWire.parse(JSON.parse(answers[2]?.text ?? '')).type).toBe('rate_limit_error')
  expect((await fetchPayment()).status).toBe(404)
  const applied = await create()
  expect(applied.status).toBe(502)
  expect(errorWire.parse(JSON.parse(applied.text)).type).toBe('api_error')
  expect((await fetchPayment()).status).toBe(200)
})

it('answers as the firewall does, also to those who do not say who they are', async () => {
  await fault({ kind: 'html_403', times: 'always' })
  for (let i = 0; i < 3; i++) expect(await fetchPayment()).toMatchObject({ status: 403, type: /html/ })
  await send('DELETE', '/_sandbox/faults')
  expect((await fetchPayment()).status).toBe(404)
  const nameless = { authorization: headers.authorization, 'user-agent': '' }
  const refused = await fetch(`${sandbox.url}/v1/payments`, { headers: nameless })
  expect(refused.status).toBe(403)
  expect(await refused.text()).toContain('1010')
})

it('is slow, and does it all the same', async () => {
  await fault({ kind: 'slow', delay_ms: 150, ...CREATE })
  const started = performance.now()
  expect((await create()).status).toBe(201)
  expect(performance.now() - started).toBeGreaterThan(140)
})

it('meets only the requests it is for, after those it lets pass', async () => {
  await fault({ kind: 'error', method: 'post', path: '/v1/payments/*/refund', skip: 1 })
  expect((await create()).status).toBe(201)
  const refund = () => send('POST', `/v1/payments/${GIVEN_ID}/refund`, { amount: 100 })
  expect([(await refund()).status, (await refund()).status, (await refund()).status]).toEqual([200, 503, 200])
  expect((await send('POST', `/v1/payments/${GIVEN_ID}/void`)).status).toBe(400)
})

it('says what was asked of it, and which money moved', async () => {
  await fault({ kind: 'apply_then_drop', ...CREATE })
  await create().catch(() => {})
  await create()
  const { requests } = z
    .object({ requests: z.array(z.object({ method: z.string(), status: z.number().nullable() })) })
    .parse(JSON.parse((await send('GET', '/_sandbox/requests')).text))
  expect(requests).toEqual([
    { method: 'POST', status: null },
    { method: 'POST', status: 400 },
  ])
  const ledger = await send('GET', `/_sandbox/ledger?payment_id=${GIVEN_ID}`)
  expect(JSON.parse(ledger.text)).toMatchObject({
    entries: [{ kind: 'charge', amount: 17_250 }],
    totals: { charged: 17_250, refunded: 0, net: 17_250 },
  })
})

it('refuses a fault that does not exist', async () => {
  expect((await fault({ kind: 'sulk' })).status).toBe(400)
})

it('stops at once, whatever still hangs', async () => {
  const other = await startSandbox()
  await fetch(`${other.url}/_sandbox/faults`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ kind: 'hang' }),
  })
  const hanging = fetch(`${other.url}/v1/payments`, { headers }).catch((error: unknown) => error)
  await expect.poll(async () => (await fetch(`${other.url}/_sandbox/faults`)).text()).toContain('"hits":1')
  await other.stop()
  expect(await hanging).toBeInstanceOf(Error)
})
