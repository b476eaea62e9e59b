import { isOwnPath } from '../../lib/routing/own-path.ts'
import type { RawSearch } from '../../lib/routing/search-text.ts'

/** Where to go after signing in: a path of this site. */
export interface SignInSearch {
  next?: string
}

/** Takes our own paths only. */
export function parseSignInSearch(raw: RawSearch): SignInSearch {
  const { next } = raw
  return next && isOwnPath(next) ? { next } : {}
}
