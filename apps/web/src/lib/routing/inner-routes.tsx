import { useMemo } from 'react'
import { CurrentPage, type CurrentPageProps } from './current-page.tsx'
import { matchPath } from './match.ts'
import { ShownContext, useShown } from './router.tsx'
import type { RouteTable } from './routes.ts'

/** Shows the page of the address by a table that came later than that of the app (lazy-routes.ts). */
export function InnerRoutes({ routes, ...otherwise }: CurrentPageProps & { routes: RouteTable }) {
  const { address, isPending } = useShown()
  const shown = useMemo(
    () => ({ address, match: matchPath(routes, address.path), isPending }),
    [routes, address, isPending],
  )
  return (
    <ShownContext value={shown}>
      <CurrentPage {...otherwise} />
    </ShownContext>
  )
}
