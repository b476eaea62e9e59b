import type { ComponentType } from 'react'
import { type LazyPage, lazyPage } from './lazy-page.ts'
import { matchPath } from './match.ts'
import type { RouteTable } from './routes.ts'

/** Routes of their own, and what shows them: an `InnerRoutes` with that table. */
export interface Inner {
  routes: RouteTable
  Page: ComponentType
}

/** The page of a whole part of the app, whose routes come with the first of its pages: nobody else pays for them. */
export function lazyRoutes(fetchInner: () => Promise<Inner>): LazyPage {
  let routes: RouteTable = {}
  const outer = lazyPage(async () => {
    const inner = await fetchInner()
    routes = inner.routes
    return inner.Page
  })

  async function load(path: string): Promise<void> {
    await outer.load()
    await matchPath(routes, path)?.route.page.load(path)
  }
  return { load, state: outer.state }
}
