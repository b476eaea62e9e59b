import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { issueAccessToken } from '@salon/api'
import type { Db } from '@salon/db'
import { sql } from 'kysely'
import { startChildServer, type ChildServer } from '../child-server.ts'
import { startBenchDatabase, type BenchDatabase } from '../database.ts'
import { seedBookings, seedSalon, seedUsers, type BenchSalon } from './seed.ts'

const SERVER = path.resolve(import.meta.dirname, '../../../../apps/server/src/main.ts')
const SERVER_PACKAGE = path.resolve(import.meta.dirname, '../../../../apps/server/package.json')
const REFERENCE = path.resolve(import.meta.dirname, 'reference-server.ts')

/** Both servers in processes of their own on one database. */
export interface Rig {
  database: BenchDatabase
  product: ChildServer
  reference: ChildServer
  tokens: string[]
  /** W1: one stylist; W2: ten. Both with eight bookings a day. */
  small: BenchSalon
  large: BenchSalon
  /** Room for thousands of new bookings. */
  open: BenchSalon[]
  /** One more of the product on the same database, with other settings. */
  startProduct(changes: Record<string, string>): Promise<ChildServer>
  stop(): Promise<void>
}

/** @param changes settings of the product beside those it always has here */
export async function startRig(changes: Record<string, string> = {}): Promise<Rig> {
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
  const secrets = { jwtSecrets: [secret], otpPepper: secret, paymentKeySecrets: [secret] }
  const settings = { ...FREE_SETTINGS, publicUrl, ...secrets }
  const clock = { now: () => new Date() }
  const tokens = await Promise.all(
    users.map(async (user) => (await issueAccessToken({ clock, settings }, user)).accessToken),
  )
  const env = {
    DATABASE_URL: url,
    PORT: '0',
    PUBLIC_URL: publicUrl,
    JWT_SECRET: secret,
    OTP_PEPPER: secret,
    PAYMENT_KEYS_SECRET: secret,
    OPERATIONS_PER_MINUTE: '1000000',
    LOG_LEVEL: 'error',
    ...changes,
  }
  const products: ChildServer[] = []
  const startProduct = async (others: Record<string, string>) => {
    const started = await startChildServer(SERVER, { ...env, ...others }, serverFlags())
    products.push(started)
    return started
  }
  const product = await startProduct({})
  const reference = await startChildServer(REFERENCE, { DATABASE_URL: url })
  const stop = async () => {
    for (const started of products) await started.stop()
    await reference.stop()
    await database.stop()
  }
  return { database, product, reference, tokens, small, large, open, startProduct, stop }
}

/** Node's flags in the server's own start command. */
function serverFlags(): string[] {
  const flags = /"start": "node (.*) src/.exec(readFileSync(SERVER_PACKAGE, 'utf8'))?.[1]
  if (flags === undefined) throw new Error('The start command of apps/server is not what it was')
  return flags.split(' ')
}

/** Of use cases that limit nobody. */
export const FREE_SETTINGS = {
  sendsPromotions: false,
  delivery: 'inline' as const,
  otpWatch: { enoughSent: 1, leastEnteredPercent: 0, tightenedToPercent: 100 },
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
    create table bench.events (id text primary key, body jsonb not null);
    create table bench.outbox (id bigint generated always as identity primary key, topic text not null, payload jsonb not null)`.execute(
    db,
  )
}
