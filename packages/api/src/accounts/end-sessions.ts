import type { Deps } from '../deps.ts'
import type { Caller, RequestInfo } from '../trpc/context.ts'

type Done = Record<string, never>

export async function logout(_deps: Deps, _request: RequestInfo, _caller: Caller): Promise<Done> {
  return {}
}

export async function logoutEverywhere(_deps: Deps, _request: RequestInfo, _caller: Caller): Promise<Done> {
  return {}
}

export async function revokeSession(
  _deps: Deps,
  _request: RequestInfo,
  _caller: Caller,
  _id: string,
): Promise<Done> {
  return {}
}
