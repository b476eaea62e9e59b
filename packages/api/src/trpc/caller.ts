import type { Deps } from '../deps.ts'
import type { Caller } from './context.ts'

export async function resolveCaller(
  _deps: Pick<Deps, 'db' | 'clock' | 'settings'>,
  _bearerToken: string | null,
): Promise<Caller | null> {
  return null
}
