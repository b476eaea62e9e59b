import { purgeExpired } from '@salon/api'
import type { AppDeps } from './deps.ts'

/** Runs something once after a while; handed in so that tests own the time. Returns how to call it off. */
export type Timer = (afterMilliseconds: number, run: () => void) => () => void

export const systemTimer: Timer = (afterMilliseconds, run) => {
  const timeout = setTimeout(run, afterMilliseconds).unref()
  return () => clearTimeout(timeout)
}

const FIRST_RUN_MILLISECONDS = 30_000
const PAUSE_MILLISECONDS = 3_600_000

/**
 * Purges shortly after the start, so that a server that is restarted often does it too, and an hour after each run.
 * @returns how to stop: nothing runs any more when it resolves
 */
export function startMaintenance(
  deps: Pick<AppDeps, 'writeDb' | 'clock' | 'log'>,
  timer: Timer = systemTimer,
): () => Promise<void> {
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  let callOff = timer(FIRST_RUN_MILLISECONDS, next)

  function next(): void {
    running = runOnce(deps, stopping.signal).then(() => {
      if (!stopping.signal.aborted) callOff = timer(PAUSE_MILLISECONDS, next)
    })
  }
  return async () => {
    stopping.abort()
    callOff()
    await running
  }
}

/** What fails now is tried again next time. */
async function runOnce(
  deps: Pick<AppDeps, 'writeDb' | 'clock' | 'log'>,
  stopping: AbortSignal,
): Promise<void> {
  try {
    deps.log.info({ purged: await purgeExpired(deps, stopping) }, 'purged what was kept long enough')
  } catch (error) {
    deps.log.error({ err: error }, 'the purge failed')
  }
}
