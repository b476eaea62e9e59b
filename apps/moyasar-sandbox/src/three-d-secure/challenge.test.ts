import { afterEach, beforeEach, expect, it } from 'vitest'
import { newTestSandbox, type Payment, type TestSandbox } from '../testing/test-sandbox.ts'

const QUARTER_SECONDS = 15 * 60

let sandbox: TestSandbox
beforeEach(() => {
  sandbox = newTestSandbox()
})
afterEach(() => sandbox.close())

/** Where the payer is sent, without the host. */
function pageOf({ source }: Payment): string {
  const { pathname, search } = new URL(('transaction_url' in source ? source.transaction_url : null) ?? '')
  return pathname + search
}

const open = (url: string) => sandbox.app.inject({ method: 'GET', url })
const choose = async (url: string, choice: string) => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return sandbox.app.inject({ method: 'POST', url, headers, payload: `choice=${choice}` })
}
const back = (status: string, payment: Payment, message: string) =>
  `https://salon.example/pay/return?booking=7&${new URLSearchParams({ id: payment.id, status, message }).toString()}`

it('shows the amount and three choices, in Arabic and in English', async () => {
  const page = pageOf(await sandbox.pay())
  const arabic = await open(page)
  expect(arabic.body).toContain('<html lang="ar" dir="rtl">')
  for (const choice of ['approve', 'decline', 'abandon']) expect(arabic.body).toContain(`value="${choice}"`)
  const english = await open(`${page}&lang=en`)
  expect(english.body).toContain('<html lang="en" dir="ltr">')
  expect(english.body).toContain('172.50 SAR')
  expect(english.headers['content-security-policy']).not.toContain('script')
})

it('charges after approval and sends the payer back', async () => {
  const payment = await sandbox.pay()
  const response = await choose(pageOf(payment), 'approve')
  expect(response.statusCode).toBe(303)
  expect(response.headers.location).toBe(back('paid', payment, 'APPROVED'))
  expect(await sandbox.act(payment)).toMatchObject({ status: 'paid', fee: 345 })
})

it('lets the card decide after approval', async () => {
  const payment = await sandbox.pay({}, { number: '4201320000311101' })
  const response = await choose(pageOf(payment), 'approve')
  expect(response.headers.location).toBe(back('failed', payment, 'INSUFFICIENT FUNDS'))
})

it('holds instead of charging when the shop captures itself', async () => {
  const payment = await sandbox.pay({}, { manual: true })
  await choose(pageOf(payment), 'approve')
  expect(await sandbox.act(payment)).toMatchObject({ status: 'authorized', captured: 0 })
})

it('fails when the payer is not recognised', async () => {
  const payment = await sandbox.pay()
  const response = await choose(pageOf(payment), 'decline')
  expect(response.headers.location).toBe(back('failed', payment, '3-D Secure authentication failed'))
  expect(await sandbox.act(payment)).toMatchObject({
    status: 'failed',
    failure_reason: '3ds_declined_authentication_failed',
    source: { response_code: null },
  })
})

it('decides nothing when the payer leaves, until time runs out', async () => {
  const payment = await sandbox.pay()
  const response = await choose(pageOf(payment), 'abandon')
  expect(response.statusCode).toBe(200)
  expect(await sandbox.act(payment)).toMatchObject({ status: 'initiated' })
  await sandbox.advance(QUARTER_SECONDS - 1)
  expect(await sandbox.act(payment)).toMatchObject({ status: 'initiated' })
  await sandbox.advance(1)
  expect(await sandbox.act(payment)).toMatchObject({
    status: 'failed',
    source: { message: 'Allowed time frame for transaction has been expired.' },
  })
  expect(sandbox.eventTypes()).toEqual(['payment_failed', 'payment_abandoned'])
})

it('ends several payments that ran out, each once', async () => {
  for (let i = 0; i < 3; i++) await sandbox.pay()
  await sandbox.advance(QUARTER_SECONDS)
  expect(sandbox.eventTypes()).toEqual(
    Array.from({ length: 3 }, () => ['payment_failed', 'payment_abandoned']).flat(),
  )
})

it('answers a second click, a refresh and the way back with what was decided', async () => {
  const payment = await sandbox.pay()
  await choose(pageOf(payment), 'approve')
  const later = [await choose(pageOf(payment), 'decline'), await choose(pageOf(payment), 'approve')]
  for (const response of [...later, await open(pageOf(payment))]) {
    expect(response.headers.location).toBe(back('paid', payment, 'APPROVED'))
  }
  expect(sandbox.world.store.ledger.all()).toHaveLength(1)
})

it('opens to nobody who does not know the whole address', async () => {
  const page = pageOf(await sandbox.pay())
  expect((await open(page.replace(/token=.*/, 'token=auth_other'))).statusCode).toBe(404)
  expect((await open(page.replace(/\?.*/, ''))).statusCode).toBe(404)
  expect((await choose(page.replace(/token=.*/, ''), 'approve')).statusCode).toBe(404)
})

it('can be answered from outside, for tests without a browser', async () => {
  const first = await sandbox.pay()
  const second = await sandbox.pay()
  await sandbox.call('POST', `/_sandbox/payments/${first.id}/approve`)
  await sandbox.call('POST', `/_sandbox/payments/${second.id}/decline`)
  expect(await sandbox.act(first)).toMatchObject({ status: 'paid' })
  expect(await sandbox.act(second)).toMatchObject({ status: 'failed' })
})
