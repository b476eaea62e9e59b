import type { AppDeps } from './deps.ts'
import { startDueMessages } from './due-messages.ts'
import { startMaintenance } from './maintenance.ts'
import { startReconciliation } from './reconciliation.ts'

/**
 * What happens by the clock. One kind of process has it: the server where messages are sent inline, the workers where there is a
 * queue. Of each kind there may be several.
 * @returns how to stop: nothing runs any more when it resolves
 */
export function startPeriodicJobs(deps: AppDeps): () => Promise<void> {
  const stops = [startMaintenance(deps), startReconciliation(deps), startDueMessages(deps)]
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}
