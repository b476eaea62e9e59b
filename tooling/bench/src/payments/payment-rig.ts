import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startChildServer } from '../child-server.ts'
import { freeStarts } from '../http/requests.ts'
import { startRig, type Rig } from '../http/rig.ts'
import { seedSalon } from '../http/seed.ts'

const SANDBOX = path.resolve(import.meta.dirname, '../../../../apps/moyasar-sandbox/src/main.ts')
const KEYS = { secret: 'sk_test_sandbox_bench', publishable: 'pk_test_sandbox_bench' }
/** Paid at once, so that a charge is one call. */
const CARD = { name: 'Noura Demo', number: '4111114005765430', month: '09', year: '40', cvc: '123' }

/** The product beside a payment sandbox, both in processes of their own. */
export interface PaymentRig {
  http: Rig
  webhookSecret: string
  /** A token for one charge, as a browser makes it. */
  newToken(): Promise<string>
  /** Charges a token at the gateway with nothing of ours in between. */
  chargeBare(token: string): Promise<void>
  /** A visit that waits for its money, and who is to pay it. */
  holdVisit(): Promise<{ bookingId: string; accessToken: string }>
  stop(): Promise<void>
}

export async function startPaymentRig(): Promise<PaymentRig> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'salon-bench-'))
  const sandbox = await startChildServer(SANDBOX, { SANDBOX_PORT: '0', SALON_DATA_DIR: dataDir })
  const webhookSecret = randomBytes(16).toString('hex')
  const http = await startRig({
    MOYASAR_API_URL: sandbox.url,
    MOYASAR_SECRET_KEY: KEYS.secret,
    MOYASAR_PUBLISHABLE_KEY: KEYS.publishable,
    MOYASAR_WEBHOOK_SECRET: webhookSecret,
  })
  const salon = await seedSalon(http.database.db, 10, { paymentPolicy: 'full', holdMinutes: 60 })
  const starts = freeStarts([salon])
  let holds = 0
  return {
    http,
    webhookSecret,
    async newToken() {
      const body = { publishable_api_key: KEYS.publishable, save_only: true, ...CARD }
      const { id } = await post<{ id: string }>(`${sandbox.url}/v1/tokens`, { ...body, ...RETURN })
      return id
    },
    async chargeBare(token) {
      const authorization = `Basic ${btoa(`${KEYS.secret}:`)}`
      const body = { given_id: randomUUID(), amount: 100_00, currency: 'SAR', ...RETURN }
      await post(
        `${sandbox.url}/v1/payments`,
        { ...body, source: { type: 'token', token } },
        { authorization },
      )
    },
    async holdVisit() {
      const start = starts.next().value
      if (!start) throw new Error('the salon is full: give it more staff')
      const { staffId, startsAt } = start
      const accessToken = http.tokens[holds++ % http.tokens.length] ?? ''
      const lines = [{ serviceId: salon.serviceId, staffId }]
      const body = { salonId: salon.salonId, lines, startsAt, idempotencyKey: randomUUID() }
      const answer = await callProduct<{ id: string }>(http, 'bookings.create', body, accessToken)
      return { bookingId: answer.id, accessToken }
    },
    async stop() {
      await http.stop()
      await sandbox.stop()
      await rm(dataDir, { recursive: true })
    },
  }
}

const RETURN = { callback_url: 'https://salon.example/return' }

/** One procedure of the product. */
export async function callProduct<Answer>(
  { product }: Pick<Rig, 'product'>,
  procedure: string,
  input: unknown,
  accessToken: string,
): Promise<Answer> {
  const headers = { authorization: `Bearer ${accessToken}` }
  const { result } = await post<{ result: { data: Answer } }>(
    `${product.url}/trpc/${procedure}`,
    input,
    headers,
  )
  return result.data
}

/** @throws Error for anything but a success: a figure of refusals would mean nothing */
export async function post<Answer>(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text}`)
  return JSON.parse(text) as Answer
}
