import { randomUUID } from 'node:crypto'
import { readOperationFigures } from '@salon/db'
import { startFakeUnifonic } from '@salon/providers/testing'
import { countStatements, newSalon, newService, newStaff, newTestUser, occupy } from '@salon/testkit'
import { afterEach, describe, expect, it } from 'vitest'
import { serveMetrics } from '../metrics/serve-metrics.ts'
import { createTestApp, refusalIn, type TestApp, type TestAppOptions } from '../testing/test-app.ts'

const TOKEN = 'test-token-of-those-who-watch-32-bytes'

let test: TestApp
afterEach(() => test.close())

async function start(options: TestAppOptions = {}) {
  test = await createTestApp({ ...options, env: { METRICS_TOKEN: TOKEN, ...options.env } })
}

const ask = (authorization?: string) =>
  test.inject({ url: '/metrics', ...(authorization === undefined ? {} : { headers: { authorization } }) })

/** What each sample says, by its name and its labels in the order of their names. */
async function read(): Promise<Map<string, number>> {
  const { statusCode, body } = await ask(`Bearer ${TOKEN}`)
  expect(statusCode).toBe(200)
  const samples = Array.from(
    body.matchAll(/^(\w+)(?:\{(.*)\})? (\S+)$/gm),
    ([, name = '', labels = '', value]): [string, number] => {
      const sorted = labels.split(',').toSorted().join(',')
      return [sorted === '' ? name : `${name}{${sorted}}`, Number(value)]
    },
  )
  return new Map(samples)
}

const countOf = (procedure: string, outcome: string) =>
  `salon_procedure_duration_seconds_count{outcome="${outcome}",procedure="${procedure}"}`

