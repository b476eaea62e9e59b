import { randomUUID } from 'node:crypto'
import type { BookingDetailsView, BookingView, CreatedPaymentView, PaymentView } from '@salon/contract'
import { startSandbox, type RunningSandbox } from '@salon/moyasar-sandbox'
import { newMember, newSalon, newService, newStaff } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTestApp, refusalIn, type TestApp } from '../testing/test-app.ts'

const SECRET = 'typed-at-the-gateway'
const AT = '2026-12-02T10:00:00.000Z'
const CARD = { type: 'creditcard', name: 'Noura Demo', month: '09', year: '29', cvc: '123' }
const MADA = '4201320111111010'

let sandbox: RunningSandbox
let test: TestApp

beforeAll(async () => {
  sandbox = await startSandbox()
  test = await createTestApp({
    env: {
      MOYASAR_API_URL: sandbox.url,
      MOYASAR_SECRET_KEY: 'sk_test_sandbox_salon',
      MOYASAR_PUBLISHABLE_KEY: 'pk_test_sandbox_salon',
      MOYASAR_WEBHOOK_SECRET: SECRET,
    },
  })
  const url = `${await test.app.listen({ host: '127.0.0.1', port: 0 })}/webhooks/moyasar`
  // the gateway sends a code to the address first, and the server answers it by itself
  const gateway = test.deps.payments?.gateway
  await gateway?.registerWebhook({ url, secret: SECRET })
  await vi.waitUntil(async () => (await gateway?.listWebhooks())?.[0]?.isVerified, 20_000)
})
afterAll(async () => {
  await test.close()
  await sandbox.stop()
})

/** A customer's visit to a prepaid salon, and its manager. */
async function heldVisit(columns: Parameters<typeof newSalon>[1] = {}) {
  const { db } = test.database
  const { id: salonId } = await newSalon(db, { paymentPolicy: 'full', ...columns })
  const { id: serviceId } = await newService(db, { salonId })
  await newStaff(db, { salonId, does: [serviceId] })
  const { headers } = await test.signIn()
  const manager = await test.signIn()
  await newMember(db, { salonId, userId: manager.user.userId, role: 'manager' })
  const visit = { salonId, lines: [{ serviceId }], startsAt: AT, idempotencyKey: randomUUID() }
  const booking = await call<BookingView>('bookings.create', visit, headers)
  const find = () => call<BookingDetailsView>('bookings.byId', { id: booking.id }, headers, 'get')
  return { booking, headers, managerHeaders: manager.headers, find }
}

async function call<Answer>(
  name: string,
  input: unknown,
  headers: Record<string, string>,
  method: 'post' | 'get' = 'post',
): Promise<Answer> {
  const response = await test[method](name, input, headers)
  const { result, error } = response.json<{ result?: { data: Answer }; error?: { message: string } }>()
  if (!result) throw new Error(`${name}: ${error?.message}`)
  return result.data
}

/** What the gateway's form in the browser does: the card goes straight to the gateway. */
async function payInBrowser({ form }: CreatedPaymentView, number: string) {
  const response = await fetch(`${sandbox.url}/v1/payments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      publishable_api_key: form?.publishableKey,
      given_id: form?.givenId,
      amount: form?.amountHalalas,
      currency: form?.currency,
      description: form?.description,
      callback_url: form?.callbackUrl,
      metadata: form?.metadata,
      apply_coupon: false,
      source: { ...CARD, number, manual: form?.manual },
    }),
  })
  const payment = (await response.json()) as { source: { transaction_url: string | null } }
  return payment.source.transaction_url ?? ''
}

/** The payer answers her bank; Moyasar then sends her browser back to us. */
function answerBank(transactionUrl: string, choice: 'approve' | 'decline') {
  return fetch(transactionUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ choice }),
    redirect: 'manual',
  })
}

async function ledgerOf(paymentId: string) {
  const row = test.database.db.selectFrom('payments').select('givenId').where('id', '=', paymentId)
  const { givenId } = await row.executeTakeFirstOrThrow()
  const response = await fetch(`${sandbox.url}/_sandbox/ledger?payment_id=${givenId}`)
  const { totals } = (await response.json()) as { totals: Record<string, number> }
  return totals
}

function makeFault(fault: Record<string, unknown>) {
  return fetch(`${sandbox.url}/_sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  })
}

