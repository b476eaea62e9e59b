import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  CALLBACK_URL,
  cardBody,
  newTestSandbox,
  PUBLISHABLE_KEY,
  type TestSandbox,
} from '../testing/test-sandbox.ts'
import { errorWire, paymentWire, tokenWire } from '../testing/wire-schemas.ts'

let sandbox: TestSandbox
beforeEach(() => {
  sandbox = newTestSandbox()
})
afterEach(() => sandbox.close())

const create = async (changes: Record<string, unknown> = {}) => {
  const body = { ...cardBody(), callback_url: CALLBACK_URL, ...changes }
  const response = await sandbox.call('POST', '/v1/tokens', body, PUBLISHABLE_KEY)
  expect(response.status).toBe(201)
  return tokenWire.parse(response.json())
}
const charge = async (token: string, source: Record<string, unknown> = {}) => {
  const body = {
    amount: 5000,
    currency: 'SAR',
    callback_url: CALLBACK_URL,
    source: { type: 'token', token, ...source },
  }
  return sandbox.call('POST', '/v1/payments', body)
}
const fetchToken = async (id: string) =>
  tokenWire.parse((await sandbox.call('GET', `/v1/tokens/${id}`)).json())

it('keeps a card for one payment soon, which still asks for 3-D Secure', async () => {
  const token = await create({ save_only: true })
  expect(token).toMatchObject({
    status: 'active',
    brand: 'mada',
    last_four: '1010',
    month: '09',
    year: '2029',
    verification_url: null,
    expires_at: '2026-12-01T09:15:00.000Z',
  })
  const payment = paymentWire.parse((await charge(token.id, { '3ds': true, manual: false })).json())
  expect(payment).toMatchObject({ status: 'initiated', source: { type: 'creditcard', token: token.id } })
  expect(await charge(token.id)).toMatchObject({ status: 400 })
  const { id } = await create({ save_only: true })
  expect((await charge(id)).json()).toMatchObject({ status: 'initiated' })
})

it('lets a card that was only saved run out', async () => {
  const token = await create({ save_only: true })
  await sandbox.advance(15 * 60)
  expect((await charge(token.id)).json()).toMatchObject({ errors: { 'source.token': ['has expired'] } })
})

it('verifies a card by 3-D Secure and charges it without a page from then on', async () => {
  const token = await create()
  expect(token.status).toBe('initiated')
  expect((await charge(token.id)).status).toBe(400)
  const { pathname, search } = new URL(token.verification_url ?? '')
  const answer = await sandbox.app.inject({
    method: 'POST',
    url: pathname + search,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'choice=approve',
  })
  expect(answer.headers.location).toContain(`id=${token.id}&status=active`)
  expect(await fetchToken(token.id)).toMatchObject({ status: 'active', message: 'APPROVED' })
  expect(sandbox.eventTypes()).toEqual(['payment_verified'])
  expect(sandbox.world.store.ledger.all()).toEqual([])

  expect((await charge(token.id)).json()).toMatchObject({ status: 'paid', source: { transaction_url: null } })
  expect((await charge(token.id)).json()).toMatchObject({ status: 'paid' })
  expect((await charge(token.id, { '3ds': true })).json()).toMatchObject({ status: 'initiated' })
})

it('gives up a card that fails its verification', async () => {
  const token = await create({ number: '4201321234411220' })
  const [payment] = sandbox.world.store.payments.all()
  await sandbox.call('POST', `/_sandbox/payments/${payment?.id}/approve`)
  expect(await fetchToken(token.id)).toMatchObject({ status: 'inactive', message: 'DECLINED' })
})

it('keeps the card of a payment that asks for it, once it is approved', async () => {
  const payment = await sandbox.pay({}, { save_card: true })
  expect(payment.source).toMatchObject({ token: null })
  await sandbox.call('POST', `/_sandbox/payments/${payment.id}/approve`)
  const { source } = await sandbox.act(payment)
  const token = 'token' in source ? source.token : null
  expect((await charge(token ?? '')).json()).toMatchObject({ status: 'paid' })
})

it('deletes, and answers about what is missing as the older service does', async () => {
  const { id } = await create({ save_only: true })
  expect((await sandbox.call('DELETE', `/v1/tokens/${id}`)).status).toBe(204)
  expect(await sandbox.refusal('GET', `/v1/tokens/${id}`)).toEqual({
    status: 404,
    type: 'api_error',
    message: 'Object not found',
    errors: null,
  })
  expect(errorWire.parse((await charge(id)).json()).errors).toEqual({ 'source.token': ['is not found'] })
})

it('refuses a bad card with nothing but a message', async () => {
  const body = { ...cardBody('4201320111111011'), save_only: true }
  const response = await sandbox.call('POST', '/v1/tokens', body, PUBLISHABLE_KEY)
  expect(response.status).toBe(400)
  expect(response.json()).toEqual({ message: 'number is not a valid credit card number' })
})
