import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { inject } from 'vitest'
import type { Db, DbOptions } from '../client.ts'
import { createDb } from '../client.ts'
import { databaseUrl } from './cluster.ts'
// declares what the set-up provides, for packages that see this file alone

export type TestDatabase = {
  db: Db
  url: string
  /** PostgreSQL's log, shared by all test databases of the run. */
  logFile: string
  /** Closes `db` and deletes the database; other connections to it are cut. */
  drop(): Promise<void>
}

/**
 * A migrated, empty database of one's own: one for each test file, made in `beforeAll`, dropped in `afterAll`.
 * It is a copy of the run's template, which takes some 30 ms.
 */
export async function createTestDatabase(
  options: Pick<DbOptions, 'poolMax' | 'delivery'> = {},
): Promise<TestDatabase> {
  const cluster = inject('testCluster')
  const name = `test_${randomBytes(6).toString('hex')}`
  const { url, template, logFile } = cluster
  // FILE_COPY beats the default, WAL_LOG, by far on a server that never waits for the disk.
  await administer(url, sql`create database ${sql.id(name)} template ${sql.id(template)} strategy file_copy`)
  const ownUrl = databaseUrl(url, name)
  const db = createDb({ url: ownUrl, ...options })
  return {
    db,
    url: ownUrl,
    logFile,
    drop: async () => {
      await db.destroy()
      await administer(url, awaitLeaving(name))
      await administer(url, sql`drop database ${sql.id(name)} with (force)`)
    },
  }
}

/**
 * Waits for up to a second until nobody is connected. A pool has ended before its connections have: one that is ended from here
 * instead tells of it as an error, to which nobody listens any more.
 */
function awaitLeaving(name: string) {
  return sql`do ${sql.lit(`begin
    for attempt in 1..100 loop
      exit when not exists (select from pg_stat_activity where datname = '${name}');
      perform pg_stat_clear_snapshot(), pg_sleep(0.01);
    end loop;
  end`)}`
}

/**
 * A database that the files of a run share and only read: the first to ask has it filled, the others wait for that. It
 * goes with the run's cluster.
 * @param fill called again where it has been before, and changes nothing then
 * @returns connections of one's own, to be closed with `destroy`
 */
export async function openSharedDatabase(name: string, fill: (db: Db) => Promise<unknown>): Promise<Db> {
  const { url, template } = inject('testCluster')
  const patient = { statementTimeoutMilliseconds: 0, lockTimeoutMilliseconds: 0 }
  const admin = createDb({ url, poolMax: 1, ...patient })
  try {
    await sql`select pg_advisory_lock(hashtext(${name}))`.execute(admin)
    const { rows } = await sql`select from pg_database where datname = ${name}`.execute(admin)
    if (rows.length === 0)
      await sql`create database ${sql.id(name)} template ${sql.id(template)} strategy file_copy`.execute(
        admin,
      )
    const db = createDb({ url: databaseUrl(url, name), ...patient })
    await fill(db)
    return db
  } finally {
    // with it goes the lock
    await admin.destroy()
  }
}

async function administer(url: string, statement: ReturnType<typeof sql>): Promise<void> {
  const admin = createDb({ url, poolMax: 1, statementTimeoutMilliseconds: 0 })
  try {
    await statement.execute(admin)
  } finally {
    await admin.destroy()
  }
}
