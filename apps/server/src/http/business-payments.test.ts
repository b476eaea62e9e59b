import { randomUUID } from 'node:crypto'
import type { BookingDetailsView, BookingView, CreatedPaymentView, PaymentView } from '@salon/contract'
import { startSandbox, type RunningSandbox } from '@salon/moyasar-sandbox'
import { newMember, newSalon, newService, newStaff } from '@salon/testkit'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

const AT = '2026-12-02T10:00:00.000Z'
const WEBHOOK_SECRET = 'typed-at-the-gateway-canary'

let sandbox: RunningSandbox
let test: TestApp
let address: string

// the platform has no account here
beforeAll(async () => {
  sandbox = await startSandbox()
  test = await createTestApp({ env: { MOYASAR_API_URL: sandbox.url } })
  address = await test.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await test.close()
  await sandbox.stop()
})

const keysOf = (name: string) => ({
  secretKey: `sk_test_sandbox_${name}`,
  publishableKey: `pk_test_sandbox_${name}`,
})

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

/** A prepaid salon whose business has the account of this name, its address for events registered there. */
async function salonWithAccount(name: string) {
  const { db } = test.database
  const { id: salonId } = await newSalon(db, { paymentPolicy: 'full' })
  const { id: serviceId } = await newService(db, { salonId })
  await newStaff(db, { salonId, does: [serviceId] })
  const owner = await test.signIn()
  await newMember(db, { salonId, userId: owner.user.userId, role: 'owner' })
  const setKeys = async (account: string) => {
    const keys = { salonId, ...keysOf(account), webhookSecret: WEBHOOK_SECRET }
    const set = await call<{ account: { webhookUrl: string } }>(
      'salons.manage.paymentKeys.set',
      keys,
      owner.headers,
    )
    const gateway = test.deps.businessGateways.open(keys)
    const url = address + new URL(set.account.webhookUrl).pathname
    await gateway.registerWebhook({ url, secret: WEBHOOK_SECRET })
    await vi.waitUntil(async () => (await gateway.listWebhooks())[0]?.isVerified)
  }
  await setKeys(name)
  return { salonId, serviceId, headers: owner.headers, setKeys }
}

/** A visit that is paid in the browser: the card goes straight to the gateway, and nobody comes back to us. */
async function payVisit({ salonId, serviceId }: { salonId: string; serviceId: string }, startsAt = AT) {
  const { headers } = await test.signIn()
  const visit = { salonId, lines: [{ serviceId }], startsAt, idempotencyKey: randomUUID() }
  const { id: bookingId } = await call<BookingView>('bookings.create', visit, headers)
  const wish = { bookingId, source: { type: 'form' }, idempotencyKey: randomUUID() }
  const { form, payment } = await call<CreatedPaymentView>('payments.create', wish, headers)
  const response = await fetch(`${sandbox.url}/v1/payments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      publishable_api_key: form?.publishableKey,
      given_id: form?.givenId,
      amount: form?.amountHalalas,
      currency: 'SAR',
      description: form?.description,
      callback_url: form?.callbackUrl,
      metadata: form?.metadata,
      source: {
        ...{ type: 'creditcard', name: 'Noura Demo', number: '4201320111111010' },
        ...{ month: '09', year: '29', cvc: '123' },
      },
    }),
  })
  const { source } = (await response.json()) as { source: { transaction_url: string } }
  await fetch(source.transaction_url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ choice: 'approve' }),
    redirect: 'manual',
  })
  const find = () => call<BookingDetailsView>('bookings.byId', { id: bookingId }, headers, 'get')
  await vi.waitUntil(async () => (await find()).status === 'confirmed')
  return { paymentId: payment.id, givenId: form?.givenId ?? '' }
}

/** What an account has of a payment; `null` when it does not know it. */
async function seenBy(name: string, givenId: string) {
  const { amountHalalas, refundedHalalas } =
    (await test.deps.businessGateways
      .open(keysOf(name))
      .fetch(givenId)
      .catch(() => null)) ?? {}
  return amountHalalas === undefined ? null : { amountHalalas, refundedHalalas }
}

it('takes the money of two businesses into two accounts, told by each one’s events, and gives it back from there', async () => {
  const [alpha, beta] = [await salonWithAccount('alpha'), await salonWithAccount('beta')]
  const [paid, other] = [await payVisit(alpha), await payVisit(beta)]
  expect(await seenBy('alpha', paid.givenId)).toEqual({ amountHalalas: 100_00, refundedHalalas: 0 })
  expect(await seenBy('beta', paid.givenId)).toBeNull()
  expect(await seenBy('beta', other.givenId)).toMatchObject({ refundedHalalas: 0 })

  await alpha.setKeys('gamma')
  const order = { paymentId: paid.paymentId, reason: 'اعتذار', idempotencyKey: randomUUID() }
  const refunded = await call<PaymentView>('payments.manage.refund', order, alpha.headers)
  expect(refunded.refundedHalalas).toBe(100_00)
  expect(await seenBy('alpha', paid.givenId)).toMatchObject({ refundedHalalas: 100_00 })
  const later = await payVisit(alpha, '2026-12-02T14:00:00.000Z')
  expect(await seenBy('gamma', later.givenId)).toMatchObject({ amountHalalas: 100_00 })

  for (const secret of [WEBHOOK_SECRET, keysOf('alpha').secretKey, keysOf('gamma').secretKey]) {
    expect(test.logged()).not.toContain(secret)
  }
})

it('refuses keys that the gateway does not know, saying so', async () => {
  const { salonId, headers } = await salonWithAccount('delta')
  const wrong = { salonId, secretKey: 'sk_test_unknown', publishableKey: 'pk_test_unknown' }
  const keys = { ...wrong, webhookSecret: WEBHOOK_SECRET }
  await expect(call('salons.manage.paymentKeys.set', keys, headers)).rejects.toThrow('PAYMENT_KEYS_REFUSED')
})

it.each(['not-an-id', randomUUID()])(
  'answers events to the address of no account like forged ones: %s',
  async (id) => {
    const payload = { id: randomUUID(), type: 'payment_paid', secret_token: '', data: { id: randomUUID() } }
    const response = await test.inject({ method: 'POST', url: `/webhooks/moyasar/${id}`, payload })
    expect(response.statusCode).toBe(401)
  },
)
