import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { createDb, type Db } from '@salon/db'
import { sql } from 'kysely'
import { againstReference } from '../in-turns.ts'
import { median, type Figure, type Goal } from '../report.ts'
import type { Rig } from './rig.ts'
import { seedSalon, type BenchSalon } from './seed.ts'

const CLIENTS = 200
const ROUNDS = 200
/** A salon takes bookings for a year, and each round has a day of its own. */
const ROUNDS_A_SALON = 50
const DAY_MS = 86_400_000

interface Answer {
  status: number
  reason: string | null
}

/**
 * 150 ms where two hundred connections with the plainest insert that cannot overlap, straight into PostgreSQL, take 22 ms:
 * as a ratio, for no machine is twice the same.
 */
const GOAL_BY_REFERENCE = 150 / 22

/** P8: two hundred people ask for overlapping times of one stylist at the same moment, in turns with the plainest insert. */
export async function runRace(rig: Rig): Promise<{ figures: Figure[]; goals: Goal[] }> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  const plainDb = createDb({ url: rig.database.url, poolMax: CLIENTS })
  const walls: [number[], number[]] = [[], []]
  let wrongRounds = 0
  try {
    let salon = await seedSalon(rig.database.db, 1)
    for (let round = 0; round < ROUNDS + 1; round++) {
      if (round > 0 && round % ROUNDS_A_SALON === 0) salon = await seedSalon(rig.database.db, 1)
      const day = firstOpenDay(2 + (round % ROUNDS_A_SALON) * 2)
      const plain = await timed((client) => bookPlainly(plainDb, salon, startOf(day, client)))
      const ours = await timed((client) => book(agent, rig, client, salon, startOf(day, client)))
      // the first round opens the connections
      if (round > 0) [plain, ours].forEach(({ millis }, index) => walls[index]!.push(millis))
      const winners = ours.answers.filter(({ status }) => status === 200).length
      const losers = ours.answers.filter(({ reason }) => reason === 'SLOT_TAKEN').length
      if (winners !== 1 || losers !== CLIENTS - 1) wrongRounds++
    }
  } finally {
    agent.destroy()
    await plainDb.destroy()
  }
  const [plain, ours] = [median(walls[0]), median(walls[1])]
  const ratio = ours / plain
  return {
    figures: againstReference('race of 200', '200 plain inserts', plain, 'to the last answer', ours),
    goals: [
      {
        name: 'P8 200 at once on overlapping times',
        measured: `${ratio.toFixed(2)} × to the last answer (goal ≤ ${GOAL_BY_REFERENCE.toFixed(1)}), ${wrongRounds} of ${ROUNDS + 1} rounds without exactly one winner`,
        met: ratio <= GOAL_BY_REFERENCE && wrongRounds === 0,
      },
    ],
  }
}

/** All clients at once, and how long it takes to the last answer. */
async function timed<T>(ask: (client: number) => Promise<T>): Promise<{ answers: T[]; millis: number }> {
  const startedAt = performance.now()
  const answers = await Promise.all(Array.from({ length: CLIENTS }, (_, client) => ask(client)))
  return { answers, millis: performance.now() - startedAt }
}

function startOf(day: string, client: number): string {
  return `${day}T07:${String((client % 4) * 15).padStart(2, '0')}:00.000Z`
}

function bookPlainly(db: Db, salon: BenchSalon, startsAt: string): Promise<unknown> {
  return sql`
    insert into bench.bookings (staff_id, during, key)
    values (${salon.staffIds[0]}, tstzrange(${startsAt}, ${startsAt}::timestamptz + interval '1 hour'), ${randomUUID()})
    on conflict do nothing returning id`.execute(db)
}

/** A date on which the bench salons are open. */
function firstOpenDay(daysAhead: number): string {
  const day = new Date(Date.now() + daysAhead * DAY_MS)
  const open = day.getUTCDay() === 5 ? new Date(day.getTime() + DAY_MS) : day
  return open.toISOString().slice(0, 10)
}

function book(
  agent: Agent,
  { product: { url }, tokens }: Rig,
  client: number,
  salon: BenchSalon,
  startsAt: string,
): Promise<Answer> {
  const lines = [{ serviceId: salon.serviceId, staffId: salon.staffIds[0] }]
  const body = JSON.stringify({ salonId: salon.salonId, lines, startsAt, idempotencyKey: randomUUID() })
  const headers = { authorization: `Bearer ${tokens[client]}`, 'content-type': 'application/json' }
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/trpc/bookings.create`, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => (text += String(chunk)))
      response.on('end', () => {
        const reason = /"reason":"(\w+)"/.exec(text)?.[1] ?? null
        resolve({ status: response.statusCode ?? 0, reason })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
