import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useRouteSearch, useSetSearch } from '../../lib/routing/use-route.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { type DiscoverSearch, toSearchInput } from './discover-search.ts'

const PAGE_SIZE = 12

/** Parts of a search to change; `undefined` takes a part out. */
export type Changes = { [Key in keyof DiscoverSearch]?: DiscoverSearch[Key] | undefined }
export type Refine = (changes: Changes) => void

/** The search in the address bar, and a way to change parts of it. */
export function useDiscoverSearch(): { search: DiscoverSearch; refine: Refine } {
  const search = useRouteSearch('/')
  const setSearch = useSetSearch('/')
  const refine = useCallback(
    (changes: Changes) => setSearch((before) => withoutGaps({ ...before, ...changes })),
    [setSearch],
  )
  return { search, refine }
}

function withoutGaps(search: Changes): DiscoverSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}

/**
 * Salons that fit, page by page; while a changed search loads, the results before it stay. The filters on screen answer
 * first, the list follows when there is time.
 */
export function useSalonResults(wanted: DiscoverSearch) {
  const search = useDeferredValue(wanted)
  const trpc = useTRPC()
  const query = useInfiniteQuery(
    trpc.salons.search.infiniteQueryOptions(
      { ...toSearchInput(search), limit: PAGE_SIZE },
      { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: keepPreviousData },
    ),
  )
  // What the cards on screen answer: the search before, until the new one is here.
  const [answered, setAnswered] = useState(search)
  if (answered !== search && !query.isPlaceholderData) setAnswered(search)
  const arrived = useMemo(() => query.data?.pages.map((page) => page.items), [query.data])
  // drawing a dozen cards takes longer than a press may wait
  const pages = useDeferredValue(arrived)
  const isGrowing = (arrived?.length ?? 0) > (pages?.length ?? 0)
  return {
    query,
    pages,
    paging: {
      hasNextPage: query.hasNextPage,
      isFetchingNextPage: query.isFetchingNextPage || isGrowing,
      isFetchNextPageError: query.isFetchNextPageError,
      fetchNextPage: query.fetchNextPage,
    },
    count: pages?.reduce((sum, page) => sum + page.length, 0),
    /** What is on screen is not all that there is to be, or belongs to the search before. */
    isBusy: query.isPending || query.isPlaceholderData || search !== wanted || arrived !== pages,
    /** What is on screen belongs to the search before. */
    isStale: query.isPlaceholderData || search !== wanted || (arrived !== pages && !isGrowing),
    /** The cards on screen have brought their free times. */
    isTimed: answered.date !== undefined || answered.sort === 'soonest',
  }
}

export type SalonResults = ReturnType<typeof useSalonResults>
