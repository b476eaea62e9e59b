import { purgeDrafts, purgeExpired, removeLeftovers } from '@salon/api'
import { createPhotoStore } from './deps.ts'
import { createLogger } from './log.ts'
import { runTask } from './task.ts'

// `npm run maintenance`: one purge, on DATABASE_URL or on the embedded database of a stopped copy.

await runTask(async (env, writeDb) => {
  const deps = { writeDb, clock: { now: () => new Date() } }
  const purged = await purgeExpired(deps)
  for (const [table, count] of Object.entries(purged)) console.log(`${table}: ${count} deleted`)
  console.log(`salons: ${await purgeDrafts(deps)} drafts deleted`)
  const log = createLogger(env.logLevel)
  const photos = await removeLeftovers({ writeDb, photos: createPhotoStore(env), log })
  console.log(`photos: files of ${photos} removed`)
})
