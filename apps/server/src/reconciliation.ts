import { reconcilePayments, type ReconciliationReport } from '@salon/api'
import type { AppDeps } from './deps.ts'
import { startRepeating, systemTimer, type Timer } from './repeating-job.ts'

/** Reading the gateway's own list is left to every so manieth run. */
const COMPARE_EVERY = 15

/**
 * Reconciles payments shortly after the start, when a crash may have left something open, and every minute from then on. Several
 * instances may do so at once.
 * @returns how to stop: nothing runs any more when it resolves
 */
export function startReconciliation(deps: AppDeps, timer: Timer = systemTimer): () => Promise<void> {
  const run = (_stopping: AbortSignal, runs: number) => runOnce(deps, runs % COMPARE_EVERY === 0)
  return startRepeating({ firstRunMilliseconds: 5000, pauseMilliseconds: 60_000, run }, timer)
}

async function runOnce(deps: AppDeps, comparing: boolean): Promise<void> {
  try {
    const report = await reconcilePayments(deps, { comparing })
    if (needsSomebody(report)) deps.log.warn({ report }, 'payments need somebody to look at them')
    else if (report.payments + report.operations + report.events + report.expiredHolds > 0)
      deps.log.info({ report }, 'payments were reconciled')
  } catch (error) {
    deps.log.error({ err: error }, 'the reconciliation of payments failed')
  }
}

/** Whether there is anything in a report that settles by nobody's doing. */
export function needsSomebody({ books, faults, failed }: ReconciliationReport): boolean {
  const { strangers = [], different = [], missing = [], unreadable = [] } = books ?? {}
  const noted = [faults, strangers, different, missing, unreadable].flat()
  return noted.length + failed > 0
}
