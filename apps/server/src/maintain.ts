import { purgeExpired } from '@salon/api'
import { runTask } from './task.ts'

// `npm run maintenance`: one purge, on DATABASE_URL or on the embedded database of a stopped copy.

await runTask(async (_env, writeDb) => {
  const purged = await purgeExpired({ writeDb, clock: { now: () => new Date() } })
  for (const [table, count] of Object.entries(purged)) console.log(`${table}: ${count} deleted`)
})
