import { createDb, listPendingMigrations, type Db } from '@salon/db'
import { openDatabaseServer } from './database.ts'
import { readEnv, type Env } from './env.ts'
import { SettingError } from './setting-error.ts'
import { isExpectedFailure } from './start.ts'

const CONNECTIONS = 4

/**
 * Runs a command once, on DATABASE_URL or on the embedded database of a stopped copy. What it prints is its own; the database's words
 * go to the error output, and a refusal ends with 1.
 */
export async function runTask(task: (env: Env, db: Db) => Promise<void>): Promise<void> {
  try {
    await run(task)
  } catch (error) {
    console.error(isExpectedFailure(error) ? error.message : error)
    process.exitCode = 1
  }
}

async function run(task: (env: Env, db: Db) => Promise<void>): Promise<void> {
  const env = readEnv()
  const fail = (error: Error): void => {
    console.error(error.message)
    process.exit(1)
  }
  const server = await openDatabaseServer(env, { log: (message) => console.error(message), onFailure: fail })
  const db = createDb({ url: server.url, poolMax: CONNECTIONS })
  try {
    if ((await listPendingMigrations(db)).length > 0) {
      throw new SettingError('Migrations are missing: start the server once')
    }
    await task(env, db)
  } finally {
    await db.destroy()
    await server.stop()
  }
}
