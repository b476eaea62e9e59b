import { insertSession, type Trx } from '@salon/db'
import type { Deps } from '../deps.ts'
import type { RequestInfo } from '../trpc/context.ts'
import { storableAddress } from './client-address.ts'
import { hashOpaqueToken, newOpaqueToken } from './opaque-token.ts'

/** As long as the column; what names a browser stands at the beginning. */
const USER_AGENT_LENGTH = 300

export interface StartedSession {
  id: string
  refreshToken: { value: string; expiresAt: Date }
}

/** Signs a device in: a session with the first refresh token of its family. */
export async function startSession(
  trx: Trx,
  deps: Pick<Deps, 'newId' | 'random'>,
  request: Pick<RequestInfo, 'userAgent' | 'address'>,
  userId: string,
): Promise<StartedSession> {
  const id = deps.newId()
  const value = newOpaqueToken(deps)
  const { expiresAt } = await insertSession(trx, {
    id,
    userId,
    userAgent: request.userAgent.slice(0, USER_AGENT_LENGTH),
    address: storableAddress(request.address),
    tokenHash: hashOpaqueToken(value),
  })
  return { id, refreshToken: { value, expiresAt } }
}
