import { sendDueMessages } from '@salon/api'
import type { AppDeps } from './deps.ts'
import { startRepeating, systemTimer, type Timer } from './repeating-job.ts'

/**
 * Sends what is due and what a crash left unsent shortly after the start and every minute from then on. Several instances may do
 * so at once.
 * @returns how to stop: nothing runs any more when it resolves
 */
export function startDueMessages(
  deps: Pick<AppDeps, 'db' | 'writeDb' | 'messages' | 'clock' | 'random' | 'newId' | 'log' | 'settings'>,
  timer: Timer = systemTimer,
): () => Promise<void> {
  const run = async (stopping: AbortSignal) => {
    try {
      const sent = await sendDueMessages(deps, stopping)
      const isAny = Object.values(sent).some((count) => count > 0)
      if (isAny) deps.log.info({ sent }, 'messages that were due were sent')
    } catch (error) {
      deps.log.error({ err: error }, 'messages that were due could not be sent')
    }
  }
  return startRepeating({ firstRunMilliseconds: 2_000, pauseMilliseconds: 60_000, run }, timer)
}
