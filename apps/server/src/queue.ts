import path from 'node:path'
import { createDb, type Db } from '@salon/db'
import { findRunningEmbedded } from '@salon/db/embedded'
import { listDeadJobs, readQueueFigures, retryDeadJobs } from '@salon/db/queue'
import { readEnv } from './env.ts'
import { SettingError } from './setting-error.ts'
import { isExpectedFailure } from './start.ts'

// `npm run queue`: how much work waits, and the jobs that used up their tries, as JSON; `npm run queue -- --retry` gives those
// their tries back first. Ends with 2 while there are dead jobs.

const MOST_SHOWN = 50

try {
  await main(process.argv.includes('--retry'))
} catch (error) {
  console.error(isExpectedFailure(error) ? error.message : error)
  process.exitCode = 1
}

async function main(isRetry: boolean): Promise<void> {
  const env = readEnv()
  if (env.delivery !== 'queue') throw new SettingError('DELIVERY is inline: there is no queue')
  const url = env.databaseUrl ?? (await findRunningEmbedded(path.join(env.dataDir, 'postgres')))
  if (url === null) throw new SettingError('There is no database: start the server, or set DATABASE_URL')
  const db = createDb({ url, poolMax: 1 })
  try {
    await report(db, isRetry)
  } finally {
    await db.destroy()
  }
}

async function report(db: Db, isRetry: boolean): Promise<void> {
  const retried = isRetry ? { retried: await retryDeadJobs(db) } : {}
  const figures = await readQueueFigures(db)
  console.log(
    JSON.stringify({ ...retried, ...figures, deadJobs: await listDeadJobs(db, MOST_SHOWN) }, null, 2),
  )
  if (figures.dead > 0) process.exitCode = 2
}
