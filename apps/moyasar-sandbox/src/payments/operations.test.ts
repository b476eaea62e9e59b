import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { newTestSandbox, type Payment, type TestSandbox } from '../testing/test-sandbox.ts'

const HOUR_SECONDS = 3600
const DAY_SECONDS = 24 * HOUR_SECONDS

let sandbox: TestSandbox
beforeEach(() => {
  sandbox = newTestSandbox()
})
afterEach(() => sandbox.close())

const paid = () => sandbox.pay({}, { '3ds': false })
const held = () => sandbox.pay({}, { '3ds': false, manual: true })
const refused = (payment: Payment, action: string, body?: unknown) =>
  sandbox.refusal('POST', `/v1/payments/${payment.id}/${action}`, body)
const ledger = () => sandbox.world.store.ledger.all().map(({ kind, amountMinor }) => [kind, amountMinor])

it('captures the whole of a hold once', async () => {
  const payment = await held()
  expect(payment).toMatchObject({ status: 'authorized', captured: 0 })
  expect(await sandbox.act(payment, '/capture')).toMatchObject({ status: 'captured', captured: 17_250 })
  expect(await refused(payment, 'capture')).toMatchObject({ status: 400, type: 'invalid_request_error' })
  expect(sandbox.eventTypes()).toEqual(['payment_authorized', 'payment_captured'])
  expect(ledger()).toEqual([
    ['authorize', 17_250],
    ['capture', 17_250],
  ])
})

it('captures a part, and then only that can be given back', async () => {
  const payment = await held()
  expect(await refused(payment, 'capture', { amount: 17_251 })).toMatchObject({
    errors: { amount: [expect.any(String)] },
  })
  await sandbox.act(payment, '/capture', { amount: 10_000 })
  expect(await refused(payment, 'refund', { amount: 10_001 })).toMatchObject({ status: 400 })
  expect(await sandbox.act(payment, '/refund')).toMatchObject({
    status: 'refunded',
    refunded: 10_000,
    captured: 10_000,
  })
})

it('gives back in parts until nothing is left', async () => {
  const payment = await paid()
  expect(await sandbox.act(payment, '/refund', { amount: 300 })).toMatchObject({
    status: 'refunded',
    refunded: 300,
  })
  expect(await sandbox.act(payment, '/refund', { amount: 700 })).toMatchObject({ refunded: 1000 })
  expect(await refused(payment, 'refund', { amount: 16_251 })).toMatchObject({ status: 400 })
  expect(await sandbox.act(payment, '/refund')).toMatchObject({
    refunded: 17_250,
    refunded_format: '172.50 SAR',
  })
  expect(await refused(payment, 'refund')).toMatchObject({ status: 400 })
  expect(ledger().slice(1)).toEqual([
    ['refund', 300],
    ['refund', 700],
    ['refund', 16_250],
  ])
})

it('refunds each of twenty calls at once until the money is gone', async () => {
  const payment = await paid()
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      sandbox.call('POST', `/v1/payments/${payment.id}/refund`, { amount: 1000 }),
    ),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(17)
  expect(await sandbox.act(payment)).toMatchObject({ refunded: 17_000 })
})

it('refuses to refund or capture what was never charged or held', async () => {
  const initiated = await sandbox.pay()
  const failed = await sandbox.pay({}, { number: '4201320000311101', '3ds': false })
  for (const payment of [initiated, failed, await held()]) {
    expect(await refused(payment, 'refund')).toMatchObject({ status: 400 })
  }
  expect(await refused(await paid(), 'capture')).toMatchObject({ status: 400 })
  expect(await refused(initiated, 'void')).toMatchObject({ status: 400 })
})

it('voids a hold, and a charge of the last two hours', async () => {
  const hold = await held()
  expect(await sandbox.act(hold, '/void')).toMatchObject({ status: 'voided', voided_at: expect.any(String) })
  expect(await refused(hold, 'void')).toMatchObject({ status: 400 })
  const early = await paid()
  const late = await paid()
  const lateHold = await held()
  await sandbox.advance(2 * HOUR_SECONDS)
  expect(await sandbox.act(early, '/void')).toMatchObject({ status: 'voided' })
  const { totals } = z
    .object({ totals: z.unknown() })
    .parse((await sandbox.call('GET', '/_sandbox/ledger')).json())
  expect(totals).toEqual({ authorized: 34_500, charged: 34_500, refunded: 0, voided: 17_250, net: 17_250 })
  await sandbox.advance(1)
  expect(await refused(late, 'void')).toMatchObject({ status: 400 })
  expect(await sandbox.act(lateHold, '/void')).toMatchObject({ status: 'voided' })
})

it('leaves a hold that ran out as it is, and captures nothing of it', async () => {
  const payment = await held()
  await sandbox.advance(14 * DAY_SECONDS + 1)
  expect(await refused(payment, 'capture')).toMatchObject({ status: 400 })
  expect(await sandbox.act(payment)).toMatchObject({ status: 'authorized' })
})

it('changes description and metadata, and nothing else', async () => {
  const payment = await paid()
  const response = await sandbox.call('PUT', `/v1/payments/${payment.id}`, {
    description: 'Moved',
    amount: 1,
    metadata: { booking_id: '', visit: 3 },
  })
  expect(response.json()).toMatchObject({ description: 'Moved', amount: 17_250, metadata: { visit: 3 } })
  expect(await sandbox.act(payment)).not.toHaveProperty('metadata.booking_id')
})
