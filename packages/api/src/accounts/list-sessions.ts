import type { SessionView } from '@salon/contract'
import type { Deps } from '../deps.ts'
import type { Caller } from '../trpc/context.ts'

export async function listSessions(_deps: Pick<Deps, 'db'>, _caller: Caller): Promise<SessionView[]> {
  return []
}
