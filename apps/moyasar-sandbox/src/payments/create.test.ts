import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  cardBody,
  FRICTIONLESS_VISA,
  newTestSandbox,
  paymentBody,
  type TestSandbox,
} from '../testing/test-sandbox.ts'

const GIVEN_ID = '6f0b6f6e-6a52-4d5f-9d25-0d5e2f8c9b11'

let sandbox: TestSandbox
beforeEach(() => {
  sandbox = newTestSandbox()
})
afterEach(() => sandbox.close())

it('asks a card for 3-D Secure and charges nothing before it', async () => {
  const response = await sandbox.call('POST', '/v1/payments', paymentBody({ given_id: GIVEN_ID }))
  expect(response.status).toBe(201)
  expect(response.json()).toMatchObject({
    id: GIVEN_ID,
    status: 'initiated',
    amount: 17_250,
    amount_format: '172.50 SAR',
    fee: 0,
    captured: 0,
    metadata: { booking_id: '7' },
    source: { type: 'creditcard', company: 'mada', number: '4201-32XX-XXXX-1010', response_code: null },
  })
  expect(response.text).toContain(`/v1/transaction_auths/${GIVEN_ID}/form?token=auth_`)
  expect(sandbox.world.store.ledger.all()).toEqual([])
  expect(sandbox.eventTypes()).toEqual([])
})

it('charges at once where no page is needed', async () => {
  const payment = await sandbox.pay({}, { '3ds': false })
  expect(payment).toMatchObject({
    status: 'paid',
    fee: 345,
    source: { message: 'APPROVED', response_code: '00' },
  })
  expect(sandbox.eventTypes()).toEqual(['payment_paid'])
  expect(sandbox.world.store.ledger.all()).toMatchObject([{ kind: 'charge', amountMinor: 17_250 }])
  expect(await sandbox.pay({}, { number: FRICTIONLESS_VISA })).toMatchObject({ status: 'paid' })
})

it('answers 201 to a decline, too', async () => {
  const body = paymentBody({}, { number: '4201320000311101', '3ds': false })
  const response = await sandbox.call('POST', '/v1/payments', body)
  expect(response.status).toBe(201)
  expect(response.json()).toMatchObject({
    status: 'failed',
    fee: 0,
    source: { message: 'INSUFFICIENT FUNDS', response_code: '51', authorization_code: null },
  })
  expect(sandbox.eventTypes()).toEqual(['payment_failed'])
  expect(sandbox.world.store.ledger.all()).toEqual([])
})

it('has no reference of a bank that was never asked', async () => {
  const payment = await sandbox.pay({}, { number: '4111115784228433' })
  expect(payment).toMatchObject({ status: 'failed', source: { reference_number: null, response_code: null } })
})

it('never replays a given id, also after a decline', async () => {
  await sandbox.pay({ given_id: GIVEN_ID }, { number: '4201320000311101', '3ds': false })
  const again = paymentBody({ given_id: GIVEN_ID.toUpperCase() }, { '3ds': false })
  expect(await sandbox.refusal('POST', '/v1/payments', again)).toMatchObject({
    status: 400,
    type: 'used_given_id',
    errors: null,
  })
  await sandbox.call('POST', '/_sandbox/behaviour', { usedGivenIdWording: 'old' })
  expect(await sandbox.refusal('POST', '/v1/payments', again)).toMatchObject({
    status: 400,
    message: 'Payment is already created.',
  })
  expect(sandbox.world.store.payments.all()).toHaveLength(1)
})

it('leaves a given id free when the payment was refused', async () => {
  await sandbox.refusal('POST', '/v1/payments', paymentBody({ given_id: GIVEN_ID, amount: -1 }))
  expect(await sandbox.pay({ given_id: GIVEN_ID })).toMatchObject({ id: GIVEN_ID })
})

