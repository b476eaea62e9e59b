import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { BookingView } from '@salon/contract'
import { startSandbox, type RunningSandbox } from '@salon/moyasar-sandbox'
import { newMember, newSalon, newService, newStaff } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { spawnScript } from './testing/spawn-script.ts'
import { createTestApp, type TestApp } from './testing/test-app.ts'

// The real server, killed with -9 while the gateway holds its answer; then `npm run reconcile`, as time goes by.

const FRICTIONLESS = '4111114005765430'
const SECRETS = {
  JWT_SECRET: 'test-key-of-access-tokens-32-bytes-or-more',
  PAYMENT_KEYS_SECRET: 'test-key-of-payment-accounts-32-bytes-or-more',
  OTP_PEPPER: 'test-pepper-of-codes-32-bytes-or-more',
}
const PATIENCE_MS = 170_000

let sandbox: RunningSandbox
let test: TestApp
let settings: Record<string, string>
const children = new Set<ChildProcess>()

beforeAll(async () => {
  sandbox = await startSandbox()
  test = await createTestApp()
  test.deps.clock.set(new Date().toISOString())
  settings = {
    ...SECRETS,
    DATABASE_URL: test.database.url,
    // who issues tokens is named by it
    PUBLIC_URL: test.deps.settings.publicUrl,
    ...{ NODE_ENV: 'test', PORT: '0', DEMO_DATA: 'false', LOG_LEVEL: 'silent' },
    MOYASAR_API_URL: sandbox.url,
    MOYASAR_SECRET_KEY: 'sk_test_sandbox_salon',
    MOYASAR_PUBLISHABLE_KEY: 'pk_test_sandbox_salon',
    MOYASAR_WEBHOOK_SECRET: 'secret',
  }
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await test.close()
  await sandbox.stop()
})

function run(file: string) {
  const script = spawnScript(file, settings)
  children.add(script.child)
  script.child.on('exit', () => children.delete(script.child))
  return script
}

