import type { AccessView } from '@salon/contract'
import {
  endSessions,
  findPresentedToken,
  findUser,
  insertAudit,
  rotateSessionToken,
  type RotatedSession,
  type Trx,
} from '@salon/db'
import { DomainError } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { RequestInfo } from '../trpc/context.ts'
import { issueAccessToken } from './access-token.ts'
import { storableAddress } from './client-address.ts'
import { hashOpaqueToken, isOpaqueToken } from './opaque-token.ts'
import { successorOf } from './refresh-succession.ts'
import { toUserView } from './user-view.ts'

type Refusal = 'SESSION_EXPIRED' | 'SESSION_REUSED'

/**
 * Changes the cookie's refresh token for its successor and a new access token. The token before the current one still works
 * for ten seconds and gives the same successor; any older one means that somebody copied it, and ends the session.
 * A session ends after 30 days without use and 180 days after sign-in.
 * @throws DomainError `SESSION_EXPIRED` or `SESSION_REUSED`; both remove the cookie
 */
export async function refreshSession(deps: Deps, request: RequestInfo): Promise<AccessView> {
  const outcome = await exchange(deps, request)
  if (typeof outcome === 'string') throw refuse(request, outcome)
  const { session, successor } = outcome
  const user = await findUser(deps.writeDb, session.userId)
  if (!user) throw refuse(request, 'SESSION_EXPIRED')
  request.setRefreshToken({ value: successor, expiresAt: session.expiresAt })
  const token = await issueAccessToken(deps, { userId: user.id, sessionId: session.sessionId })
  return { ...token, user: await toUserView(deps.writeDb, user) }
}

function refuse(request: RequestInfo, refusal: Refusal): DomainError {
  request.setRefreshToken(null)
  return new DomainError(refusal)
}

async function exchange(
  deps: Deps,
  request: RequestInfo,
): Promise<Refusal | { session: RotatedSession; successor: string }> {
  const { refreshToken } = request
  if (!isOpaqueToken(refreshToken)) return 'SESSION_EXPIRED'
  const successor = successorOf(deps, refreshToken)
  const hashes = { presented: hashOpaqueToken(refreshToken), successor: hashOpaqueToken(successor) }
  // returns refusals instead of throwing them: the end of a session must be committed
  return deps.writeDb.transaction().execute(async (trx) => {
    const session = await rotateSessionToken(trx, hashes)
    if (session) return { session, successor }
    const known = await findPresentedToken(trx, hashes)
    if (!known?.isLive) return 'SESSION_EXPIRED'
    if (known.isPredecessor) return { session: known, successor }
    await endReused(trx, request, known)
    return 'SESSION_REUSED'
  })
}

async function endReused(trx: Trx, { address }: RequestInfo, { userId, sessionId }: RotatedSession) {
  await endSessions(trx, { userId, sessionId, reason: 'reused' })
  await insertAudit(trx, {
    action: 'session_reused',
    actorUserId: userId,
    target: sessionId,
    address: storableAddress(address),
  })
}
