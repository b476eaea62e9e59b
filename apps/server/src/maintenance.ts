import { purgeDrafts, purgeExpired, removeLeftovers } from '@salon/api'
import type { AppDeps } from './deps.ts'
import { startRepeating, systemTimer, type Timer } from './repeating-job.ts'

type MaintenanceDeps = Pick<AppDeps, 'writeDb' | 'clock' | 'photos' | 'log'>

/** One after the other: the files of a draft that was deleted are leftovers. */
const PARTS: readonly ((deps: MaintenanceDeps, stopping: AbortSignal) => Promise<void>)[] = [
  async (deps, stopping) => {
    deps.log.info({ purged: await purgeExpired(deps, stopping) }, 'purged what was kept long enough')
  },
  async (deps, stopping) => {
    const salons = await purgeDrafts(deps, stopping)
    if (salons > 0) deps.log.info({ salons }, 'deleted salons that nobody finished')
  },
  async (deps) => {
    const photos = await removeLeftovers(deps)
    if (photos > 0) deps.log.info({ photos }, 'removed the files of photos that are no more')
  },
]

/**
 * Purges, and removes drafts that nobody finished and files that no photo stands for, shortly after the start, so that a server that
 * is restarted often does it too, and an hour after each run. A part that fails does not hold up the next one.
 * @returns how to stop: nothing runs any more when it resolves
 */
export function startMaintenance(deps: MaintenanceDeps, timer: Timer = systemTimer): () => Promise<void> {
  const run = async (stopping: AbortSignal) => {
    for (const part of PARTS) {
      try {
        await part(deps, stopping)
      } catch (error) {
        deps.log.error({ err: error }, 'the purge failed')
      }
    }
  }
  return startRepeating({ firstRunMilliseconds: 30_000, pauseMilliseconds: 3_600_000, run }, timer)
}