async function startServer() {
  const server = run('main.ts')
  const url = await vi.waitUntil(() => /^Salon is ready at (\S+)$/m.exec(server.output.stdout)?.[1], 60_000)
  const call = async <Answer>(name: string, input: unknown, headers: Record<string, string>) => {
    const response = await fetch(`${url}/trpc/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(input),
    })
    const { result, error } = (await response.json()) as {
      result?: { data: Answer }
      error?: { message: string }
    }
    if (!result) throw new Error(`${name}: ${error?.message}`)
    return result.data
  }
  const kill = async () => {
    server.child.kill('SIGKILL')
    await server.exited
  }
  return { call, kill }
}

/** Each thing of the sandbox is one request away. */
async function sandboxCall<Answer>(
  url: string,
  body?: unknown,
  method = body ? 'POST' : 'GET',
): Promise<Answer> {
  const response = await fetch(`${sandbox.url}${url}`, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
  return (await response.json()) as Answer
}

async function newToken(): Promise<string> {
  const card = { name: 'Noura Demo', number: FRICTIONLESS, month: '09', year: '29', cvc: '123' }
  const key = { publishable_api_key: 'pk_test_sandbox_salon', save_only: true }
  const { id } = await sandboxCall<{ id: string }>('/v1/tokens', {
    ...key,
    ...card,
    callback_url: 'https://a.example',
  })
  return id
}

type Server = Awaited<ReturnType<typeof startServer>>

async function heldVisit({ call }: Server, confirmation: 'instant' | 'manual') {
  const { db } = test.database
  const { id: salonId } = await newSalon(db, { paymentPolicy: 'full', confirmation })
  const { id: serviceId } = await newService(db, { salonId })
  await newStaff(db, { salonId, does: [serviceId] })
  const { headers } = await test.signIn()
  const manager = await test.signIn()
  await newMember(db, { salonId, userId: manager.user.userId, role: 'manager' })
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  const visit = { salonId, lines: [{ serviceId }], startsAt: `${tomorrow}T10:00:00.000Z` }
  const { id } = await call<BookingView>(
    'bookings.create',
    { ...visit, idempotencyKey: randomUUID() },
    headers,
  )
  const source = { type: 'token', token: await newToken() }
  return {
    id,
    pay: () => call('payments.create', { bookingId: id, source, idempotencyKey: randomUUID() }, headers),
    cancel: () => call('bookings.cancel', { id }, headers),
    confirm: () => call('bookings.manage.confirm', { id }, manager.headers),
  }
}

/** Lets a call run until the gateway has it, then kills the server. */
async function killDuring(server: Server, kind: string, url: string, start: () => Promise<unknown>) {
  await sandboxCall('/_sandbox/faults', { kind, method: 'POST', path: url })
  const [posts, moved] = [await countPosts(), await countMovements()]
  start().catch(() => undefined)
  await vi.waitUntil(async () => (await countPosts()) > posts, 20_000)
  if (kind.startsWith('apply_then_')) {
    await vi.waitUntil(async () => (await countMovements()) > moved, 20_000)
  }
  await server.kill()
  await fetch(`${sandbox.url}/_sandbox/faults`, { method: 'DELETE' })
}

async function countPosts(): Promise<number> {
  const { requests } = await sandboxCall<{ requests: { method: string; path: string }[] }>(
    '/_sandbox/requests',
  )
  return requests.filter((each) => each.method === 'POST' && each.path.startsWith('/v1/payments')).length
}

/** How often money moved, by the gateway's own books. */
async function countMovements(): Promise<number> {
  const { entries } = await sandboxCall<{ entries: unknown[] }>('/_sandbox/ledger')
  return entries.length
}

/** An hour passes, and somebody reconciles; twice, so that what did not take place is tried again. */
async function recover() {
  const { db } = test.database
  for (let round = 0; round < 2; round++) {
    const past = new Date(Date.now() - 3_600_000)
    await db
      .updateTable('payments')
      .set({ createdAt: past, updatedAt: past, nextCheckAt: past })
      .where('status', 'in', ['creating', 'initiated'])
      .execute()
    await db
      .updateTable('paymentOperations')
      .set({ sentAt: past, nextAttemptAt: past })
      .where('settledAt', 'is', null)
      .execute()
    const command = run('reconcile.ts')
    if ((await command.exited) !== 0) throw new Error(command.output.stderr)
  }
}

async function stateOf(bookingId: string) {
  const { db } = test.database
  const booking = await db
    .selectFrom('bookings')
    .select('status')
    .where('id', '=', bookingId)
    .executeTakeFirst()
  const payments = await db
    .selectFrom('payments')
    .select(['givenId', 'status', 'capturedHalalas', 'refundedHalalas'])
    .where('bookingId', '=', bookingId)
    .execute()
  const ledgers = await Promise.all(
    payments.map(({ givenId }) =>
      sandboxCall<{ totals: { charged: number; refunded: number } }>(
        `/_sandbox/ledger?payment_id=${givenId}`,
      ),
    ),
  )
  const sum = (key: 'charged' | 'refunded') => ledgers.reduce((total, { totals }) => total + totals[key], 0)
  return {
    booking: booking?.status,
    payments: payments.map(({ status }) => status),
    captured: payments.reduce((total, each) => total + each.capturedHalalas, 0),
    refunded: payments.reduce((total, each) => total + each.refundedHalalas, 0),
    ledger: { charged: sum('charged'), refunded: sum('refunded') },
  }
}

describe('a server that is killed', { timeout: PATIENCE_MS }, () => {
  it.each([
    ['before the gateway acts', 'hang', 'held', 'failed', 0],
    ['after the gateway acted', 'apply_then_hang', 'confirmed', 'paid', 100_00],
  ])('while it creates a payment, %s', async (_when, fault, booking, status, charged) => {
    const server = await startServer()
    const visit = await heldVisit(server, 'instant')
    await killDuring(server, fault, '/v1/payments', visit.pay)
    await recover()
    expect(await stateOf(visit.id)).toEqual({
      ...{ booking, payments: [status], captured: charged, refunded: 0 },
      ledger: { charged, refunded: 0 },
    })
  })

  it.each(['hang', 'apply_then_hang'])('while it refunds (%s), gives back once', async (fault) => {
    const server = await startServer()
    const visit = await heldVisit(server, 'instant')
    await visit.pay()
    await killDuring(server, fault, '/v1/payments/*/refund', visit.cancel)
    await recover()
    expect(await stateOf(visit.id)).toEqual({
      ...{ booking: 'cancelled', payments: ['refunded'], captured: 100_00, refunded: 100_00 },
      ledger: { charged: 100_00, refunded: 100_00 },
    })
  })

  it.each(['hang', 'apply_then_hang'])('while it captures (%s), takes the money once', async (fault) => {
    const server = await startServer()
    const visit = await heldVisit(server, 'manual')
    await visit.pay()
    await killDuring(server, fault, '/v1/payments/*/capture', visit.confirm)
    await recover()
    expect(await stateOf(visit.id)).toEqual({
      ...{ booking: 'confirmed', payments: ['captured'], captured: 100_00, refunded: 0 },
      ledger: { charged: 100_00, refunded: 0 },
    })
  })
})
