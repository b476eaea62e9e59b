import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import { issueAccessToken } from '@salon/api'
import type { Db } from '@salon/db'
import { sql } from 'kysely'
import { startChildServer, type ChildServer } from '../child-server.ts'
import { startBenchDatabase, type BenchDatabase } from '../database.ts'
import { median, type Figure, type Goal, type Section } from '../report.ts'
import { load, type LoadRequest } from './load.ts'
import { runRace } from './race.ts'
import { seedBookings, seedSalon, seedUsers, type BenchSalon } from './seed.ts'

const ROUNDS = 5
const SECONDS = 2
const DAY_MS = 86_400_000
const SERVER = path.resolve(import.meta.dirname, '../../../../apps/server/src/main.ts')
const REFERENCE = path.resolve(import.meta.dirname, 'reference-server.ts')

interface Rig {
  database: BenchDatabase
  product: ChildServer
  reference: ChildServer
  tokens: string[]
  /** W1: one stylist; W2: ten. Both with eight bookings a day. */
  small: BenchSalon
  large: BenchSalon
  /** Room for thousands of new bookings. */
  open: BenchSalon[]
}

/** Both servers in processes of their own on one database, driven in turns within one run. */
export async function runHttpBench(): Promise<Section> {
  const rig = await startRig()
  try {
    const figures = [
      ...(await inTurns(
        'trivial query',
        'bare Fastify',
        ping(),
        'accounts.me, refused',
        refusedProfile(),
        rig,
      )),
      ...(await inTurns(
        'slots, W1',
        'Fastify + SELECT',
        select(rig),
        'salons.availability',
        slots(rig.small, 14),
        rig,
      )),
      ...(await inTurns(
        'booking create',
        'one-statement create',
        bookPlain(rig),
        'bookings.create',
        book(rig),
        rig,
        8,
      )),
    ]
    const [rows, http] = await fetchAgainstHttp(rig)
    figures.push(...againstReference('slots, W2', 'fetching its rows', rows, 'salons.availability', http))
    const race = await runRace(rig.product.url, rig.tokens, await seedSalon(rig.database.db, 1))
    return {
      title: 'HTTP: the product beside the least that could answer',
      figures: [...figures, ...race.figures],
      goals: [...goalsOf(figures), ...race.goals],
    }
  } finally {
    await rig.product.stop()
    await rig.reference.stop()
    await rig.database.stop()
  }
}

async function startRig(): Promise<Rig> {
  const database = await startBenchDatabase()
  const { db, url } = database
  await createReferenceTables(db)
  const [small, large] = [await seedSalon(db, 1), await seedSalon(db, 10)]
  await seedBookings(db, small, 14)
  await seedBookings(db, large, 30)
  const open = await Promise.all(Array.from({ length: 10 }, () => seedSalon(db, 10)))
  const users = await seedUsers(db, 220)
  await sql`vacuum analyze`.execute(db)
  const [secret, publicUrl] = [randomBytes(32).toString('hex'), 'http://localhost:3000']
  const settings = { ...FREE_SETTINGS, publicUrl, jwtSecrets: [secret], otpPepper: secret }
  const clock = { now: () => new Date() }
  const tokens = await Promise.all(
    users.map(async (user) => (await issueAccessToken({ clock, settings }, user)).accessToken),
  )
  const product = await startChildServer(SERVER, {
    DATABASE_URL: url,
    PORT: '0',
    PUBLIC_URL: publicUrl,
    JWT_SECRET: secret,
    OTP_PEPPER: secret,
    OPERATIONS_PER_MINUTE: '1000000',
    LOG_LEVEL: 'error',
  })
  const reference = await startChildServer(REFERENCE, { DATABASE_URL: url })
  return { database, product, reference, tokens, small, large, open }
}

const FREE_SETTINGS = {
  otpMaxPerPhoneHour: 1,
  otpMaxPerAddressHour: 1,
  otpMaxPerPrefixHour: 1,
  otpMaxPerHour: 1,
  operationsPerMinute: 1_000_000,
}

/** The plainest booking that still cannot overlap: one table, one constraint, one outbox. */
async function createReferenceTables(db: Db): Promise<void> {
  await sql`
    create schema bench;
    create table bench.bookings (id uuid primary key default gen_random_uuid(), staff_id uuid not null references staff,
      during tstzrange not null, key text not null unique,
      constraint no_overlap exclude using gist (staff_id with =, during with &&));
    create table bench.outbox (id bigint generated always as identity primary key, topic text not null, payload jsonb not null)`.execute(
    db,
  )
}

const trpc = (procedure: string, input: unknown): string =>
  `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`

const ping = (): LoadRequest => ({ path: '/ping' })
const refusedProfile = (): LoadRequest => ({ path: '/trpc/accounts.me' })
const select = (rig: Rig): LoadRequest => ({ path: `/salons/${rig.small.salonId}` })

function slots(salon: BenchSalon, days: number): LoadRequest {
  const from = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10)
  return {
    path: trpc('salons.availability', {
      salonId: salon.salonId,
      lines: [{ serviceId: salon.serviceId }],
      from,
      days,
    }),
  }
}