describe('money over the wire', () => {
  it('is paid in the browser, confirmed by the webhook alone, and given back', async () => {
    const { booking, headers, managerHeaders, find } = await heldVisit()
    expect(booking.status).toBe('held')
    const create = { bookingId: booking.id, source: { type: 'form' }, idempotencyKey: randomUUID() }
    const created = await call<CreatedPaymentView>('payments.create', create, headers)
    const back = await answerBank(await payInBrowser(created, MADA), 'approve')
    expect(back.headers.get('location')).toContain(`/payments/${created.payment.id}/return`)
    await expect.poll(async () => (await find()).status).toBe('confirmed')
    const order = { paymentId: created.payment.id, amountHalalas: 40_00, reason: 'اعتذار' }
    const refunded = await call<PaymentView>(
      'payments.manage.refund',
      { ...order, idempotencyKey: randomUUID() },
      managerHeaders,
    )
    expect(refunded).toMatchObject({ capturedHalalas: 100_00, refundedHalalas: 40_00 })
    expect(await ledgerOf(refunded.id)).toMatchObject({ charged: 100_00, refunded: 40_00 })
  })

  it('is held for a salon that confirms by hand, and taken when it does', async () => {
    const { booking, headers, managerHeaders, find } = await heldVisit({ confirmation: 'manual' })
    const create = { bookingId: booking.id, source: { type: 'form' }, idempotencyKey: randomUUID() }
    const created = await call<CreatedPaymentView>('payments.create', create, headers)
    await answerBank(await payInBrowser(created, MADA), 'approve')
    await expect.poll(async () => (await find()).status).toBe('pending')
    await call('bookings.manage.confirm', { id: booking.id }, managerHeaders)
    expect((await find()).payments[0]).toMatchObject({ status: 'captured', capturedHalalas: 100_00 })
    expect(await ledgerOf(created.payment.id)).toMatchObject({ charged: 100_00 })
  })

  it('is not taken from a card that the bank refuses; the hold stays and she pays with another', async () => {
    const { booking, headers, find } = await heldVisit()
    const create = () => ({ bookingId: booking.id, source: { type: 'form' }, idempotencyKey: randomUUID() })
    const first = await call<CreatedPaymentView>('payments.create', create(), headers)
    await answerBank(await payInBrowser(first, MADA), 'decline')
    const failed = await call<PaymentView>('payments.sync', { paymentId: first.payment.id }, headers)
    expect(failed.status).toBe('failed')
    expect((await find()).status).toBe('held')
    const second = await call<CreatedPaymentView>('payments.create', create(), headers)
    expect(second.form?.givenId).not.toBe(first.form?.givenId)
    await answerBank(await payInBrowser(second, MADA), 'approve')
    await expect.poll(async () => (await find()).status).toBe('confirmed')
  })

  it('goes back once when the answer to the refund is lost', async () => {
    const { booking, headers, find } = await heldVisit()
    const create = { bookingId: booking.id, source: { type: 'form' }, idempotencyKey: randomUUID() }
    const created = await call<CreatedPaymentView>('payments.create', create, headers)
    await answerBank(await payInBrowser(created, MADA), 'approve')
    await expect.poll(async () => (await find()).status).toBe('confirmed')
    await makeFault({ kind: 'apply_then_drop', method: 'POST', path: '/v1/payments/*/refund' })
    await call('bookings.cancel', { id: booking.id }, headers)
    await call('payments.sync', { paymentId: created.payment.id }, headers)
    expect((await find()).payments[0]).toMatchObject({
      refundedHalalas: 100_00,
      operations: [{ kind: 'refund', status: 'succeeded' }],
    })
    expect(await ledgerOf(created.payment.id)).toMatchObject({ charged: 100_00, refunded: 100_00 })
  })
})

describe('POST /webhooks/moyasar', () => {
  const send = (payload: unknown, type = 'application/json') =>
    test.inject({
      method: 'POST',
      url: '/webhooks/moyasar',
      headers: { 'content-type': type },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    })
  const event = (changes: Record<string, unknown> = {}) => ({
    ...{ id: randomUUID(), type: 'payment_paid', created_at: '2026-12-01T09:00:00Z', live: false },
    ...{ secret_token: SECRET, data: { id: randomUUID() } },
    ...changes,
  })

  it('answers 200 once the event is stored', async () => {
    const response = await send(event())
    expect([response.statusCode, response.json()]).toEqual([200, { received: true }])
    expect(response.headers['cache-control']).toBe('no-store')
  })

  it.each([
    ['a wrong secret', event({ secret_token: 'guess' }), 401],
    ['no secret', event({ secret_token: undefined }), 401],
    ['nothing', {}, 401],
    ['the secret and no payment', event({ data: {} }), 400],
    ['no JSON', 'payment', 400],
    ['a poisoned key', `{"__proto__":{"secret_token":"${SECRET}"}}`, 400],
    ['more than 64 KB', event({ padding: 'x'.repeat(70_000) }), 413],
  ])('refuses %s', async (_what, payload, status) => {
    const response = await send(payload)
    expect(response.statusCode).toBe(status)
    expect(refusalIn(response).data.reason).toBe(status === 401 ? 'UNAUTHENTICATED' : 'INVALID_INPUT')
  })

  it('refuses a form, which any page could send', async () => {
    const response = await send('secret_token=x', 'application/x-www-form-urlencoded')
    expect(response.statusCode).toBe(415)
  })

  it('writes the secret into no log', () => {
    expect(test.logged()).not.toContain(SECRET)
    expect(test.logged()).not.toContain('sk_test_sandbox_salon')
    expect(test.logged()).not.toContain(MADA)
  })

  it('does not exist where no payments are set up', async () => {
    const without = await createTestApp()
    const response = await without.inject({ method: 'POST', url: '/webhooks/moyasar', payload: event() })
    expect(response.statusCode).toBe(404)
    await without.close()
  })
})
