import { reconcilePayments } from '@salon/api'
import { createDb, listPendingMigrations } from '@salon/db'
import { openDatabaseServer } from './database.ts'
import { createDeps } from './deps.ts'
import { readEnv } from './env.ts'
import { SettingError } from './setting-error.ts'
import { needsSomebody } from './reconciliation.ts'
import { isExpectedFailure } from './start.ts'

// `npm run reconcile`: settles what is open and compares the books with the gateway's, once, on DATABASE_URL or on the embedded
// database of a stopped copy. Prints what it did as JSON; ends with 2 when somebody has to look.

try {
  await main()
} catch (error) {
  console.error(isExpectedFailure(error) ? error.message : error)
  process.exitCode = 1
}

async function main(): Promise<void> {
  const env = readEnv()
  if (!env.moyasar) throw new SettingError('MOYASAR_SECRET_KEY is needed: there is no gateway to ask')
  const fail = (error: Error): void => {
    console.error(error.message)
    process.exit(1)
  }
  const server = await openDatabaseServer(env, { log: (message) => console.error(message), onFailure: fail })
  const db = createDb({ url: server.url, poolMax: 4 })
  const deps = createDeps({ ...env, logLevel: 'silent' }, { db, writeDb: db })
  try {
    if ((await listPendingMigrations(db)).length > 0) {
      throw new SettingError('Migrations are missing: start the server once')
    }
    const report = await reconcilePayments(deps, { comparing: true })
    console.log(JSON.stringify(report, null, 2))
    if (needsSomebody(report)) process.exitCode = 2
  } finally {
    await deps.close()
    await db.destroy()
    await server.stop()
  }
}
