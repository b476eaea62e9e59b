import { afterEach, beforeEach, expect, it } from 'vitest'
import { newTestSandbox, PUBLISHABLE_KEY, type TestSandbox } from '../testing/test-sandbox.ts'
import { paymentWire } from '../testing/wire-schemas.ts'

const CHARGE = {
  id: '7d9f6a52-0a52-4d5f-9d25-0d5e2f8c9b11',
  amount: 30_000,
  description: 'Booking 7',
  metadata: { booking_id: '7' },
  company: 'mada',
  last_four: '1010',
  created_at: '2026-11-20T09:00:00.000Z',
}
const RETURNED = { ...CHARGE, id: '2a0f6a52-0a52-4d5f-9d25-0d5e2f8c9b12', refunded: 10_000 }

let sandbox: TestSandbox
beforeEach(() => {
  sandbox = newTestSandbox()
})
afterEach(() => sandbox.close())

const tell = async (payments: unknown[]) =>
  (await sandbox.call('POST', '/_sandbox/payments', { payments })).json()
const fetched = async (id: string) =>
  paymentWire.parse((await sandbox.call('GET', `/v1/payments/${id}`)).json())
const net = async () => (await sandbox.call('GET', '/_sandbox/ledger')).json()

it('takes charges of the past as if they had been made here, without a word to webhooks', async () => {
  expect(await tell([CHARGE, RETURNED])).toEqual({ imported: 2 })
  const payment = await fetched(CHARGE.id)
  expect(payment).toMatchObject({
    ...{ status: 'paid', amount: 30_000, refunded: 0, captured: 0, metadata: { booking_id: '7' } },
    source: { company: 'mada', number: '4201-32XX-XXXX-1010', response_code: '00' },
  })
  expect(await fetched(RETURNED.id)).toMatchObject({ status: 'refunded', refunded: 10_000 })
  expect(await net()).toMatchObject({ totals: { charged: 60_000, refunded: 10_000, net: 50_000 } })
  expect(sandbox.eventTypes()).toEqual([])
  expect(await sandbox.act(payment, '/refund', { amount: 500 })).toMatchObject({ refunded: 500 })
})

it('leaves what it knows as it is, however often it is told', async () => {
  await tell([CHARGE])
  await sandbox.act(await fetched(CHARGE.id), '/refund', { amount: 500 })
  expect(await tell([CHARGE, RETURNED])).toEqual({ imported: 1 })
  expect(await fetched(CHARGE.id)).toMatchObject({ refunded: 500 })
  expect(await net()).toMatchObject({ totals: { charged: 60_000, refunded: 10_500 } })
})

it.each([
  ['more given back than was charged', [{ ...CHARGE, refunded: 30_001 }]],
  ['no amount', [{ ...CHARGE, amount: 0 }]],
  ['no list', 'all'],
])('refuses %s, and keeps nothing', async (_what, payments) => {
  expect(await sandbox.refusal('POST', '/_sandbox/payments', { payments })).toMatchObject({ status: 400 })
  expect(await net()).toMatchObject({ entries: [] })
})

it('takes them for the account of the secret key alone', async () => {
  const body = { payments: [CHARGE] }
  expect(await sandbox.refusal('POST', '/_sandbox/payments', body, PUBLISHABLE_KEY)).toMatchObject({
    status: 403,
  })
  await tell([CHARGE])
  const elsewhere = await sandbox.call('GET', `/v1/payments/${CHARGE.id}`, undefined, 'sk_test_sandbox_other')
  expect(elsewhere.status).toBe(404)
})
