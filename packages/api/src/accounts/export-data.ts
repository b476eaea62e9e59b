import type { Deps } from '../deps.ts'
import type { Caller, RequestInfo } from '../trpc/context.ts'

export interface AccountExport {
  exportedAt: string
}

export async function exportData(deps: Deps, _request: RequestInfo, _caller: Caller): Promise<AccountExport> {
  return { exportedAt: deps.clock.now().toISOString() }
}
