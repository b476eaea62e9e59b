import type { RouteDefinition, RouteTable } from './routes.ts'

/** The route that an address fits, and what stands in the places of its names. */
export interface RouteMatch {
  to: string
  route: RouteDefinition
  params: Record<string, string>
}

/** `null` when no route fits, or when the address is not even well written. */
export function matchPath(routes: RouteTable, path: string): RouteMatch | null {
  for (const [to, route] of Object.entries(routes)) {
    const found = patternOf(to).exec(path)
    if (found) return withParams(to, route, found.slice(1))
  }
  return null
}

const patterns = new Map<string, RegExp>()

/** Names stand for what is between two slashes; a slash at the end and the case of letters make no difference. */
function patternOf(to: string): RegExp {
  const known = patterns.get(to)
  if (known) return known
  const made = new RegExp(`^${to.replace(/\/$/, '').replace(/:\w+/g, '([^/]+?)')}/?$`, 'i')
  patterns.set(to, made)
  return made
}

function withParams(to: string, route: RouteDefinition, values: readonly string[]): RouteMatch | null {
  try {
    const names = [...to.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
    const params = Object.fromEntries(
      names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')]),
    )
    return { to, route, params }
  } catch {
    return null
  }
}
