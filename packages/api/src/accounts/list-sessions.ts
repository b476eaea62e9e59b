import type { SessionView } from '@salon/contract'
import { listLiveSessions } from '@salon/db'
import { toInstant } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { Caller } from '../trpc/context.ts'

/** The devices that are signed in, the last used first. */
export async function listSessions({ db }: Pick<Deps, 'db'>, caller: Caller): Promise<SessionView[]> {
  const sessions = await listLiveSessions(db, caller.userId)
  return sessions.map(({ id, userAgent, createdAt, lastUsedAt }) => ({
    id,
    userAgent,
    createdAt: toInstant(createdAt),
    lastUsedAt: toInstant(lastUsedAt),
    current: id === caller.sessionId,
  }))
}
