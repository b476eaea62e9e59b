import { purgeExpired, removeLeftovers } from '@salon/api'
import type { AppDeps } from './deps.ts'
import { startRepeating, systemTimer, type Timer } from './repeating-job.ts'

/**
 * Purges, and removes files that no photo stands for, shortly after the start, so that a server that is restarted often does it too, and an hour after each run.
 * @returns how to stop: nothing runs any more when it resolves
 */
export function startMaintenance(
  deps: Pick<AppDeps, 'writeDb' | 'clock' | 'photos' | 'log'>,
  timer: Timer = systemTimer,
): () => Promise<void> {
  const run = async (stopping: AbortSignal) => {
    try {
      deps.log.info({ purged: await purgeExpired(deps, stopping) }, 'purged what was kept long enough')
      const photos = await removeLeftovers(deps)
      if (photos > 0) deps.log.info({ photos }, 'removed the files of photos that are no more')
    } catch (error) {
      deps.log.error({ err: error }, 'the purge failed')
    }
  }
  return startRepeating({ firstRunMilliseconds: 30_000, pauseMilliseconds: 3_600_000, run }, timer)
}
