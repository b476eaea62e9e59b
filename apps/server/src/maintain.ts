import { purgeExpired } from '@salon/api'
import { createDb, listPendingMigrations } from '@salon/db'
import { openDatabaseServer } from './database.ts'
import { readEnv } from './env.ts'
import { isExpectedFailure } from './start.ts'

// `npm run maintenance`: one purge, on DATABASE_URL or on the embedded database of a stopped copy.

try {
  await main()
} catch (error) {
  console.error(isExpectedFailure(error) ? error.message : error)
  process.exitCode = 1
}

async function main(): Promise<void> {
  const env = readEnv()
  const fail = (error: Error): void => {
    console.error(error.message)
    process.exit(1)
  }
  const log = (message: string): void => console.log(message)
  const server = await openDatabaseServer(env, { log, onFailure: fail })
  const writeDb = createDb({ url: server.url, poolMax: 2 })
  try {
    const pending = await listPendingMigrations(writeDb)
    if (pending.length > 0) {
      console.error(`${pending.length} migrations are missing: start the server once`)
      process.exitCode = 1
      return
    }
    const purged = await purgeExpired({ writeDb, clock: { now: () => new Date() } })
    for (const [table, count] of Object.entries(purged)) console.log(`${table}: ${count} deleted`)
  } finally {
    await writeDb.destroy()
    await server.stop()
  }
}
