import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  basic,
  newTestSandbox,
  paymentBody,
  PUBLISHABLE_KEY,
  type TestSandbox,
} from '../testing/test-sandbox.ts'
import { errorWire } from '../testing/wire-schemas.ts'

let sandbox: TestSandbox
beforeEach(() => {
  sandbox = newTestSandbox()
})
afterEach(() => sandbox.close())

it.each([
  undefined,
  'Bearer sk_test_sandbox_salon',
  basic('sk_live_sandbox_salon'),
  basic('sk_test_salon'),
  `Basic ${Buffer.from('sk_test_sandbox_salon:password').toString('base64')}`,
  `Basic ${Buffer.from('sk_test_sandbox_salon').toString('base64')}`,
])('refuses the credentials %s', async (authorization) => {
  const headers = authorization === undefined ? {} : { authorization }
  const response = await sandbox.app.inject({ method: 'GET', url: '/v1/payments', headers })
  expect(response.statusCode).toBe(401)
  expect(errorWire.parse(response.json())).toEqual({
    type: 'authentication_error',
    message: 'Invalid authorization credentials',
    errors: null,
  })
})

it('lets a publishable key create payments, by header or in the body', async () => {
  const byHeader = await sandbox.call('POST', '/v1/payments', paymentBody(), PUBLISHABLE_KEY)
  expect(byHeader.status).toBe(201)
  const payload = paymentBody({ publishable_api_key: PUBLISHABLE_KEY })
  const inBody = await sandbox.app.inject({ method: 'POST', url: '/v1/payments', payload })
  expect(inBody.statusCode).toBe(201)
  const secret = paymentBody({ publishable_api_key: 'sk_test_sandbox_salon' })
  expect(
    (await sandbox.app.inject({ method: 'POST', url: '/v1/payments', payload: secret })).statusCode,
  ).toBe(401)
})

it('keeps everything else from a publishable key', async () => {
  const { id } = await sandbox.pay({}, { '3ds': false })
  const calls = [
    ['GET', '/v1/payments'],
    ['GET', `/v1/payments/${id}`],
    ['PUT', `/v1/payments/${id}`],
    ['POST', `/v1/payments/${id}/refund`],
    ['POST', `/v1/payments/${id}/capture`],
    ['POST', `/v1/payments/${id}/void`],
    ['POST', '/v1/invoices'],
    ['GET', '/v1/invoices'],
    ['POST', '/v1/webhooks'],
    ['GET', '/v1/webhooks/attempts'],
    ['GET', '/v1/tokens/token_x'],
    ['DELETE', '/v1/tokens/token_x'],
  ] as const
  for (const [method, url] of calls) {
    expect(await sandbox.refusal(method, url, undefined, PUBLISHABLE_KEY)).toMatchObject({ status: 403 })
  }
  expect(sandbox.eventTypes()).toEqual(['payment_paid'])
})

it('hides one account from another', async () => {
  const { id } = await sandbox.pay()
  const other = 'sk_test_sandbox_othersalon'
  expect(await sandbox.refusal('GET', `/v1/payments/${id}`, undefined, other)).toMatchObject({
    status: 404,
    type: 'record_not_found',
  })
  expect((await sandbox.call('GET', '/v1/payments', undefined, other)).json()).toMatchObject({ payments: [] })
})

it('lets browsers of any site create payments, and read why not', async () => {
  const preflight = await sandbox.app.inject({
    method: 'OPTIONS',
    url: '/v1/payments',
    headers: {
      origin: 'https://salon.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-moyasar-form-version',
    },
  })
  expect(preflight.statusCode).toBe(204)
  expect(preflight.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-headers': expect.stringContaining('x-moyasar-form-version'),
  })
  const refused = await sandbox.app.inject({ method: 'POST', url: '/v1/tokens', payload: {} })
  expect(refused.statusCode).toBe(401)
  expect(refused.headers['access-control-allow-origin']).toBe('*')
  const fetched = await sandbox.app.inject({ method: 'GET', url: '/v1/payments/x' })
  expect(fetched.headers['access-control-allow-origin']).toBeUndefined()
})

it('answers nonsense in the shape of every other refusal', async () => {
  const headers = { 'content-type': 'application/json', authorization: basic('sk_test_sandbox_salon') }
  const broken = await sandbox.app.inject({
    method: 'POST',
    url: '/v1/payments',
    headers,
    payload: '{"amount":',
  })
  expect(broken.statusCode).toBe(400)
  expect(errorWire.parse(broken.json()).type).toBe('invalid_request_error')
  const unknown = await sandbox.app.inject({ method: 'GET', url: '/v1/nothing' })
  expect(unknown.statusCode).toBe(404)
  expect(errorWire.parse(unknown.json()).errors).toBeNull()
})