describe('metrics', () => {
  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer x',
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(0, -1)}`,
    `Basic ${TOKEN}`,
    TOKEN,
  ])('are not told to whoever says %j', async (authorization) => {
    await start()
    const response = await ask(authorization)
    expect(response.statusCode).toBe(401)
    expect(refusalIn(response).data).toMatchObject({ reason: 'UNAUTHENTICATED' })
    expect(response.headers).toMatchObject({ 'www-authenticate': 'Bearer', 'cache-control': 'no-store' })
    expect(response.body).not.toContain('salon_')
  })

  it('are not there without a token to ask for', async () => {
    test = await createTestApp()
    expect((await ask(`Bearer ${TOKEN}`)).statusCode).toBe(404)
    expect((await ask('Bearer undefined')).statusCode).toBe(404)
  })

  it('tell of the process and of its connections, to nobody’s cache or log', async () => {
    await start()
    const samples = await read()
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(0)
    expect(samples.get('salon_database_connections{pool="write",state="busy"}')).toBe(0)
    expect(samples.get('salon_database_up')).toBe(1)
    const { headers } = await ask(`Bearer ${TOKEN}`)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['content-type']).toMatch(/^text\/plain; version=/)
    expect(test.logged()).not.toContain(TOKEN)
  })

  it('count each call of a batch, and the reasons of those that were refused', async () => {
    await start()
    await test.get('salons.cities,accounts.me?batch=1')
    await test.post('accounts.requestOtp', { phone: '0112345678' })
    const samples = await read()
    expect(samples.get(countOf('salons.cities', 'ok'))).toBe(1)
    expect(samples.get(countOf('accounts.me', 'refused'))).toBe(1)
    const refusal =
      'salon_procedure_refusals_total{procedure="accounts.requestOtp",reason="PHONE_NOT_ALLOWED"}'
    expect(samples.get(refusal)).toBe(1)
    const requests =
      'salon_http_request_duration_seconds_count{method="POST",route="/trpc/:path",status="4xx"}'
    expect(samples.get(requests)).toBe(1)
  })

  it('have no label that a client made up', async () => {
    await start()
    await test.post('accounts.canaryProcedure')
    await test.inject({ url: '/canary-path?canary' })
    const samples = await read()
    expect(samples.get(countOf('unknown', 'refused'))).toBe(1)
    expect([...samples.keys()].filter((name) => name.includes('canary'))).toEqual([])
  })

  it('tell what became of codes and messages, and which vendor did not take one', async () => {
    const unifonic = await startFakeUnifonic()
    const { appSid, senderId } = unifonic.account
    await start({
      env: {
        OTP_PROVIDER: 'unifonic,console',
        UNIFONIC_API_URL: unifonic.server.url,
        UNIFONIC_APP_SID: appSid,
        UNIFONIC_SENDER_ID: senderId,
      },
    })
    await test.post('accounts.requestOtp', { phone: '0551234567' })
    unifonic.behave('busy')
    await test.post('accounts.requestOtp', { phone: '0551234568' })
    await unifonic.server.close()
    const samples = await read()
    expect(samples.get('salon_codes{channel="sms",state="open"}')).toBe(2)
    const refusal = 'salon_vendor_refusals_total{channel="sms",outcome="try-again",provider="unifonic"}'
    expect(samples.get(refusal)).toBe(1)
  })

  it('tell of messages and of payments whose end should be known, all in one statement', async () => {
    await start({ env: { DELIVERY: 'queue' } })
    const { db } = test.deps
    const { userId } = await newTestUser(db)
    const { id: salonId } = await newSalon(db)
    const { id: serviceId } = await newService(db, { salonId })
    const { id: staffId } = await newStaff(db, { salonId, does: [serviceId] })
    const during = { startsAt: '2026-12-02T10:00Z', endsAt: '2026-12-02T11:00Z' }
    const bookingId = await occupy(db, { salonId, serviceId, staffId, ...during })
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
    const message = {
      bookingId,
      salonId,
      bookingVersion: 1,
      channel: 'whatsapp',
      sentChannel: 'sms',
      locale: 'ar',
    }
    const payment = { salonId, bookingId, createdBy: userId, amountHalalas: 5000, isManual: false }
    await db
      .insertInto('notifications')
      .values([
        {
          ...message,
          id: randomUUID(),
          event: 'booking_created',
          attempt: 1,
          status: 'sent',
          createdAt: minutesAgo(59),
        },
        {
          ...message,
          id: randomUUID(),
          event: 'booking_created',
          attempt: 2,
          status: 'sent',
          createdAt: minutesAgo(61),
        },
      ])
      .execute()
    await db
      .insertInto('payments')
      .values([
        {
          ...payment,
          id: randomUUID(),
          givenId: randomUUID(),
          status: 'initiated',
          sourceType: 'token',
          createdAt: minutesAgo(20),
          updatedAt: minutesAgo(20),
        },
        {
          ...payment,
          id: randomUUID(),
          givenId: randomUUID(),
          status: 'failed',
          sourceType: 'token',
          createdAt: minutesAgo(90),
          updatedAt: minutesAgo(20),
        },
      ])
      .execute()
    const counting = countStatements(db)
    await readOperationFigures(counting.db, { hasQueue: true })
    expect(counting.take()).toBe(1)
    const samples = await read()
    expect(samples.get('salon_messages{channel="sms",event="booking_created",status="sent"}')).toBe(1)
    expect(samples.get('salon_stuck_payments{status="initiated"}')).toBe(1)
    expect(samples.get('salon_stuck_payments{status="failed"}')).toBeUndefined()
    expect(samples.get('salon_stuck_payment_oldest_seconds{status="initiated"}')).toBeGreaterThan(1190)
  })

  it('leave out what no row says any more', async () => {
    await start()
    await test.post('accounts.requestOtp', { phone: '0551234567' })
    expect((await read()).has('salon_codes{channel="sms",state="open"}')).toBe(true)
    await test.database.db.deleteFrom('otpChallenges').execute()
    expect((await read()).has('salon_codes{channel="sms",state="open"}')).toBe(false)
  })

  it('tell how much work the queue has', async () => {
    await start({ env: { DELIVERY: 'queue' } })
    const samples = await read()
    expect(samples.get('salon_queue_jobs{state="waiting"}')).toBe(0)
    expect(samples.get('salon_queue_jobs{state="dead"}')).toBe(0)
    expect(samples.get('salon_queue_oldest_waiting_seconds')).toBe(0)
  })

  it('answer without the database', async () => {
    await start()
    const { db } = test.deps
    await db.schema.alterTable('otpChallenges').renameTo('gone').execute()
    const samples = await read()
    await db.schema.alterTable('gone').renameTo('otpChallenges').execute()
    expect(samples.get('salon_database_up')).toBe(0)
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(0)
  })

  it('are served alone by a process that serves nothing else', async () => {
    await start()
    const served = await serveMetrics(test.deps, { host: '127.0.0.1', port: 0 })
    const url = `http://127.0.0.1:${served.port}`
    const answer = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining('salon_database_up 1'),
    ])
    expect((await fetch(`${url}/metrics`)).status).toBe(401)
    expect((await fetch(`${url}/healthz`)).status).toBe(404)
    await served.close()
  })
})
