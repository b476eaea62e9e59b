import { randomBytes, randomInt } from 'node:crypto'
import { appRouter, createCallerFactory, type Deps } from '@salon/api'
import type { Db } from '@salon/db'
import { BULK_BUSY_DAY, BULK_FULL_DAY, loadBulk } from '@salon/db/demo'
import { addDays, localDateAt, minuteOfDate, type LocalDate } from '@salon/domain'
import { createConsoleSender } from '@salon/providers'
import { v7 as newId } from 'uuid'
import { startBenchDatabase } from '../database.ts'
import { median, type Figure, type Goal, type Section } from '../report.ts'
import { prepareReference, referenceSearch } from './reference-search.ts'

const ROUNDS = 40
const WARM_UP = 10
const EVENING = { fromMinute: 17 * 60, toMinute: 21 * 60 }
const MAX_RATIO = 3

const LIMITS = {
  otpMaxPerPhoneHour: 1,
  otpMaxPerAddressHour: 1,
  otpMaxPerPrefixHour: 1,
  otpMaxPerHour: 1,
  operationsPerMinute: Number.MAX_SAFE_INTEGER,
}

/** W3: the best rated salons of a city with a free 45 minutes this evening, beside the plainest query that finds them. */
export async function runSearchBench(salons: number): Promise<Section> {
  const database = await startBenchDatabase()
  try {
    const { db } = database
    const now = new Date()
    await loadBulk(db, { salons, now, onProgress: (done) => showProgress(done.salons, salons) })
    const today = localDateAt('Asia/Riyadh', minuteOfDate(now))
    const days: [string, LocalDate][] = [
      ['normal day', addDays(today, 1)],
      ['busy evening', addDays(today, BULK_BUSY_DAY)],
      ['full day', addDays(today, BULK_FULL_DAY)],
    ]
    await prepareReference(
      db,
      days.map(([, date]) => date),
    )
    const search = createSearch(db)
    const figures: Figure[] = []
    for (const [name, date] of days)
      figures.push(...(await compare(`${salons} salons, ${name}`, db, search, date)))
    return { title: `Search: free this evening (W3, ${salons} salons)`, figures, goals: goalsOf(figures) }
  } finally {
    await database.stop()
  }
}

function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r  ${done} of ${all} salons loaded `)
}

type Search = (date: LocalDate) => Promise<unknown>

/** The procedure itself, with all its checks; only HTTP is left out. */
function createSearch(db: Db): Search {
  const clock = { now: () => new Date() }
  const secret = randomBytes(32).toString('hex')
  const deps: Deps = {
    db,
    writeDb: db,
    clock,
    random: { int: (below) => randomInt(below), bytes: randomBytes },
    newId: () => newId(),
    messages: createConsoleSender(clock),
    payments: null,
    log: { info: () => {}, warn: () => {}, error: console.error },
    settings: { publicUrl: 'http://localhost', jwtSecrets: [secret], otpPepper: secret, ...LIMITS },
  }
  const caller = createCallerFactory(appRouter)({
    deps,
    caller: async () => null,
    request: {
      requestId: 'bench',
      address: '127.0.0.1',
      userAgent: 'bench',
      bearerToken: null,
      refreshToken: null,
      setRefreshToken: () => {},
    },
  })
  return (date) =>
    caller.salons.search({ city: 'riyadh', available: { date, ...EVENING }, sort: 'rating', limit: 20 })
}

async function compare(workload: string, db: Db, search: Search, date: LocalDate): Promise<Figure[]> {
  const plain: number[] = []
  const ours: number[] = []
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const [first, second] = [
      await timed(() => referenceSearch(db, date, EVENING)),
      await timed(() => search(date)),
    ]
    if (round < WARM_UP) continue
    plain.push(first)
    ours.push(second)
  }
  const [reference, product] = [median(plain), median(ours)]
  return [
    { workload, subject: 'reference query', value: reference, unit: 'ms', ratio: null },
    { workload, subject: 'salons.search', value: product, unit: 'ms', ratio: product / reference },
  ]
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await run()
  return performance.now() - startedAt
}

function goalsOf(figures: readonly Figure[]): Goal[] {
  const bound = figures.filter(({ ratio, workload }) => ratio !== null && !workload.endsWith('full day'))
  const worst = Math.max(...bound.map(({ ratio }) => ratio ?? 0))
  return [
    {
      name: 'P9 search by the reference query, normal and busy days',
      measured: `${worst.toFixed(2)} × at worst (goal ≤ ${MAX_RATIO})`,
      met: worst <= MAX_RATIO,
    },
  ]
}
