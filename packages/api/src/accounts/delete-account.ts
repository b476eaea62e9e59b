import type { Deps } from '../deps.ts'
import type { Caller, RequestInfo } from '../trpc/context.ts'

export async function deleteAccount(
  _deps: Deps,
  _request: RequestInfo,
  _caller: Caller,
  _typedPhone: string,
): Promise<Record<string, never>> {
  return {}
}
