import type { CategoryView } from '@salon/contract'
import { AUDIENCES } from '@salon/domain'
import { LocateFixed, SlidersHorizontal } from 'lucide-react'
import { Chip } from '../../components/ui/chip.tsx'
import { SegmentedControl } from '../../components/ui/segmented-control.tsx'
import { Spinner } from '../../components/ui/spinner.tsx'
import { discoverMessages } from '../../i18n/discover.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import type { NearDays } from './discover-days.ts'
import { countFilters, type DiscoverSearch } from './discover-search.ts'
import type { useDiscoverSearch } from './use-discover.ts'
import { usePosition } from './use-position.ts'

export interface FilterBarProps {
  search: DiscoverSearch
  refine: ReturnType<typeof useDiscoverSearch>['refine']
  categories: readonly CategoryView[]
  days: NearDays
  onMore: () => void
}

/** One tap each for as many; the sheet has them all. */
const MAX_CATEGORIES = 8

/** Whom for first, since a salon serves one audience; then the filters people use most, one tap each. */
export function FilterBar({ search, refine, categories, days, onMore }: FilterBarProps) {
  const t = useMessages(discoverMessages)
  const format = useFormat()
  const localized = useLocalized()
  const position = usePosition((near) => refine({ near, sort: 'distance' }))
  const filterCount = countFilters(search)
  const topCategories = categories
    .toSorted((a, b) => b.salonCount - a.salonCount)
    .filter((category, index) => index < MAX_CATEGORIES || category.key === search.category)
  const quickDays = [
    { date: days.today, label: t.freeToday },
    { date: days.tomorrow, label: t.freeTomorrow },
    ...(days.thursday
      ? [{ date: days.thursday, label: t.freeOn(format.date(days.thursday, 'weekday')) }]
      : []),
  ]
  return (
    <div className="grid gap-3">
      <SegmentedControl
        label={t.audience}
        options={[
          { value: 'all', label: t.everyone },
          ...AUDIENCES.map((audience) => ({ value: audience, label: t.audiences[audience] })),
        ]}
        value={search.audience ?? 'all'}
        onValueChange={(value) => refine({ audience: value === 'all' ? undefined : value })}
        className="mx-auto w-full max-w-md"
      />
      <div
        role="group"
        aria-label={t.filters}
        className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 [scrollbar-width:none] sm:mx-0 sm:flex-wrap sm:px-0"
      >
        <button
          type="button"
          onClick={onMore}
          className="inline-flex min-h-11 shrink-0 items-center gap-2 rounded-full border border-line-strong bg-surface px-4 text-sm font-semibold hover:bg-sunken"
        >
          <SlidersHorizontal aria-hidden className="size-4" />
          {filterCount > 0 ? t.filtersSet(filterCount) : t.filters}
        </button>
        <Chip
          isOn={search.near !== undefined}
          aria-busy={position.state === 'asking'}
          onToggle={(isOn) => (isOn ? position.ask() : refine({ near: undefined, sort: undefined }))}
        >
          {position.state === 'asking' ? (
            <Spinner className="size-4" />
          ) : (
            <LocateFixed aria-hidden className="size-4" />
          )}
          {t.nearMe}
        </Chip>
        {quickDays.map(({ date, label }) => (
          <Chip
            key={date}
            isOn={search.date === date}
            onToggle={(isOn) => refine({ date: isOn ? date : undefined, ...(!isOn && { time: undefined }) })}
          >
            {label}
          </Chip>
        ))}
        {topCategories.map((category) => (
          <Chip
            key={category.key}
            isOn={search.category === category.key}
            onToggle={(isOn) => refine({ category: isOn ? category.key : undefined })}
          >
            {localized(category.name)}
          </Chip>
        ))}
      </div>
      {(position.state === 'denied' || position.state === 'unavailable') && (
        <p role="alert" className="text-sm text-warning">
          {position.state === 'denied' ? t.positionDenied : t.positionUnavailable}
        </p>
      )}
    </div>
  )
}
