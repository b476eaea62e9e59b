import { parse } from 'regexparam'
import { matchRoute } from 'wouter'
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
    const [isMatch, found] = matchRoute(parse, to, path)
    if (isMatch) return withParams(to, route, found)
  }
  return null
}

function withParams(
  to: string,
  route: RouteDefinition,
  found: Record<string, string | undefined>,
): RouteMatch | null {
  try {
    const names = [...to.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
    const params = Object.fromEntries(names.map((name) => [name, decodeURIComponent(found[name] ?? '')]))
    return { to, route, params }
  } catch {
    return null
  }
}
