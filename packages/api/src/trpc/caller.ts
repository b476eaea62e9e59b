import { findSessionUser } from '@salon/db'
import { verifyAccessToken } from '../accounts/access-token.ts'
import type { Deps } from '../deps.ts'
import type { Caller } from './context.ts'

/**
 * Who calls: a valid access token whose session still lives. The session is asked for in the database each time, so that
 * signing out, a deleted account or a changed name count at once and not in 15 minutes.
 */
export async function resolveCaller(
  deps: Pick<Deps, 'db' | 'clock' | 'settings'>,
  bearerToken: string | null,
): Promise<Caller | null> {
  if (bearerToken === null) return null
  const subject = await verifyAccessToken(deps, bearerToken)
  if (!subject) return null
  return (await findSessionUser(deps.db, subject)) ?? null
}
