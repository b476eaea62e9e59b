import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { answerDeviations, deviations, operations } from './testing/description.ts'
import { startReceiver } from './testing/receiver.ts'
import {
  CALLBACK_URL,
  cardBody,
  newTestSandbox,
  paymentBody,
  PUBLISHABLE_KEY,
  type TestSandbox,
} from './testing/test-sandbox.ts'

let receiver: Awaited<ReturnType<typeof startReceiver>>
let sandbox: TestSandbox
let asked: Set<string>
beforeEach(async () => {
  receiver = await startReceiver()
  sandbox = newTestSandbox({ webhook: { url: receiver.url, secret: 'chosen by the shop' } })
  asked = new Set()
})
afterEach(async () => {
  await sandbox.close()
  await receiver.stop()
})

/** Calls an operation and holds its answer against the description. */
async function ask(operation: string, id = '', body?: unknown, key?: string) {
  const [method, path] = z
    .tuple([z.enum(['GET', 'POST', 'PUT', 'DELETE']), z.string()])
    .parse(operation.split(' '))
  const { status, text } = await sandbox.call(method, `/v1${path.replace('{id}', id)}`, body, key)
  expect(answerDeviations(operation, status, text), `${operation}: ${text}`).toEqual([])
  asked.add(operation)
  return { status, text }
}

/** As `ask`, of an operation that has to succeed; the id in its answer. */
async function done(...call: Parameters<typeof ask>) {
  const { status, text } = await ask(...call)
  expect(status).toBeLessThan(300)
  return text === '' ? '' : (z.looseObject({ id: z.string().optional() }).parse(JSON.parse(text)).id ?? '')
}

const pay = (source: Record<string, unknown> = {}) =>
  done('POST /payments', '', paymentBody({}, { '3ds': false, ...source }))
const tokenBody = { ...cardBody(), callback_url: CALLBACK_URL, save_only: true }
const invoiceBody = { amount: 9900, currency: 'SAR', description: 'Gift card' }
const webhookBody = () => ({ url: receiver.url, http_method: 'post', shared_secret: 'own' })

it('answers every operation as described', async () => {
  const paid = await pay()
  await done('GET /payments/{id}', paid)
  await done('PUT /payments/{id}', paid, { description: 'Moved', metadata: { visit: 3 } })
  await done('POST /payments/{id}/refund', paid, { amount: 300 })
  await done('POST /payments/{id}/capture', await pay({ manual: true }), { amount: 10_000 })
  await done('POST /payments/{id}/void', await pay({ manual: true }))
  await done('POST /payments', '', paymentBody())
  await done('POST /payments', '', { ...paymentBody(), source: { type: 'stcpay', mobile: '0551234567' } })
  await pay({ number: '4201320000311101' })
  await done('GET /payments')

  const token = await done('POST /tokens', '', tokenBody, PUBLISHABLE_KEY)
  await done('GET /tokens/{id}', token)
  await done('DELETE /tokens/{id}', token)

  const invoice = await done('POST /invoices', '', invoiceBody)
  await done('POST /payments', '', paymentBody({ invoice_id: invoice, amount: 9900 }, { '3ds': false }))
  await done('GET /invoices/{id}', invoice)
  await done('PUT /invoices/{id}', invoice, { metadata: { order: 'c' } })
  await done('PUT /invoices/{id}/cancel', await done('POST /invoices', '', invoiceBody))
  await done('POST /invoices/bulk', '', { invoices: [invoiceBody, invoiceBody] })
  await done('GET /invoices')

  const webhook = await done('POST /webhooks', '', webhookBody())
  const code = sandbox.world.store.webhooks.get(webhook)?.verificationCode
  await done('POST /webhooks/{id}/verify', webhook, { code })
  await done('GET /webhooks/{id}', webhook)
  await done('GET /webhooks')
  await done('GET /webhooks/available_events')
  await expect.poll(() => sandbox.world.store.attempts.all().length).toBeGreaterThan(0)
  await done('GET /webhooks/attempts')
  await done('DELETE /webhooks/{id}', webhook)
  expect([...asked].toSorted()).toEqual(operations.toSorted())
})

it('refuses as described', async () => {
  const initiated = await done('POST /payments', '', paymentBody())
  const refusals = [
    await ask('POST /payments', '', paymentBody({ amount: 0 })),
    await ask('POST /payments', '', paymentBody({ given_id: initiated })),
    await ask('POST /payments/{id}/refund', initiated),
    await ask('GET /payments', '', undefined, 'sk_live_sandbox_salon'),
    await ask('GET /payments', '', undefined, PUBLISHABLE_KEY),
    await ask('GET /payments/{id}', 'unknown'),
    await ask('GET /tokens/{id}', 'token_unknown'),
    await ask('POST /tokens', '', { ...tokenBody, number: '4201320111111011' }, PUBLISHABLE_KEY),
    await ask('POST /invoices', '', { ...invoiceBody, amount: 99 }),
    await ask('POST /webhooks/{id}/verify', await done('POST /webhooks', '', webhookBody()), { code: 'no' }),
  ]
  expect(refusals.map(({ status }) => status)).toEqual([400, 400, 400, 401, 403, 404, 404, 400, 400, 400])
})

it('tells its endpoints as described', async () => {
  await done('POST /webhooks', '', webhookBody())
  await pay()
  await expect
    .poll(() => new Set(receiver.types()))
    .toEqual(new Set(['payment_paid', 'webhook_verification']))
  for (const event of receiver.received) expect(deviations('WebhookEvent', event)).toEqual([])
  const told = receiver.received.find(({ type }) => type === 'payment_paid')
  expect(deviations('Payment', told?.['data'])).toEqual([])
})

it('notices every field of a payment that is gone or of another kind', async () => {
  const { failure_reason: _, ...payment } = await sandbox.pay({}, { '3ds': false })
  for (const field of Object.keys(payment)) {
    const gone = Object.fromEntries(Object.entries(payment).filter(([name]) => name !== field))
    expect(deviations('Payment', gone)).toEqual([`/ must have required property '${field}'`])
    expect(deviations('Payment', { ...payment, [field]: [] })).toContainEqual(
      expect.stringMatching(`^/${field} must be`),
    )
  }
})
