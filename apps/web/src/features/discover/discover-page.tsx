import { Suspense, useEffect, useState } from 'react'
import { Ornament, Sprig } from '../../components/logo.tsx'
import { discoverMessages } from '../../i18n/discover.ts'
import { useMessages } from '../../i18n/locale.ts'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useNow } from '../../lib/use-now.ts'
import { nearDays } from './discover-days.ts'
import { FilterBar } from './filter-bar.tsx'
import { SalonResults } from './salon-results.tsx'
import { SearchBox } from './search-box.tsx'
import { useDiscoverSearch, useFilterChoices, useSalonResults } from './use-discover.ts'

const FilterSheet = lazyPart(async () => (await import('./filter-sheet.tsx')).FilterSheet)

/** Every part of a search that "clear" takes out; whom for and the order stay. */
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
  const { search, refine } = useDiscoverSearch()
  const results = useSalonResults(search)
  const { cities, categories } = useFilterChoices()
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  useEffect(() => FilterSheet.preload(), [])
  const days = nearDays(useNow())
  const clear = () => refine(CLEARED)
  return (
    <div className="mx-auto w-full max-w-page px-4 pt-5 pb-4 sm:pt-8">
      <div className="relative mx-auto mb-6 grid max-w-prose gap-2 text-center">
        <Sprig className="absolute start-full -top-4 hidden h-72 opacity-70 lg:block" />
        <Sprig className="absolute end-full -top-4 hidden h-72 -scale-x-100 opacity-70 lg:block rtl:scale-x-100" />
        <Ornament className="mx-auto w-44" />
        <h1 className="text-3xl">{t.title}</h1>
        <p className="text-muted">{t.lead}</p>
      </div>
      <div className="mx-auto mb-4 max-w-prose">
        <SearchBox value={search.q ?? ''} onChange={(words) => refine({ q: words || undefined })} />
      </div>
      <div className="mb-6">
        <FilterBar
          search={search}
          refine={refine}
          categories={categories}
          days={days}
          onMore={() => setIsSheetOpen(true)}
        />
      </div>
      <SalonResults
        results={results}
        today={days.today}
        isRefined={Object.keys(search).length > 0}
        onClear={() => refine({ ...CLEARED, audience: undefined })}
      />
      {isSheetOpen && (
        <Suspense>
          <FilterSheet
            search={search}
            refine={refine}
            cities={cities}
            categories={categories}
            days={days}
            onClear={clear}
            onClose={() => setIsSheetOpen(false)}
          />
        </Suspense>
      )}
    </div>
  )
}
