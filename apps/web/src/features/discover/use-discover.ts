import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useRouteSearch, useSetSearch } from '../../lib/routing/use-route.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { type DiscoverSearch, toSearchInput } from './discover-search.ts'

const PAGE_SIZE = 12
/** Cities and categories change about never. */
const FILTERS_STALE_MS = 3_600_000

/** The search in the address bar, and a way to change parts of it; `undefined` takes a part out. */
export function useDiscoverSearch() {
  const search = useRouteSearch('/')
  const setSearch = useSetSearch('/')
  const refine = useCallback(
    (changes: { [Key in keyof DiscoverSearch]?: DiscoverSearch[Key] | undefined }) => {
      setSearch((before) => withoutGaps({ ...before, ...changes }))
    },
    [setSearch],
  )
  return { search, refine }
}

function withoutGaps(search: {
  [Key in keyof DiscoverSearch]?: DiscoverSearch[Key] | undefined
}): DiscoverSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}

/** Salons that fit, page by page; while a changed search loads, the results before it stay. */
export function useSalonResults(search: DiscoverSearch) {
  const trpc = useTRPC()
  const query = useInfiniteQuery(
    trpc.salons.search.infiniteQueryOptions(
      { ...toSearchInput(search), limit: PAGE_SIZE },
      { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: keepPreviousData },
    ),
  )
  const salons = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data])
  return { query, salons }
}

/** What there is to filter by. */
export function useFilterChoices() {
  const trpc = useTRPC()
  const cities = useQuery(trpc.salons.cities.queryOptions(undefined, { staleTime: FILTERS_STALE_MS }))
  const categories = useQuery(trpc.salons.categories.queryOptions(undefined, { staleTime: FILTERS_STALE_MS }))
  return { cities: cities.data ?? [], categories: categories.data ?? [] }
}
