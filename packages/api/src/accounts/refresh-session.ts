import type { AccessView } from '@salon/contract'
import { DomainError } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { RequestInfo } from '../trpc/context.ts'

export async function refreshSession(_deps: Deps, _request: RequestInfo): Promise<AccessView> {
  throw new DomainError('SESSION_EXPIRED')
}
