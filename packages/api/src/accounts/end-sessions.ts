import { endSessions, insertAudit, type EndReason } from '@salon/db'
import { type AccountAuditAction, DomainError } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { Caller, RequestInfo } from '../trpc/context.ts'
import { storableAddress } from './client-address.ts'

type Done = Record<string, never>
type EndDeps = Pick<Deps, 'writeDb'>

interface Ending {
  /** Absent: all of the user's. */
  sessionId?: string
  reason: EndReason
  action: AccountAuditAction
}

/** Ends the session that calls. */
export async function logout(deps: EndDeps, request: RequestInfo, caller: Caller): Promise<Done> {
  await end(deps, request, caller, { sessionId: caller.sessionId, reason: 'logout', action: 'logged_out' })
  request.setRefreshToken(null)
  return {}
}

/** Ends all sessions of the user, the one that calls included. */
export async function logoutEverywhere(deps: EndDeps, request: RequestInfo, caller: Caller): Promise<Done> {
  await end(deps, request, caller, { reason: 'logout_everywhere', action: 'logged_out_everywhere' })
  request.setRefreshToken(null)
  return {}
}

/**
 * Signs one device out.
 * @throws DomainError `NOT_FOUND` when the user has no such live session, whoever else may have it
 */
export async function revokeSession(
  deps: EndDeps,
  request: RequestInfo,
  caller: Caller,
  id: string,
): Promise<Done> {
  await end(deps, request, caller, { sessionId: id, reason: 'revoked', action: 'session_revoked' })
  if (id === caller.sessionId) request.setRefreshToken(null)
  return {}
}

function end({ writeDb }: EndDeps, { address }: RequestInfo, { userId }: Caller, ending: Ending) {
  const { sessionId, reason, action } = ending
  return writeDb.transaction().execute(async (trx) => {
    const count = await endSessions(trx, {
      userId,
      reason,
      ...(sessionId === undefined ? {} : { sessionId }),
    })
    if (count === 0) throw new DomainError('NOT_FOUND')
    await insertAudit(trx, {
      action,
      actorUserId: userId,
      target: sessionId ?? userId,
      address: storableAddress(address),
    })
  })
}
