import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readQueueFigures } from '@salon/db/queue'
import { startFakeUnifonic } from '@salon/providers/testing'
import { newSalon, newService, newStaff } from '@salon/testkit'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { readEnv } from './env.ts'
import { spawnScript } from './testing/spawn-script.ts'
import { createTestApp, type TestApp } from './testing/test-app.ts'
import { startWorker } from './worker.ts'

// The real worker in processes of its own, beside the server, before a vendor's double.

const SECRETS = {
  JWT_SECRET: 'test-key-of-access-tokens-32-bytes-or-more',
  PAYMENT_KEYS_SECRET: 'test-key-of-payment-accounts-32-bytes-or-more',
  OTP_PEPPER: 'test-pepper-of-codes-32-bytes-or-more',
}
const PATIENCE_MS = 60_000

let unifonic: Awaited<ReturnType<typeof startFakeUnifonic>>
let test: TestApp
let settings: Record<string, string>
const children = new Set<ChildProcess>()

beforeAll(async () => {
  unifonic = await startFakeUnifonic()
  test = await createTestApp({ env: { DELIVERY: 'queue' } })
  test.deps.clock.set(new Date().toISOString())
  settings = {
    ...SECRETS,
    DATABASE_URL: test.database.url,
    ...{ NODE_ENV: 'test', DEMO_DATA: 'false', LOG_LEVEL: 'silent', DELIVERY: 'queue' },
    OTP_PROVIDER: 'unifonic',
    UNIFONIC_API_URL: unifonic.server.url,
    UNIFONIC_APP_SID: unifonic.account.appSid,
    UNIFONIC_SENDER_ID: unifonic.account.senderId,
  }
})
afterEach(async () => {
  for (const child of children) {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
})
afterAll(async () => {
  await test.close()
  await unifonic.server.close()
})

async function spawnWorker() {
  const { child, output, exited } = spawnScript('work.ts', settings)
  children.add(child)
  child.on('exit', () => children.delete(child))
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return exited
  }
  await vi.waitUntil(() => output.stdout.includes('Salon worker is ready'), PATIENCE_MS)
  return { stop }
}

/** Visits of so many customers, each with a message that waits for a worker. */
async function book(count: number) {
  const { db } = test.database
  const { id: salonId } = await newSalon(db)
  const { id: serviceId } = await newService(db, { salonId })
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  const phones: string[] = []
  for (let made = 0; made < count; made += 1) {
    const { id: staffId } = await newStaff(db, { salonId, does: [serviceId] })
    const { user, headers } = await test.signIn()
    const visit = { salonId, lines: [{ serviceId, staffId }], startsAt: `${tomorrow}T10:00:00.000Z` }
    const answer = await test.post('bookings.create', { ...visit, idempotencyKey: randomUUID() }, headers)
    expect(answer.statusCode).toBe(200)
    phones.push(user.phone)
  }
  const rows = () =>
    db
      .selectFrom('notifications')
      .select(['attempt', 'status', 'errorMessage'])
      .where('salonId', '=', salonId)
      .orderBy('attempt')
      .execute()
  const sentTo = () => unifonic.messages.map(({ to }) => to).filter((to) => phones.includes(to))
  return { phones, rows, sentTo }
}

/** What was begun lately was begun five minutes ago, so that nobody has to wait for them. */
async function letMinutesPass(): Promise<void> {
  const past = new Date(Date.now() - 5 * 60_000)
  const { db } = test.database
  await db.updateTable('notifications').set({ begunAt: past }).where('status', '=', 'queued').execute()
}

describe('a worker', { timeout: 3 * PATIENCE_MS }, () => {
  it('shares messages with another, each is sent once, and both stop when they are told to', async () => {
    unifonic.behave('accepts')
    const workers = await Promise.all([spawnWorker(), spawnWorker()])
    const { phones, rows, sentTo } = await book(12)
    await expect.poll(async () => (await rows()).filter(({ status }) => status === 'sent').length).toBe(12)
    expect(sentTo().toSorted()).toEqual(phones.toSorted())
    expect(await Promise.all(workers.map((worker) => worker.stop('SIGTERM')))).toEqual([0, 0])
    expect(await readQueueFigures(test.database.db)).toMatchObject({ waiting: 0, inHand: 0, dead: 0 })
  })

  it.each([
    ['before the vendor took it', 'hangs', 1],
    ['after the vendor took it', 'accepts-then-hangs', 2],
  ] as const)(
    'killed in the middle of a message, %s, leaves it to the next one',
    async (_when, fault, copies) => {
      unifonic.behave(fault)
      const before = unifonic.server.received.length
      const worker = await spawnWorker()
      const { rows, sentTo } = await book(1)
      await vi.waitUntil(() => unifonic.server.received.length > before, PATIENCE_MS)
      await worker.stop('SIGKILL')
      expect(await rows()).toMatchObject([{ attempt: 1, status: 'queued' }])
      unifonic.behave('accepts')
      await letMinutesPass()
      await spawnWorker()
      await expect.poll(async () => (await rows()).map(({ status }) => status)).toEqual(['failed', 'sent'])
      expect(await rows()).toMatchObject([{ errorMessage: 'interrupted' }, { attempt: 2 }])
      expect(sentTo()).toHaveLength(copies)
    },
  )

  it('does not start where messages are sent inline', async () => {
    const env = readEnv({ ...settings, DELIVERY: 'inline' })
    const hooks = { log: () => undefined, onFailure: () => undefined }
    await expect(startWorker(env, hooks)).rejects.toThrow(
      'DELIVERY must be queue for a worker: inline, the server sends messages itself',
    )
  })
})
