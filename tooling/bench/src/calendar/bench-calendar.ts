import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { promisify } from 'node:util'
import { issueAccessToken, readCalendar } from '@salon/api'
import { countStatements } from '@salon/testkit'
import { sql } from 'kysely'
import { startChildServer } from '../child-server.ts'
import { startBenchDatabase, type BenchDatabase } from '../database.ts'
import { FREE_SETTINGS } from '../http/rig.ts'
import { againstReference, timeInTurns } from '../in-turns.ts'
import type { Figure, Goal, Section } from '../report.ts'
import { seedFullDay, type FullDay } from './seed-day.ts'

const SERVER = path.resolve(import.meta.dirname, '../../../../apps/server/src/main.ts')
const BROWSER = path.resolve(import.meta.dirname, '../../../../apps/web/scripts/measure-calendar.ts')
const CLOCK = { now: () => new Date() }
/** What a screen of 60 Hz has for a frame, and how far timers and a busy machine may be off it. */
const FRAME_MS = 16.7
const MOST_TIMES_PLAIN = 1.5
const STATEMENTS = 3

/** What the browser's side measures, in milliseconds; of frames the 95th percentile. */
interface Measured {
  drawn: number
  scrolling: number
  dragging: number
}

/** A full day of a large salon: what the server takes to tell of it, and the browser to draw and move it. */
export async function runCalendarBench(): Promise<Section> {
  const database = await startBenchDatabase()
  try {
    return await measureDay(database)
  } finally {
    await database.stop()
  }
}

async function measureDay(database: BenchDatabase): Promise<Section> {
  const day = await seedFullDay(database.db)
  const [secret, publicUrl] = [randomBytes(32).toString('hex'), 'http://localhost:3000']
  const server = await startChildServer(SERVER, {
    ...{ DATABASE_URL: database.url, PORT: '0', PUBLIC_URL: publicUrl, LOG_LEVEL: 'error' },
    ...{
      JWT_SECRET: secret,
      OTP_PEPPER: secret,
      PAYMENT_KEYS_SECRET: secret,
      OPERATIONS_PER_MINUTE: '1000000',
    },
  })
  try {
    const secrets = { jwtSecrets: [secret], otpPepper: secret, paymentKeySecrets: [secret] }
    const issuer = { clock: CLOCK, settings: { ...FREE_SETTINGS, publicUrl, ...secrets } }
    const { accessToken } = await issueAccessToken(issuer, day.owner)
    const statements = await countAnswer(database, day)
    const api = await timeAnswer(database, day, { url: server.url, accessToken })
    const [plain, ours] = await measureBrowser({ url: server.url, accessToken, day })
    return {
      title: 'Calendar: a day with 20 stylists and 400 bookings beside plain boxes',
      figures: [
        { workload: 'answer', subject: 'SQL statements', value: statements, unit: 'count', ratio: null },
        ...api,
        ...againstReference('until it is drawn', 'plain boxes', plain.drawn, 'calendar', ours.drawn),
        ...againstReference(
          'frames while scrolling',
          'plain boxes',
          plain.scrolling,
          'calendar',
          ours.scrolling,
        ),
        ...againstReference(
          'frames while dragging',
          'plain boxes',
          plain.dragging,
          'calendar',
          ours.dragging,
        ),
      ],
      goals: [
        {
          name: 'statements of the answer',
          measured: `${statements} (goal ${STATEMENTS})`,
          met: statements === STATEMENTS,
        },
        frameGoal('scrolling', plain.scrolling, ours.scrolling),
        frameGoal('dragging', plain.dragging, ours.dragging),
      ],
    }
  } finally {
    await server.stop()
  }
}

function frameGoal(name: string, plain: number, ours: number): Goal {
  return {
    name: `95th percentile of frames while ${name}`,
    measured: `${ours.toFixed(1)} ms (goal ≤ ${FRAME_MS} ms, or ${MOST_TIMES_PLAIN} × ${plain.toFixed(1)} ms)`,
    met: ours <= Math.max(FRAME_MS, MOST_TIMES_PLAIN * plain),
  }
}

async function countAnswer({ db }: BenchDatabase, { salonId, date }: FullDay): Promise<number> {
  const counted = countStatements(db)
  await readCalendar({ db: counted.db, clock: CLOCK }, { salonId, from: date, to: date })
  return counted.take()
}

/** The procedure over HTTP beside the one statement that reads the day's rows and nothing else. */
async function timeAnswer(
  { db }: BenchDatabase,
  { salonId, date, bookings }: FullDay,
  { url, accessToken }: { url: string; accessToken: string },
): Promise<Figure[]> {
  const read = async () => {
    const { rows } = await sql`
      select b.*, l.* from bookings b join booking_lines l on l.booking_id = b.id where b.salon_id = ${salonId}`.execute(
      db,
    )
    if (rows.length !== bookings) throw new Error(`${rows.length} rows instead of ${bookings}`)
  }
  const input = encodeURIComponent(JSON.stringify({ salonId, from: date, to: date }))
  const ask = async () => {
    const headers = { authorization: `Bearer ${accessToken}` }
    const response = await fetch(`${url}/trpc/bookings.manage.calendar?input=${input}`, { headers })
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
    await response.arrayBuffer()
  }
  const [plain, ours] = await timeInTurns(read, ask)
  return againstReference('answer', 'one SELECT of the rows', plain, 'bookings.manage.calendar', ours)
}

/** In a Chromium of a process of its own: the plain page, and the calendar. */
async function measureBrowser(target: {
  url: string
  accessToken: string
  day: FullDay
}): Promise<[Measured, Measured]> {
  const { url, accessToken, day } = target
  const order = { url, accessToken, salonId: day.salonId, date: day.date, boxes: day.bookings }
  const { stdout } = await promisify(execFile)(process.execPath, [BROWSER, JSON.stringify(order)])
  const { plain, calendar }: { plain: Measured; calendar: Measured } = JSON.parse(stdout)
  return [plain, calendar]
}
