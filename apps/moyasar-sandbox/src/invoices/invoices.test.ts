import { afterEach, beforeEach, expect, it } from 'vitest'
import { startReceiver } from '../testing/receiver.ts'
import { newTestSandbox, paymentBody, type TestSandbox } from '../testing/test-sandbox.ts'
import { invoiceListWire, invoiceWire } from '../testing/wire-schemas.ts'

let sandbox: TestSandbox
beforeEach(() => {
  sandbox = newTestSandbox()
})
afterEach(() => sandbox.close())

const body = (changes: Record<string, unknown> = {}) => ({
  amount: 9900,
  currency: 'SAR',
  description: 'Gift card',
  success_url: 'https://salon.example/thanks',
  ...changes,
})
const create = async (changes: Record<string, unknown> = {}) => {
  const response = await sandbox.call('POST', '/v1/invoices', body(changes))
  expect(response.status).toBe(201)
  return invoiceWire.parse(response.json())
}
const get = async (id: string) => invoiceWire.parse((await sandbox.call('GET', `/v1/invoices/${id}`)).json())

it('is created, found by its metadata, changed and canceled once', async () => {
  const invoice = await create({ metadata: { order: 'a' } })
  await create({ metadata: { order: 'b' } })
  expect(invoice).toMatchObject({ status: 'initiated', amount_format: '99.00 SAR', payments: [] })
  const listed = await sandbox.call('GET', '/v1/invoices?metadata[order]=a')
  expect(invoiceListWire.parse(listed.json()).invoices.map(({ id }) => id)).toEqual([invoice.id])
  await sandbox.call('PUT', `/v1/invoices/${invoice.id}`, { metadata: { order: 'c' } })
  expect(await get(invoice.id)).toMatchObject({ metadata: { order: 'c' } })
  const canceled = await sandbox.call('PUT', `/v1/invoices/${invoice.id}/cancel`)
  expect(invoiceWire.parse(canceled.json()).status).toBe('canceled')
  expect(await sandbox.refusal('PUT', `/v1/invoices/${invoice.id}/cancel`)).toMatchObject({
    status: 400,
    type: 'invalid_request_error',
  })
})

it('needs a riyal at least and a time to come', async () => {
  expect(await sandbox.refusal('POST', '/v1/invoices', body({ amount: 99 }))).toMatchObject({
    status: 400,
    errors: { amount: [expect.any(String)] },
  })
  expect(await sandbox.refusal('POST', '/v1/invoices', body({ expired_at: '2026-12-01' }))).toMatchObject({
    status: 400,
    errors: { expired_at: [expect.any(String)] },
  })
})

it('runs out', async () => {
  const { id } = await create({ expired_at: '2026-12-01T10:00:00Z' })
  await sandbox.advance(3600)
  expect(await get(id)).toMatchObject({ status: 'expired' })
  expect(await sandbox.refusal('PUT', `/v1/invoices/${id}/cancel`)).toMatchObject({ status: 400 })
})

it('is created by the dozen, all or none', async () => {
  const all = await sandbox.call('POST', '/v1/invoices/bulk', { invoices: [body(), body()] })
  expect(all.status).toBe(201)
  const some = await sandbox.call('POST', '/v1/invoices/bulk', { invoices: [body(), body({ amount: 1 })] })
  expect(some.status).toBe(400)
  expect(sandbox.world.store.invoices.all()).toHaveLength(2)
})

it('is paid on its page, and tells its own address', async () => {
  const receiver = await startReceiver()
  const invoice = await create({ callback_url: receiver.url })
  const { pathname } = new URL(invoice.url)
  expect((await sandbox.app.inject({ method: 'GET', url: `${pathname}?lang=en` })).body).toContain(
    '99.00 SAR',
  )
  const chosen = await sandbox.app.inject({
    method: 'POST',
    url: pathname,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'number=4111111111111111',
  })
  expect(chosen.headers.location).toContain('/v1/transaction_auths/')
  const [payment] = (await get(invoice.id)).payments
  await sandbox.call('POST', `/_sandbox/payments/${payment?.id}/approve`)
  expect(await get(invoice.id)).toMatchObject({ status: 'paid', payments: [{ status: 'paid' }] })
  await expect.poll(() => receiver.received).toMatchObject([{ id: invoice.id, status: 'paid' }])
  await receiver.stop()
})

it('is paid by a payment of its own amount only, once', async () => {
  const { id } = await create()
  const payment = (amount: number) => paymentBody({ invoice_id: id, amount }, { '3ds': false })
  const pay = (amount: number) => sandbox.refusal('POST', '/v1/payments', payment(amount))
  expect(await pay(9800)).toMatchObject({ status: 400, errors: { amount: ['does not match the invoice'] } })
  expect(await sandbox.call('POST', '/v1/payments', payment(9900))).toMatchObject({ status: 201 })
  expect(await pay(9900)).toMatchObject({ status: 400, message: 'Invoice is paid' })
})
