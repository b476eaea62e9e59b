import type { Transaction } from 'kysely'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from '../generated/database.ts'
import { preparingPool } from './prepared-statements.ts'

export type { DB } from '../generated/database.ts'
export type Db = Kysely<DB>
export type Trx = Transaction<DB>

/** Where messages are sent: in the request that causes them, or by a worker that empties the queue. */
export type Delivery = 'inline' | 'queue'

export type DbOptions = {
  /** postgres://user:password@host:port/database */
  url: string
  /** Connections this pool may open. */
  poolMax?: number
  /** What one statement, and the wait for one lock, may take; 0 means no limit (migrations, bulk loads). */
  statementTimeoutMilliseconds?: number
  lockTimeoutMilliseconds?: number
  /** `queue`: each message that is stored leaves a job in the same transaction. */
  delivery?: Delivery
  /** Told when a connection breaks outside a statement; the pool replaces it by itself. */
  onConnectionLost?: (error: Error) => void
}

const CONNECT_TIMEOUT_MILLISECONDS = 10_000
const IDLE_IN_TRANSACTION_MILLISECONDS = 30_000
/** Left to itself, an operating system asks after two hours whether the other end is still there. */
const KEEP_ALIVE_MILLISECONDS = 30_000

/**
 * The database as the application sees it: camelCase names, `timestamptz` as Date, `date` as YYYY-MM-DD, `int8`
 * as number. Keys inside jsonb stay as they were written. `destroy()` closes its connections.
 */
export function createDb(options: DbOptions): Db {
  const pool = new pg.Pool({
    connectionString: withSettings(options.url, options.delivery ?? 'inline'),
    max: options.poolMax ?? 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MILLISECONDS,
    statement_timeout: options.statementTimeoutMilliseconds ?? 10_000,
    lock_timeout: options.lockTimeoutMilliseconds ?? 3_000,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MILLISECONDS,
    application_name: 'salon',
    types: { getTypeParser },
  })
  // Without listeners a server shutdown would end the process with an uncaught error. The pool's own hears of idle
  // connections only; one that is lost between two statements of a transaction reports for itself.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', (error) => options.onConnectionLost?.(error)))
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: preparingPool(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  pools.set(db, pool)
  return db
}

const pools = new WeakMap<Db, pg.Pool>()

/** Connections of a pool, and those who wait for one. */
export interface PoolFigures {
  busy: number
  idle: number
  waiting: number
}

/** How busy the connections of a database that `createDb` opened are. */
export function readPoolFigures(db: Db): PoolFigures {
  const { totalCount, idleCount: idle, waitingCount: waiting } = poolOf(db)
  return { busy: totalCount - idle, idle, waiting }
}

/** A connection beside the pool, to the same database, for what lasts: not connected yet, and ended by whoever asked for it. */
export function newConnection(db: Db): pg.Client {
  const { connectionString } = poolOf(db).options
  return new pg.Client({
    connectionString,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MILLISECONDS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MILLISECONDS,
    application_name: 'salon',
  })
}

function poolOf(db: Db): pg.Pool {
  const pool = pools.get(db)
  if (!pool) throw new Error('Not opened by createDb')
  return pool
}

/**
 * What each connection sets; options that the address has of its own stay. Nothing here runs long enough for PostgreSQL to compile it
 * first, which takes longer than the longest of it. With a queue, what is stored leaves jobs (the trigger `notifications_enqueue`).
 */
function withSettings(url: string, delivery: Delivery): string {
  const address = new URL(url)
  const own = address.searchParams.get('options')
  const queue = delivery === 'queue' ? '-c salon.delivery=queue' : null
  address.searchParams.set('options', ['-c jit=off', queue, own].filter(Boolean).join(' '))
  return address.href
}

const int8Oid: number = pg.types.builtins.INT8
const dateOid: number = pg.types.builtins.DATE

/** Like pg's own parsers, but for two types whose default would be a string and a Date in the server's zone. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === int8Oid) return parseInt8
  if (oid === dateOid) return String
  const parse: (value: string) => unknown = pg.types.getTypeParser(oid, format)
  return parse
}

function parseInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a JavaScript number`)
  return value
}
