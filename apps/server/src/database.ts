import path from 'node:path'
import { createDb, migrateToLatest, type Db } from '@salon/db'
import { loadDemo } from '@salon/db/demo'
import { startEmbedded } from '@salon/db/embedded'
import { tellSandbox } from './demo-payments.ts'
import type { Env } from './env.ts'
import type { StartHooks } from './start.ts'

/** The database server to work with: ours, started and stopped with this process, or somebody else's. */
export type DatabaseServer = {
  url: string
  /** A clearer error for one whose true cause the database server knows, such as a full disk. */
  explain: (error: unknown) => Promise<unknown>
  stop: () => Promise<void>
}

/** DATABASE_URL, or else the embedded PostgreSQL with its files in the data folder. */
export async function openDatabaseServer(env: Env, hooks: StartHooks): Promise<DatabaseServer> {
  if (env.databaseUrl) {
    return { url: env.databaseUrl, explain: async (error) => error, stop: async () => undefined }
  }
  const options = { durable: true, log: hooks.log, onCrash: hooks.onFailure }
  const server = await startEmbedded(path.join(env.dataDir, 'postgres'), options)
  return { url: server.url, explain: (error) => server.explain(error), stop: () => server.stop() }
}

/** Migrations and bulk loads may take longer than any request is allowed to, so they have a pool of their own. */
export async function prepareDatabase(env: Env, url: string, hooks: StartHooks): Promise<void> {
  const db = createDb({ url, poolMax: 2, statementTimeoutMilliseconds: 0, lockTimeoutMilliseconds: 0 })
  try {
    const migrated = await migrateToLatest(db)
    if (migrated.length > 0) hooks.log(`Ran ${migrated.length} migrations`)
    if (env.delivery === 'queue') {
      const { migrateQueue } = await import('@salon/db/queue')
      await migrateQueue(url)
    }
    if (env.demoData) {
      await loadDemo(db, { now: new Date(), log: hooks.log })
      await tellSandbox(db, env, hooks.log)
    }
  } finally {
    await db.destroy()
  }
}

/** The pools of a process that serves or works. What closes them is added to `closers`. */
export function openPools(
  env: Env,
  databaseUrl: string,
  hooks: StartHooks,
  closers: (() => Promise<void>)[],
): { db: Db; writeDb: Db } {
  const open = (url: string): Db => {
    const onConnectionLost = (error: Error) => hooks.log(`A database connection was lost: ${error.message}`)
    const { databasePoolMax: poolMax, delivery } = env
    const db = createDb({ url, poolMax, delivery, onConnectionLost })
    closers.push(() => db.destroy())
    return db
  }
  const writeDb = open(databaseUrl)
  return { writeDb, db: open(env.databaseReplicaUrl ?? databaseUrl) }
}
