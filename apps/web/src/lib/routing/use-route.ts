import { useCallback, useMemo } from 'react'
import { go, type GoOptions } from './address.ts'
import { useRouter, useShown } from './router.tsx'
import { hrefOf, type ParamsOf, type RoutePath, type SearchOf, type Target } from './routes.ts'
import { type RawSearch, readSearch, writeSearch } from './search-text.ts'

/** What stands in the address for the names in the route's path: `const { slug } = useRouteParams('/s/:slug')`. */
export function useRouteParams<Path extends RoutePath>(path: Path): ParamsOf<Path> {
  return useMatch(path).params
}

/** The query string as the route reads it. */
export function useRouteSearch<Path extends RoutePath>(path: Path): SearchOf<Path> {
  const { parseSearch } = useMatch(path)
  const { search } = useShown().address
  return useMemo(() => parseSearch(readSearch(search)), [parseSearch, search])
}

type Update<Search> = (before: Search) => Search

/** Changes the query string of the page: all of it, or what it makes of the one before. */
export type SetSearch<Search> = (
  change: Search | Update<Search>,
  options?: {
    /** "Back" leads to the one before. Otherwise it is replaced, and the page does not move. */
    push?: boolean
    toTop?: boolean
  },
) => void

/** A page that is being left changes nothing any more: it must not call back somebody who is on the way elsewhere. */
export function useSetSearch<Path extends RoutePath>(path: Path): SetSearch<SearchOf<Path>> {
  const { parseSearch } = useMatch(path)
  const { address } = useShown()
  return useCallback(
    (change, { push = false, toTop = false } = {}) => {
      if (location.pathname !== address.path) return
      const search = isUpdate(change) ? change(parseSearch(readSearch(location.search))) : change
      go(address.path + writeSearch(search), { replace: !push, toTop })
    },
    [parseSearch, address.path],
  )
}

/** Goes to a place in the app; resolves once its page is on screen. */
export function useNavigate(): <Path extends RoutePath>(
  target: Target<Path> & Pick<GoOptions, 'replace'>,
) => Promise<void> {
  const { whenShown } = useRouter()
  return useCallback(
    (target) => {
      go(hrefOf(target), { replace: target.replace })
      return whenShown()
    },
    [whenShown],
  )
}

/** A match as the table's types tell it. */
interface MatchOf<Path extends RoutePath> {
  params: ParamsOf<Path>
  parseSearch: (raw: RawSearch) => SearchOf<Path>
}

const parseNothing = () => ({})

function useMatch<Path extends RoutePath>(path: Path): MatchOf<Path> {
  const { match } = useShown()
  if (match?.to !== path) throw new Error(`${path} is not the page on screen`)
  const { params, route } = match
  // The types are those of this very route, found again by its path.
  return { params, parseSearch: route.parseSearch ?? parseNothing } as MatchOf<Path>
}

function isUpdate<Search>(change: Search | Update<Search>): change is Update<Search> {
  return typeof change === 'function'
}