/** Free starts of the open salons, each given out once: hour by hour, day by day, stylist by stylist. */
function* freeStarts(
  rig: Rig,
): Generator<{ salon: BenchSalon; staffId: string; startsAt: string }, undefined> {
  for (let day = 2; day < 360; day++) {
    const date = new Date(Date.now() + day * DAY_MS).toISOString().slice(0, 10)
    if (new Date(`${date}T12:00:00Z`).getUTCDay() === 5) continue
    for (let hour = 7; hour < 11; hour++) {
      const startsAt = `${date}T${String(hour).padStart(2, '0')}:00:00.000Z`
      for (const salon of rig.open) for (const staffId of salon.staffIds) yield { salon, staffId, startsAt }
    }
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }

function bookPlain(rig: Rig): LoadRequest {
  const starts = freeStarts(rig)
  const vary = () => {
    const { staffId, startsAt } = starts.next().value ?? noneLeft()
    return { body: JSON.stringify({ staffId, startsAt, key: randomUUID() }) }
  }
  return { method: 'POST', path: '/book', headers: JSON_TYPE, vary }
}

function book(rig: Rig): LoadRequest {
  const starts = freeStarts(rig)
  let sent = 0
  const vary = () => {
    const { salon, staffId, startsAt } = starts.next().value ?? noneLeft()
    const lines = [{ serviceId: salon.serviceId, staffId }]
    // another customer each time: nobody may have more than 50 open bookings with one salon
    const authorization = `Bearer ${rig.tokens[sent++ % rig.tokens.length]}`
    const body = { salonId: salon.salonId, lines, startsAt, idempotencyKey: randomUUID() }
    return { body: JSON.stringify(body), headers: { authorization } }
  }
  return { method: 'POST', path: '/trpc/bookings.create', headers: JSON_TYPE, vary }
}

function noneLeft(): never {
  throw new Error('the open salons are full: make more of them')
}

/** Rounds of reference and product one after the other, and the ratio of their medians. */
async function inTurns(
  workload: string,
  referenceName: string,
  reference: LoadRequest,
  productName: string,
  product: LoadRequest,
  rig: Rig,
  connections = 16,
): Promise<Figure[]> {
  const rates: [number[], number[]] = [[], []]
  const worst: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const plain = await load(rig.reference.url, reference, { connections, seconds: SECONDS })
    const ours = await load(rig.product.url, product, { connections, seconds: SECONDS })
    rates[0].push(plain.perSecond)
    rates[1].push(ours.perSecond)
    worst.push(ours.p99Millis)
  }
  const [plain, ours] = [median(rates[0]), median(rates[1])]
  return [
    { workload, subject: referenceName, value: plain, unit: 'req/s', ratio: null },
    { workload, subject: productName, value: ours, unit: 'req/s', ratio: ours / plain },
    { workload, subject: `${productName}, p99`, value: median(worst), unit: 'ms', ratio: null },
  ]
}

/** Times of one request after the other: W2's rows straight from PostgreSQL, and W2 through everything. */
async function fetchAgainstHttp(rig: Rig): Promise<[number, number]> {
  const { db } = rig.database
  const fetchRows = () =>
    sql`select resource_id, (extract(epoch from lower(during)) / 60)::int4 as s, (extract(epoch from upper(during)) / 60)::int4 as e
      from occupancies where resource_id = any(${rig.large.staffIds}::uuid[])`.execute(db)
  const url = rig.product.url + slots(rig.large, 30).path
  const fetchSlots = async () => (await fetch(url)).arrayBuffer()
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < 60; round++) {
    for (const [index, run] of [fetchRows, fetchSlots].entries()) {
      const startedAt = performance.now()
      await run()
      if (round >= 10) times[index]!.push(performance.now() - startedAt)
    }
  }
  return [median(times[0]), median(times[1])]
}

function againstReference(
  workload: string,
  referenceName: string,
  plain: number,
  productName: string,
  ours: number,
): Figure[] {
  return [
    { workload, subject: referenceName, value: plain, unit: 'ms', ratio: null },
    { workload, subject: productName, value: ours, unit: 'ms', ratio: ours / plain },
  ]
}

function goalsOf(figures: readonly Figure[]): Goal[] {
  const ratioOf = (workload: string) =>
    figures.find((each) => each.workload === workload && each.ratio !== null)?.ratio ?? 0
  const atLeast = (name: string, workload: string, bound: number): Goal => ({
    name,
    measured: `${(ratioOf(workload) * 100).toFixed(0)} % (goal ≥ ${bound * 100} %)`,
    met: ratioOf(workload) >= bound,
    reportedOnly: true,
  })
  const w2 = ratioOf('slots, W2')
  return [
    atLeast('P5 trivial query by bare Fastify', 'trivial query', 0.4),
    atLeast('P3 slots by Fastify + one SELECT', 'slots, W1', 0.4),
    atLeast('P6 booking create by the one-statement create', 'booking create', 0.25),
    { name: 'P4 W2 over HTTP by fetching its rows', measured: `${w2.toFixed(2)} × (goal ≤ 2)`, met: w2 <= 2 },
  ]
}