it.each([
  ['amount', { amount: 172.5 }],
  ['amount', { amount: '17250' }],
  ['amount', { amount: 0 }],
  ['currency', { currency: 'XYZ' }],
  ['callback_url', { callback_url: undefined }],
  ['callback_url', { callback_url: 'salon' }],
  ['given_id', { given_id: '019a0000-0000-7000-8000-000000000001' }],
  ['metadata', { metadata: Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`key${i}`, 'x'])) }],
  ['metadata', { metadata: { key: 'x'.repeat(501) } }],
])('names the bad field %s', async (field, changes) => {
  const refused = await sandbox.refusal('POST', '/v1/payments', paymentBody(changes))
  expect(refused).toMatchObject({
    status: 400,
    type: 'validation_error',
    errors: { [field]: [expect.any(String)] },
  })
})

it.each([
  ['source.number', { number: '4201320111111011' }],
  ['source.name', { name: 'Noura' }],
  ['source.year', { year: '24' }],
  ['source.month', { month: '13' }],
  ['source.cvc', { cvc: '12345' }],
  ['source.cvc', { number: '340000000900000', cvc: '123' }],
  ['source.type', { type: 'cash' }],
])('names the bad field %s of a source', async (field, source) => {
  const refused = await sandbox.refusal('POST', '/v1/payments', paymentBody({}, source))
  expect(refused).toMatchObject({ status: 400, errors: { [field]: [expect.any(String)] } })
})

it('says in one sentence that saving a card needs 3-D Secure', async () => {
  const body = paymentBody({}, { save_card: true, '3ds': false })
  expect(await sandbox.refusal('POST', '/v1/payments', body)).toMatchObject({ errors: expect.any(String) })
})

it('takes the lower price of a coupon unless told not to', async () => {
  const coupon = { account: 'salon', code: 'MADA20', binPrefix: '42013', percentOff: 20 }
  await sandbox.call('POST', '/_sandbox/coupons', { ...coupon, account: 'othersalon', percentOff: 90 })
  await sandbox.call('POST', '/_sandbox/coupons', coupon)
  expect(await sandbox.pay()).toMatchObject({
    amount: 13_800,
    metadata: { booking_id: '7', '#coupon_code': 'MADA20', '#coupon_original_amount': 17_250 },
  })
  expect(await sandbox.pay({ apply_coupon: false })).toMatchObject({ amount: 17_250 })
  expect(await sandbox.pay({}, { number: '4111111111111111' })).toMatchObject({ amount: 17_250 })
})

it.each([
  [25_000, 'paid', '00'],
  [17_250, 'failed', '99'],
  [115_000, 'failed', '51'],
])('lets the amount %i decide for wallets: %s', async (amount, status, response_code) => {
  const token = JSON.stringify({ paymentMethod: { network: 'MasterCard' } })
  const response = await sandbox.call('POST', '/v1/payments', {
    amount,
    currency: 'SAR',
    source: { type: 'applepay', token },
  })
  expect(response.json()).toMatchObject({
    status,
    source: { type: 'applepay', company: 'master', response_code },
  })
  expect(response.text).not.toContain('transaction_url')
})

it('takes fields of a form, too', async () => {
  const response = await sandbox.app.inject({
    method: 'POST',
    url: '/v1/payments',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      publishable_api_key: 'pk_test_sandbox_salon',
      amount: '5000',
      currency: 'sar',
      callback_url: 'https://salon.example/back',
      'metadata[booking_id]': '9',
      'source[3ds]': 'false',
      ...Object.fromEntries(Object.entries(cardBody()).map(([key, value]) => [`source[${key}]`, value])),
    }).toString(),
  })
  expect(response.json()).toMatchObject({ status: 'paid', amount: 5000, metadata: { booking_id: '9' } })
})

it('keeps no card number, expiry or code of a payment', async () => {
  await sandbox.pay({}, { number: '5421080101000000', cvc: '987', month: '11' })
  const kept = JSON.stringify(sandbox.world.store.payments.all())
  expect(kept).not.toMatch(/5421080101000000|987|"11"/)
})
