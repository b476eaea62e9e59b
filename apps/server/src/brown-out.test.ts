import { randomUUID } from 'node:crypto'
import { startSandbox, type RunningSandbox } from '@salon/moyasar-sandbox'
import { newSalon, newService, newStaff } from '@salon/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from './testing/test-app.ts'

// A gateway that takes every payment and answers none of them, beside everything that does not need it.

/** Fewer connections than payments that hang: one held during a call would show at once. */
const POOL_MAX = 3
const HANGING = 12
const ROUNDS = 8
/** Three kinds of traffic in turns may get so many times slower, and this much on top for the noise of a busy machine. */
const MOST_TIMES_SLOWER = 3
const NOISE_MS = 150

interface Answer {
  status: number
  reason: string | undefined
  milliseconds: number
}

let sandbox: RunningSandbox
let test: TestApp
let url: string

beforeAll(async () => {
  sandbox = await startSandbox()
  test = await createTestApp({
    poolMax: POOL_MAX,
    logLevel: 'warn',
    env: {
      MOYASAR_API_URL: sandbox.url,
      MOYASAR_SECRET_KEY: 'sk_test_sandbox_salon',
      MOYASAR_PUBLISHABLE_KEY: 'pk_test_sandbox_salon',
      MOYASAR_WEBHOOK_SECRET: 'secret',
    },
  })
  url = await test.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await test.close()
  await sandbox.stop()
})

async function timed(request: () => Promise<Response>): Promise<Answer & { id: string }> {
  const startedAt = performance.now()
  const response = await request()
  const { result, error } = (await response.json()) as {
    result?: { data: { id: string } }
    error?: { data: { reason: string } }
  }
  const milliseconds = performance.now() - startedAt
  return { status: response.status, reason: error?.data.reason, milliseconds, id: result?.data.id ?? '' }
}

const post = (procedure: string, input: unknown, headers: Record<string, string>) =>
  timed(() =>
    fetch(`${url}/trpc/${procedure}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    }),
  )

const get = (procedure: string, input: unknown) =>
  timed(() => fetch(`${url}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`))

async function seedSalon(paymentPolicy: 'full' | 'pay_at_salon', staffCount: number) {
  const { db } = test.database
  const { id: salonId } = await newSalon(db, { paymentPolicy })
  const { id: serviceId } = await newService(db, { salonId })
  for (let count = 0; count < staffCount; count += 1) await newStaff(db, { salonId, does: [serviceId] })
  return { salonId, lines: [{ serviceId }] }
}

type Visit = Awaited<ReturnType<typeof seedSalon>>

function book(visit: Visit, hour: number, headers: Record<string, string>) {
  const startsAt = new Date(Date.UTC(2026, 11, 2, hour)).toISOString()
  return post('bookings.create', { ...visit, startsAt, idempotencyKey: randomUUID() }, headers)
}

/** A token for a card that is paid without 3-D Secure, as the browser gets one. */
async function newToken(): Promise<string> {
  const card = { name: 'Noura Demo', number: '4111114005765430', month: '09', year: '29', cvc: '123' }
  const key = { publishable_api_key: 'pk_test_sandbox_salon', save_only: true }
  const made = await callSandbox('/v1/tokens', { ...key, ...card, callback_url: 'https://a.example' })
  return String(Object(made).id)
}

async function callSandbox(path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${sandbox.url}${path}`, {
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
  return response.json()
}

async function countCharges(): Promise<number> {
  const { requests } = (await callSandbox('/_sandbox/requests')) as {
    requests: { method: string; path: string }[]
  }
  return requests.filter(({ method, path }) => method === 'POST' && path === '/v1/payments').length
}

/** Rounds of what a customer does who pays at the salon: looks for times, searches, books. */
async function otherTraffic(visit: Visit, firstHour: number): Promise<Answer[]> {
  const rounds: Answer[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const { headers } = await test.signIn()
    const answers = await Promise.all([
      get('salons.availability', { ...visit, from: '2026-12-02', days: 7 }),
      get('salons.search', {}),
      book(visit, firstHour + (round % 4), headers),
    ])
    rounds.push(...answers)
  }
  return rounds
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

const speedOf = (answers: readonly Answer[]) => median(answers.map(({ milliseconds }) => milliseconds))

it('a gateway that hangs holds up nobody but those who pay', async () => {
  const elsewhere = await seedSalon('pay_at_salon', ROUNDS)
  const prepaid = await seedSalon('full', HANGING + 1)
  await otherTraffic(elsewhere, 8)
  const before = await otherTraffic(elsewhere, 12)
  const payers = await Promise.all(
    Array.from({ length: HANGING + 1 }, async () => {
      const { headers } = await test.signIn()
      const { id: bookingId } = await book(prepaid, 10, headers)
      const source = { type: 'token', token: await newToken() }
      return () => post('payments.create', { bookingId, source, idempotencyKey: randomUUID() }, headers)
    }),
  )
  await callSandbox('/_sandbox/faults', {
    kind: 'hang',
    method: 'POST',
    path: '/v1/payments',
    times: 'always',
  })

  const answered: Answer[] = []
  const paying = payers.slice(0, HANGING).map(async (pay) => void answered.push(await pay()))
  await expect.poll(countCharges).toBe(HANGING)
  const during = await otherTraffic(elsewhere, 8)

  expect(answered).toEqual([])
  expect([...before, ...during].filter(({ status }) => status !== 200)).toEqual([])
  expect(speedOf(during)).toBeLessThan(speedOf(before) * MOST_TIMES_SLOWER + NOISE_MS)

  // they are told once the call has taken too long, and whoever comes then is told at once
  await Promise.all(paying)
  expect(answered.map(({ reason }) => reason)).toEqual(
    Array.from({ length: HANGING }, () => 'GATEWAY_UNAVAILABLE'),
  )
  const [late] = payers.slice(HANGING)
  const refused = await late?.()
  expect(refused?.reason).toBe('GATEWAY_UNAVAILABLE')
  expect(await countCharges()).toBe(HANGING)
  const open = test.database.db.selectFrom('payments').select('status').where('status', '=', 'creating')
  expect(await open.execute()).toHaveLength(HANGING + 1)
})
