import type { PhoneNumber } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import type { NewPayment, PaymentGateway, PaymentSource } from './payment-gateway.ts'
import { samplePayment } from './testing/samples.ts'
import { answers, PAYMENT_ID, pays, startScripted } from './testing/scripted-moyasar.ts'

const MOBILE = '+966501234567' as PhoneNumber

const newPayment = (changes: Partial<NewPayment> = {}): NewPayment => ({
  givenId: PAYMENT_ID,
  amountHalalas: 17_250,
  currency: 'SAR',
  description: 'Booking AB23CD45',
  source: { type: 'token', token: 'token_x' },
  callbackUrl: 'https://salon.example/pay/return',
  metadata: { booking_id: '1042' },
  manualCapture: false,
  ...changes,
})

describe('what is sent', () => {
  it('names us, authenticates, and never takes a coupon', async () => {
    await using moyasar = await startScripted([answers(201, samplePayment())])
    await moyasar.gateway.create(newPayment())
    const [request] = moyasar.server.received
    expect(request?.headers).toMatchObject({
      'user-agent': 'Salon/test',
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from('sk_test_canary:').toString('base64')}`,
    })
    expect(JSON.parse(request?.body ?? '')).toEqual({
      given_id: PAYMENT_ID,
      amount: 17_250,
      currency: 'SAR',
      description: 'Booking AB23CD45',
      callback_url: 'https://salon.example/pay/return',
      source: { type: 'token', token: 'token_x', '3ds': true, manual: false },
      metadata: { booking_id: '1042' },
      apply_coupon: false,
    })
  })

  it.each<[PaymentSource, boolean, unknown]>([
    [
      { type: 'token', token: 'token_x' },
      true,
      { type: 'token', token: 'token_x', '3ds': true, manual: true },
    ],
    [{ type: 'applepay', token: '{}' }, true, { type: 'applepay', token: '{}', manual: true }],
    [{ type: 'samsungpay', token: '{}' }, false, { type: 'samsungpay', token: '{}', manual: false }],
    [{ type: 'stcpay', mobile: MOBILE }, false, { type: 'stcpay', mobile: '0501234567' }],
  ])('for the source %j held %s', async (source, manualCapture, expected) => {
    await using moyasar = await startScripted([answers(201, samplePayment())])
    await moyasar.gateway.create(newPayment({ source, manualCapture }))
    expect(JSON.parse(moyasar.server.received[0]?.body ?? '')).toMatchObject({ source: expected })
  })

  it('is no body at all for the whole sum, and the sum for a part', async () => {
    await using moyasar = await startScripted([pays()])
    await moyasar.gateway.refund(PAYMENT_ID)
    await moyasar.gateway.capture(PAYMENT_ID, 250)
    await moyasar.gateway.void(PAYMENT_ID)
    expect(moyasar.server.received.map(({ body }) => body)).toEqual(['', '{"amount":250}', ''])
  })

  it('is a filter in the gateway’s own words', async () => {
    await using moyasar = await startScripted([answers(200, { payments: [] })])
    const range = {
      createdAfter: new Date('2026-11-01T00:00:00Z'),
      createdBefore: new Date('2026-11-02T00:00:00Z'),
    }
    await moyasar.gateway.list({ ...range, page: 3, status: 'paid', metadata: { booking_id: 'a&b=c' } })
    await moyasar.gateway.list({})
    const [filtered, plain] = moyasar.server.received.map(({ url }) => new URL(url, 'http://gateway'))
    expect(Object.fromEntries(filtered?.searchParams ?? [])).toEqual({
      page: '3',
      status: 'paid',
      'created[gt]': '2026-11-01T00:00:00.000Z',
      'created[lt]': '2026-11-02T00:00:00.000Z',
      'metadata[booking_id]': 'a&b=c',
    })
    expect(plain?.search).toBe('')
  })

  it('goes to version 1, however the address is written', async () => {
    await using moyasar = await startScripted([pays()])
    for (const suffix of ['', '/', '/v1', '/v1/']) {
      await moyasar.gatewayFor({ apiUrl: moyasar.server.url + suffix }).fetch(PAYMENT_ID)
    }
    expect(new Set(moyasar.asked())).toEqual(new Set([`GET /v1/payments/${PAYMENT_ID}`]))
  })

  it('carries each account’s own key', async () => {
    await using moyasar = await startScripted([pays()])
    const keys = ['sk_test_one', 'sk_test_two']
    await Promise.all(keys.map((secretKey) => moyasar.gatewayFor({ secretKey }).fetch(PAYMENT_ID)))
    const sent = new Set(moyasar.server.received.map(({ headers }) => headers.authorization))
    expect(sent).toEqual(new Set(keys.map((key) => `Basic ${Buffer.from(`${key}:`).toString('base64')}`)))
  })
})

describe('what is refused before it is sent', () => {
  const create = (changes: Partial<NewPayment>) => (gateway: PaymentGateway) =>
    gateway.create(newPayment(changes))
  const keys = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 'v']))

  it.each<[string, (gateway: PaymentGateway) => Promise<unknown>]>([
    ['no halalas', create({ amountHalalas: 0 })],
    ['less than nothing', create({ amountHalalas: -100 })],
    ['parts of a halala', create({ amountHalalas: 100.5 })],
    ['no number', create({ amountHalalas: Number.NaN })],
    ['more than can be counted', create({ amountHalalas: 1e21 })],
    ['an id of another version', create({ givenId: '018f6f6e-6a52-7d5f-9d25-0d5e2f8c9b11' })],
    ['too many keys', create({ metadata: keys(31) })],
    ['a long key', create({ metadata: { ['k'.repeat(41)]: 'v' } })],
    ['a long value', create({ metadata: { k: 'v'.repeat(501) } })],
    ['a hold by STC Pay', create({ source: { type: 'stcpay', mobile: MOBILE }, manualCapture: true })],
    ['a refund of nothing', (gateway) => gateway.refund(PAYMENT_ID, 0)],
    ['a refund of a part of a halala', (gateway) => gateway.refund(PAYMENT_ID, 0.5)],
    ['a capture of less than nothing', (gateway) => gateway.capture(PAYMENT_ID, -1)],
    ['too much to write down', (gateway) => gateway.update(PAYMENT_ID, { metadata: keys(31) })],
  ])('%s', async (_, call) => {
    await using moyasar = await startScripted([pays()])
    await expect(call(moyasar.gateway)).rejects.toMatchObject({ outcome: 'rejected', failure: 'declined' })
    expect(moyasar.asked()).toEqual([])
  })

  it.each<[string, (gateway: PaymentGateway) => Promise<unknown>]>([
    ['a path', (gateway) => gateway.fetch('../webhooks')],
    ['nothing', (gateway) => gateway.refund('')],
    ['a query', (gateway) => gateway.void(`${PAYMENT_ID}?x=1`)],
    ['a path for a token', (gateway) => gateway.fetchToken('token_x/../y')],
    ['a path for a webhook', (gateway) => gateway.confirmWebhook('../payments', '123456')],
  ])('%s for an id', async (_, call) => {
    await using moyasar = await startScripted([pays()])
    await expect(call(moyasar.gateway)).rejects.toMatchObject({ outcome: 'not-found' })
    expect(moyasar.asked()).toEqual([])
  })
})

describe('a code of STC Pay', () => {
  const path = `/v1/stc_pays/${PAYMENT_ID}/proceed?otp_token=t`

  it('goes to the address of the payment, without our key', async () => {
    await using moyasar = await startScripted([pays()])
    const paid = await moyasar.gateway.confirmOtp({
      transactionUrl: moyasar.server.url + path,
      otp: '123456',
    })
    expect(paid.status).toBe('paid')
    const [request] = moyasar.server.received
    expect(request).toMatchObject({ method: 'POST', url: path, body: '{"otp_value":"123456"}' })
    expect(request?.headers.authorization).toBeUndefined()
  })

  it('goes nowhere else', async () => {
    await using moyasar = await startScripted([pays()])
    await using elsewhere = await startScripted([pays()])
    const wrong = [
      elsewhere.server.url + path,
      `${moyasar.server.url}/v1/payments/${PAYMENT_ID}/refund`,
      `${moyasar.server.url}/v1/stc_pays/../payments/${PAYMENT_ID}/refund`,
      'nonsense',
      '',
    ]
    for (const transactionUrl of wrong) {
      const call = moyasar.gateway.confirmOtp({ transactionUrl, otp: '123456' })
      await expect(call).rejects.toMatchObject({ outcome: 'rejected' })
    }
    await expect(
      moyasar.gateway.confirmOtp({ transactionUrl: moyasar.server.url + path, otp: 'x' }),
    ).rejects.toMatchObject({ outcome: 'rejected' })
    expect([...moyasar.asked(), ...elsewhere.asked()]).toEqual([])
  })
})

it('confirms the address of a webhook with its code', async () => {
  const webhook = { id: PAYMENT_ID, url: 'https://salon.example/webhooks/moyasar', verified: true }
  await using moyasar = await startScripted([answers(200, webhook)])
  expect(await moyasar.gateway.confirmWebhook(PAYMENT_ID, '123456')).toMatchObject({ isVerified: true })
  expect(moyasar.asked()).toEqual([`POST /v1/webhooks/${PAYMENT_ID}/verify`])
  expect(moyasar.server.received[0]?.body).toBe('{"code":"123456"}')
})
