import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { findOccupancyFaults, newRoom, newSalon, newService, newStaff } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from './testing/test-app.ts'

/** Wednesday 2026-12-02, 13:00 in Riyadh. */
const AT = Date.parse('2026-12-02T10:00:00.000Z')
/** What a whole round may take; alone it takes a tenth of this. */
const ROUND_MS = 5_000
/** On a busy machine it may take so many times longer on top than one plain request of everybody takes at that moment. */
const TIMES_PLAIN = 20

interface Client {
  authorization: string
}
interface Answer {
  status: number
  /** Of a refusal. */
  reason: string | null
  id: string | null
}

let test: TestApp
let url: string
const clients: Client[] = []

beforeAll(async () => {
  test = await createTestApp({ poolMax: 20, logLevel: 'warn' })
  url = await test.app.listen({ host: '127.0.0.1', port: 0 })
  for (let batch = 0; batch < 10; batch += 1) {
    const signedIn = await Promise.all(Array.from({ length: 20 }, () => test.signIn()))
    clients.push(...signedIn.map(({ headers }) => headers))
  }
})

afterAll(async () => {
  await test.close()
})

async function call(client: Client, procedure: string, input: unknown): Promise<Answer> {
  const response = await fetch(`${url}/trpc/${procedure}`, {
    method: 'POST',
    headers: { ...client, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  const body = (await response.json()) as {
    result?: { data: { id: string } }
    error?: { data: { reason: string } }
  }
  return {
    status: response.status,
    reason: body.error?.data.reason ?? null,
    id: body.result?.data.id ?? null,
  }
}

interface Wish {
  salonId: string
  lines: { serviceId: string; staffId?: string }[]
  startsAt: string
}

const book = (client: Client, wish: Wish) =>
  call(client, 'bookings.create', { ...wish, idempotencyKey: randomUUID() })

const minutesAfter = (minutes: number) => new Date(AT + minutes * 60_000).toISOString()

/** How often each answer came, such as `409 SLOT_TAKEN`. */
function tally(answers: readonly Answer[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const { status, reason } of answers) {
    const kind = reason ? `${status} ${reason}` : String(status)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return Object.fromEntries(counts)
}

async function timed<T>(round: () => Promise<T>): Promise<T> {
  const plainMilliseconds = await timePlainRound()
  const startedAt = performance.now()
  const result = await round()
  expect(performance.now() - startedAt).toBeLessThan(ROUND_MS + TIMES_PLAIN * plainMilliseconds)
  return result
}

async function timePlainRound(): Promise<number> {
  const startedAt = performance.now()
  const answers = await Promise.all(
    clients.map((headers) => fetch(`${url}/trpc/accounts.me`, { headers: { ...headers } })),
  )
  expect(answers.every(({ ok }) => ok)).toBe(true)
  await Promise.all(answers.map((answer) => answer.text()))
  return performance.now() - startedAt
}

async function seedSalon(staffCount: number, stepMinutes = 15) {
  const { db } = test.database
  const { id: salonId } = await newSalon(db, { slotStepMinutes: stepMinutes })
  const { id: serviceId } = await newService(db, { salonId })
  const staffIds: string[] = []
  for (let count = 0; count < staffCount; count += 1) {
    staffIds.push((await newStaff(db, { salonId, does: [serviceId] })).id)
  }
  return { salonId, serviceId, staffIds, lines: [{ serviceId }] }
}

describe('many at once', () => {
  it('sixty want one time: one has it and fifty-nine are told so, ten times over', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { salonId, lines } = await seedSalon(1)
      const wish = { salonId, lines, startsAt: minutesAfter(0) }
      const answers = await timed(() => Promise.all(clients.slice(0, 60).map((client) => book(client, wish))))
      expect(tally(answers)).toEqual({ 200: 1, '409 SLOT_TAKEN': 59 })
    }
  })

  it('two hundred want overlapping times of one stylist: as many as fit have one', async () => {
    const { salonId, serviceId, staffIds } = await seedSalon(1, 5)
    const lines = [{ serviceId, staffId: staffIds[0]! }]
    // twelve starts within one hour, each an hour long: no two go together
    const answers = await timed(() =>
      Promise.all(
        clients.map((client, i) => book(client, { salonId, lines, startsAt: minutesAfter((i % 12) * 5) })),
      ),
    )
    expect(tally(answers)).toEqual({ 200: 1, '409 SLOT_TAKEN': 199 })
  })

  it('two hundred want times all over the day: winners never overlap and no refused one would still fit', async () => {
    const { salonId, serviceId, staffIds } = await seedSalon(1, 5)
    const lines = [{ serviceId, staffId: staffIds[0]! }]
    const minutes = clients.map((_client, i) => (i % 40) * 10)
    const answers = await timed(() =>
      Promise.all(
        clients.map((client, i) => book(client, { salonId, lines, startsAt: minutesAfter(minutes[i]!) })),
      ),
    )
    expect(new Set(Object.keys(tally(answers)))).toEqual(new Set(['200', '409 SLOT_TAKEN']))
    const won = minutes.filter((_, i) => answers[i]!.status === 200).sort((a, b) => a - b)
    for (const [i, minute] of won.entries()) expect(minute - (won[i - 1] ?? -60)).toBeGreaterThanOrEqual(60)
    const fits = (minute: number) => won.every((taken) => Math.abs(taken - minute) >= 60)
    expect(minutes.filter(fits)).toEqual([])
  })

  it('sixty want anyone of five: five have one', async () => {
    const { salonId, lines } = await seedSalon(5)
    const wish = { salonId, lines, startsAt: minutesAfter(0) }
    const answers = await timed(() => Promise.all(clients.slice(0, 60).map((client) => book(client, wish))))
    expect(tally(answers)).toEqual({ 200: 5, '409 SLOT_TAKEN': 55 })
  })

  it('visits of two stylists and a room each, taken in crossing order', async () => {
    const { db } = test.database
    const { salonId, staffIds } = await seedSalon(2)
    const [first = '', second = ''] = staffIds
    const room = await newRoom(db, { salonId, units: 1 })
    const { id: serviceId } = await newService(db, { salonId, roomIds: [room.id] })
    for (const staffId of staffIds)
      await db.insertInto('staffServices').values({ salonId, staffId, serviceId }).execute()
    const crossing = [
      [first, second],
      [second, first],
    ].map((pair) => pair.map((staffId) => ({ serviceId, staffId })))
    const answers = await timed(() =>
      Promise.all(
        clients
          .slice(0, 60)
          .map((client, i) =>
            book(client, { salonId, lines: crossing[i % 2]!, startsAt: minutesAfter((i % 3) * 60) }),
          ),
      ),
    )
    const counts = tally(answers)
    expect(new Set(Object.keys(counts))).toEqual(new Set(['200', '409 SLOT_TAKEN']))
    // the one room is taken for two hours: 0–2 and 2–4, or 1–3 alone
    expect([1, 2]).toContain(counts['200'])
  })

  it('customers cancel and move while others book', async () => {
    const { salonId, lines } = await seedSalon(3)
    const holders = await Promise.all(
      clients
        .slice(0, 12)
        .map((client, i) => book(client, { salonId, lines, startsAt: minutesAfter((i % 4) * 60) })),
    )
    expect(tally(holders)).toEqual({ 200: 12 })
    const changes = holders.map(({ id }, i) =>
      i % 2 === 0
        ? call(clients[i]!, 'bookings.cancel', { id })
        : call(clients[i]!, 'bookings.reschedule', { id, startsAt: minutesAfter(((i + 1) % 6) * 60) }),
    )
    const newcomers = clients
      .slice(20, 80)
      .map((client, i) => book(client, { salonId, lines, startsAt: minutesAfter((i % 6) * 60) }))
    const [changed, booked] = await timed(() => Promise.all([Promise.all(changes), Promise.all(newcomers)]))
    expect(tally(changed.filter((_, i) => i % 2 === 0))).toEqual({ 200: 6 })
    for (const kind of Object.keys(tally([...changed, ...booked])))
      expect(['200', '409 SLOT_TAKEN']).toContain(kind)
  })
})

describe('afterwards', () => {
  it('every live booking has its time for itself', async () => {
    expect(await findOccupancyFaults(test.database.db)).toEqual([])
  })

  it('PostgreSQL saw no deadlock, and the server nothing unexpected', async () => {
    expect(await readFile(test.database.logFile, 'utf8')).not.toContain('deadlock detected')
    expect(test.logged()).not.toContain('unexpected error')
  })
})
