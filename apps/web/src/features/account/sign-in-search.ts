/** Where to go after signing in: a path of this site. */
export interface SignInSearch {
  next?: string
}

/** Takes our own paths only: `//host` and full addresses would lead elsewhere. */
export function parseSignInSearch(search: Record<string, unknown>): SignInSearch {
  const { next } = search
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}
}
