import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { createDb } from '../client.ts'
import { isAlive } from '../embedded/alive.ts'
import { startEmbedded } from '../embedded.ts'
import { migrateToLatest } from '../migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testCluster: TestCluster
  }
}

/** What a test needs to know to make itself a database. */
export type TestCluster = {
  /** Connection string of the cluster's maintenance database. */
  url: string
  /** Name of the migrated, empty database that each test database is a copy of. */
  template: string
  /** PostgreSQL's log; a test that claims "no deadlock" reads it. */
  logFile: string
}

const TEMPLATE = 'salon_template'
const PREFIX = 'salon-test-'

/** Starts a throw-away PostgreSQL with a migrated template. Its folder is its own and is gone after `stop`. */
export async function startTestCluster(): Promise<TestCluster & { stop: () => Promise<void> }> {
  await sweepLeftovers()
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`))
  const server = await startEmbedded(dir, { durable: false, disposable: true })
  try {
    const admin = createDb({ url: server.url, poolMax: 1 })
    await sql`create database ${sql.id(TEMPLATE)}`.execute(admin)
    await admin.destroy()
    const template = createDb({
      url: databaseUrl(server.url, TEMPLATE),
      poolMax: 2,
      statementTimeoutMilliseconds: 0,
    })
    await migrateToLatest(template)
    await template.destroy()
  } catch (error) {
    await server.stop()
    throw error
  }
  return {
    url: server.url,
    template: TEMPLATE,
    logFile: server.logFile,
    stop: () => server.stop(),
  }
}

/** The same server's address with another database's name. */
export function databaseUrl(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

/** A run that was killed at a bad moment may leave its folder; the process id in the name tells whose it was. */
async function sweepLeftovers(): Promise<void> {
  for (const name of await fs.readdir(os.tmpdir())) {
    const owner = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN
    if (owner > 0 && !isAlive(owner))
      await fs.rm(path.join(os.tmpdir(), name), { recursive: true, force: true })
  }
}
