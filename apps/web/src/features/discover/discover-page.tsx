import { Suspense, useEffect, useRef, useState } from 'react'
import { Ornament, Sprig } from '../../components/logo.tsx'
import { discoverMessages } from '../../i18n/discover.ts'
import { useMessages } from '../../i18n/locale.ts'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useNow } from '../../lib/use-now.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { usePlaces } from '../../lib/use-places.ts'
import { BrowseLinks } from './browse-links.tsx'
import { nearDays } from './discover-days.ts'
import { FilterBar } from './filter-bar.tsx'
import { NoResults } from './no-results.tsx'
import { SalonResults } from './salon-results.tsx'
import { SearchBox } from './search-box.tsx'
import { type Changes, useDiscoverSearch, useSalonResults } from './use-discover.ts'

const FilterSheet = lazyPart(async () => (await import('./filter-sheet.tsx')).FilterSheet)

/** Every part of a search that the sheet's "clear" takes out; whom for stays. */
const CLEARED = {
  q: undefined,
  city: undefined,
  category: undefined,
  date: undefined,
  time: undefined,
  maxPrice: undefined,
  minRating: undefined,
  near: undefined,
  sort: undefined,
}

export function DiscoverPage() {
  const t = useMessages(discoverMessages)
  usePageTitle(t.pageTitle)
  const { search, refine } = useDiscoverSearch()
  const results = useSalonResults(search)
  const places = usePlaces()
  const choices = { cities: places.cities.data ?? [], categories: places.categories.data ?? [] }
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  useEffect(() => FilterSheet.preload(), [])
  const days = nearDays(useNow())
  const { count, isStale, query } = results
  const found = count === undefined || isStale ? undefined : t.found(count, query.hasNextPage)

  const list = useRef<HTMLDivElement>(null)
  /** Other salons begin at the top of their list, wherever the one before had been left. */
  function refineFromTop(changes: Changes): void {
    refine(changes)
    if (list.current && list.current.getBoundingClientRect().top < 0) list.current.scrollIntoView()
  }
  const clearAll = () => refineFromTop({ ...CLEARED, audience: undefined })
  return (
    <div className="mx-auto w-full max-w-page px-4 pt-5 pb-4 sm:pt-8">
      <div className="relative mx-auto mb-6 grid max-w-prose gap-2 text-center">
        <Sprig className="absolute start-full -top-4 hidden h-72 opacity-70 lg:block" />
        <Sprig className="absolute end-full -top-4 hidden h-72 -scale-x-100 opacity-70 lg:block rtl:scale-x-100" />
        <Ornament className="mx-auto w-44" />
        <h1 className="text-3xl sm:whitespace-nowrap">{t.title}</h1>
        <p className="text-muted">{t.lead}</p>
      </div>
      <div className="mx-auto mb-4 max-w-prose">
        <SearchBox value={search.q ?? ''} refine={refineFromTop} choices={choices} />
      </div>
      <div className="mb-5">
        <FilterBar
          search={search}
          refine={refineFromTop}
          choices={choices}
          days={days}
          onMore={() => setIsSheetOpen(true)}
        />
      </div>
      <div ref={list} className="scroll-mt-20">
        <SalonResults
          results={results}
          search={search}
          refine={refineFromTop}
          found={found}
          today={days.today}
          empty={
            <NoResults
              search={search}
              refine={refine}
              choices={choices}
              lastDay={days.last}
              onClear={clearAll}
            />
          }
        />
      </div>
      <BrowseLinks {...choices} />
      {isSheetOpen && (
        <Suspense>
          <FilterSheet
            search={search}
            refine={refineFromTop}
            choices={choices}
            days={days}
            shown={found && (count === 0 ? t.emptyTitle : t.showFound(found))}
            onClear={() => refineFromTop(CLEARED)}
            onClose={() => setIsSheetOpen(false)}
          />
        </Suspense>
      )}
    </div>
  )
}
