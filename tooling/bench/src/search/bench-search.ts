import { randomBytes, randomInt } from 'node:crypto'
import { appRouter, createCallerFactory, type Deps } from '@salon/api'
import { openSalonChanges, type Db } from '@salon/db'
import { BULK_BUSY_DAY, BULK_FULL_DAY } from '@salon/db/demo'
import { addDays, localDateAt, minuteOfDate, type LocalDate } from '@salon/domain'
import { createConsoleSender } from '@salon/providers'
import { v7 as newId } from 'uuid'
import { startBenchDatabase, type BenchDatabase } from '../database.ts'
import { median, type Figure, type Goal, type Section } from '../report.ts'
import { loadSalons } from './load-salons.ts'
import { prepareReference, referenceSearch } from './reference-search.ts'

const ROUNDS = 60
const WARM_UP = 20
const EVENING = { fromMinute: 17 * 60, toMinute: 21 * 60 }
/** The goal by the reference is for so many salons; a larger number is measured beside them. */
const BASE_SALONS = 1000
const MAX_RATIO = 3
const MAX_GROWTH = 1.5

const LIMITS = {
  otpMaxPerPhoneHour: 1,
  otpMaxPerAddressHour: 1,
  otpMaxPerPrefixHour: 1,
  otpMaxPerHour: 1,
  operationsPerMinute: Number.MAX_SAFE_INTEGER,
  sendsPromotions: false,
  delivery: 'inline' as const,
  otpWatch: { enoughSent: 1, leastEnteredPercent: 0, tightenedToPercent: 100 },
}

/**
 * W3: the best rated salons of a city with a free 45 minutes this evening, beside the plainest query that finds them. More than a thousand
 * salons are measured in turns with a thousand.
 */
export async function runSearchBench(salons: number): Promise<Section> {
  const now = new Date()
  const today = localDateAt('Asia/Riyadh', minuteOfDate(now))
  const days: Day[] = [
    { name: 'normal day', date: addDays(today, 1) },
    { name: 'busy evening', date: addDays(today, BULK_BUSY_DAY) },
    { name: 'full day', date: addDays(today, BULK_FULL_DAY) },
  ]
  const sizes = salons > BASE_SALONS ? [BASE_SALONS, salons] : [salons]
  const worlds: World[] = []
  try {
    for (const size of sizes) worlds.push(await openWorld(size, days, now))
    const measured: Measured[] = []
    for (const day of days) measured.push(...(await compare(worlds, day)))
    const figures = measured.flatMap(toFigures)
    return { title: `Search: free this evening (W3)`, figures, goals: goalsOf(measured) }
  } finally {
    for (const { database } of worlds) await database.stop()
  }
}

interface Day {
  name: string
  date: LocalDate
}

/** A database with so many salons, and the product on it. */
interface World {
  salons: number
  database: BenchDatabase
  search: Search
}

async function openWorld(salons: number, days: readonly Day[], now: Date): Promise<World> {
  const database = await startBenchDatabase()
  await loadSalons(database.db, salons, now)
  await prepareReference(
    database.db,
    days.map(({ date }) => date),
  )
  return { salons, database, search: createSearch(database.db) }
}

/** Medians of one day with so many salons. */
interface Measured {
  salons: number
  day: Day
  referenceMilliseconds: number
  searchMilliseconds: number
}

type Search = (date: LocalDate) => Promise<unknown>

function unreachable(): never {
  throw new Error('A search pays for nothing, and keeps nothing')
}

/** The procedure itself, with all its checks; only HTTP is left out. */
function createSearch(db: Db): Search {
  const clock = { now: () => new Date() }
  const secret = randomBytes(32).toString('hex')
  const secrets = { jwtSecrets: [secret], otpPepper: secret, paymentKeySecrets: [secret] }
  const deps: Deps = {
    db,
    writeDb: db,
    changes: openSalonChanges(db),
    clock,
    random: { int: (below) => randomInt(below), bytes: randomBytes },
    newId: () => newId(),
    messages: createConsoleSender(clock),
    payments: null,
    businessGateways: { browserUrl: '', methods: [], open: () => unreachable() },
    photos: { put: unreachable, get: async () => null, remove: unreachable },
    log: { info: () => {}, warn: () => {}, error: console.error },
    settings: { publicUrl: 'http://localhost', ...secrets, ...LIMITS },
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

/** In turns: whatever disturbs the machine meanwhile disturbs them all. */
async function compare(worlds: readonly World[], day: Day): Promise<Measured[]> {
  const times = worlds.map((world) => ({ ...world, reference: [] as number[], product: [] as number[] }))
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    for (const { database, search, reference, product } of times) {
      const plain = await timed(() => referenceSearch(database.db, day.date, EVENING))
      const ours = await timed(() => search(day.date))
      if (round < WARM_UP) continue
      reference.push(plain)
      product.push(ours)
    }
  }
  return times.map(({ salons, reference, product }) => ({
    ...{ salons, day },
    ...{ referenceMilliseconds: median(reference), searchMilliseconds: median(product) },
  }))
}

function toFigures({ salons, day, referenceMilliseconds, searchMilliseconds }: Measured): Figure[] {
  const of = { workload: `${salons} salons, ${day.name}`, unit: 'ms' } as const
  const ratio = searchMilliseconds / referenceMilliseconds
  return [
    { ...of, subject: 'reference query', value: referenceMilliseconds, ratio: null },
    { ...of, subject: 'salons.search', value: searchMilliseconds, ratio },
  ]
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await run()
  return performance.now() - startedAt
}

function goalsOf(measured: readonly Measured[]): Goal[] {
  const bound = measured.filter(({ day }) => day.name !== 'full day')
  const [least] = bound.map(({ salons }) => salons)
  const base = bound.filter(({ salons }) => salons === least)
  const worst = Math.max(...base.map((one) => one.searchMilliseconds / one.referenceMilliseconds))
  const byReference: Goal = {
    name: `P9 search by the reference query, ${least} salons, normal and busy days`,
    measured: `${worst.toFixed(2)} × at worst (goal ≤ ${MAX_RATIO})`,
    met: worst <= MAX_RATIO,
  }
  const larger = bound.filter(({ salons }) => salons !== least)
  if (larger.length === 0) return [byReference]
  const growth = Math.max(...larger.map((one) => one.searchMilliseconds / sameDay(base, one)))
  const bySize: Goal = {
    name: `P9 search with ${larger[0]?.salons} salons by ${least}, normal and busy days`,
    measured: `${growth.toFixed(2)} × at worst (goal ≤ ${MAX_GROWTH})`,
    met: growth <= MAX_GROWTH,
  }
  return [byReference, bySize]
}

function sameDay(base: readonly Measured[], { day }: Measured): number {
  return base.find((one) => one.day === day)?.searchMilliseconds ?? Number.NaN
}
