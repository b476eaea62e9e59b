import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
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

/** P8: two hundred people ask for overlapping times of one stylist at the same moment. */
export async function runRace({
  database,
  product: { url },
  tokens,
}: Rig): Promise<{ figures: Figure[]; goals: Goal[] }> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  const walls: number[] = []
  let wrongRounds = 0
  let salon = await seedSalon(database.db, 1)
  for (let round = 0; round < ROUNDS + 1; round++) {
    if (round > 0 && round % ROUNDS_A_SALON === 0) salon = await seedSalon(database.db, 1)
    const day = firstOpenDay(2 + (round % ROUNDS_A_SALON) * 2)
    const startedAt = performance.now()
    const answers = await Promise.all(
      Array.from({ length: CLIENTS }, (_, client) =>
        book(agent, url, tokens[client] ?? '', salon, day, client % 4),
      ),
    )
    // the first round opens the connections
    if (round > 0) walls.push(performance.now() - startedAt)
    const winners = answers.filter(({ status }) => status === 200).length
    const losers = answers.filter(({ reason }) => reason === 'SLOT_TAKEN').length
    if (winners !== 1 || losers !== CLIENTS - 1) wrongRounds++
  }
  agent.destroy()
  const wall = median(walls)
  return {
    figures: [
      { workload: 'race of 200', subject: 'to the last answer', value: wall, unit: 'ms', ratio: null },
    ],
    goals: [
      {
        name: 'P8 200 at once on overlapping times',
        measured: `${wall.toFixed(0)} ms to the last answer (goal ≤ 150), ${wrongRounds} of ${ROUNDS + 1} rounds without exactly one winner`,
        met: wall <= 150 && wrongRounds === 0,
      },
    ],
  }
}

/** A date on which the bench salons are open. */
function firstOpenDay(daysAhead: number): string {
  const day = new Date(Date.now() + daysAhead * DAY_MS)
  const open = day.getUTCDay() === 5 ? new Date(day.getTime() + DAY_MS) : day
  return open.toISOString().slice(0, 10)
}

function book(
  agent: Agent,
  url: string,
  token: string,
  salon: BenchSalon,
  day: string,
  quarter: number,
): Promise<Answer> {
  const startsAt = `${day}T07:${String(quarter * 15).padStart(2, '0')}:00.000Z`
  const lines = [{ serviceId: salon.serviceId, staffId: salon.staffIds[0] }]
  const body = JSON.stringify({ salonId: salon.salonId, lines, startsAt, idempotencyKey: randomUUID() })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
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
