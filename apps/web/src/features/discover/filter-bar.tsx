import { AUDIENCES } from '@salon/domain'
import { SlidersHorizontal, X } from 'lucide-react'
import { Chip } from '../../components/ui/chip.tsx'
import { SegmentedControl } from '../../components/ui/segmented-control.tsx'
import { discoverMessages } from '../../i18n/discover.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import { useMedia } from '../../lib/use-media.ts'
import { useActiveFilters } from './active-filters.ts'
import type { Choices } from './choice-name.ts'
import type { NearDays } from './discover-days.ts'
import { countFilters, type DiscoverSearch } from './discover-search.ts'
import { useFilterFields } from './filter-fields.tsx'
import { NearMe } from './near-me.tsx'
import { PillSelect } from './pill-select.tsx'
import type { Refine } from './use-discover.ts'
import { usePosition } from './use-position.ts'

export interface FilterBarProps {
  search: DiscoverSearch
  refine: Refine
  choices: Choices
  days: NearDays
  onMore: () => void
}

/** One tap each for as many; the lists have them all. */
const MAX_CATEGORIES = 8
const SHEET_ONLY: ReadonlySet<keyof DiscoverSearch> = new Set(['city', 'time', 'maxPrice', 'minRating'])
const WIDE = '(min-width: 64rem)'

/** Whom for first, since a salon serves one audience; then what people filter by most, one tap each. */
export function FilterBar({ search, refine, choices, days, onMore }: FilterBarProps) {
  const t = useMessages(discoverMessages)
  const position = usePosition((near) => refine({ near, sort: 'distance' }))
  const isWide = useMedia(WIDE)
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
        className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 [scrollbar-width:none] lg:mx-0 lg:flex-wrap lg:justify-center lg:px-0"
      >
        {!isWide && (
          <>
            <MoreFilters count={countFilters(search)} onMore={onMore} />
            <ChosenInSheet search={search} refine={refine} choices={choices} />
          </>
        )}
        <NearMe
          isOn={search.near !== undefined}
          position={position}
          onOff={() => refine({ near: undefined, sort: undefined })}
        />
        <DayChips search={search} refine={refine} days={days} />
        {isWide ? (
          <>
            <FilterLists search={search} refine={refine} choices={choices} />
            <MoreFilters count={countFilters(search)} onMore={onMore} />
          </>
        ) : (
          <CategoryChips search={search} refine={refine} choices={choices} />
        )}
      </div>
      {(position.state === 'denied' || position.state === 'unavailable') && (
        <p role="alert" className="text-center text-sm text-warning">
          {position.state === 'denied' ? t.positionDenied : t.positionUnavailable}
        </p>
      )}
    </div>
  )
}

type PartProps = Pick<FilterBarProps, 'search' | 'refine'>

function MoreFilters({ count, onMore }: { count: number; onMore: () => void }) {
  const t = useMessages(discoverMessages)
  return (
    <button
      type="button"
      onClick={onMore}
      className="pressable inline-flex min-h-11 shrink-0 items-center gap-2 rounded-full border border-line-strong bg-surface px-4 text-sm font-semibold hover:bg-sunken"
    >
      <SlidersHorizontal aria-hidden className="size-4" />
      {count > 0 ? t.filtersSet(count) : t.filters}
    </button>
  )
}

/** What only the sheet can set: to be seen, and taken out, without opening it. */
function ChosenInSheet({ search, refine, choices }: PartProps & { choices: Choices }) {
  const t = useMessages(discoverMessages)
  return useActiveFilters(search, choices)
    .filter(({ key }) => SHEET_ONLY.has(key))
    .map(({ key, label, without }) => (
      <Chip key={key} isOn aria-label={t.without(label)} onToggle={() => refine(without)}>
        {label}
        <X aria-hidden className="size-4" />
      </Chip>
    ))
}

function DayChips({ search, refine, days }: PartProps & { days: NearDays }) {
  const t = useMessages(discoverMessages)
  const format = useFormat()
  const quickDays = [
    { date: days.today, label: t.freeToday },
    { date: days.tomorrow, label: t.freeTomorrow },
    ...(days.thursday
      ? [{ date: days.thursday, label: t.freeOn(format.date(days.thursday, 'weekday')) }]
      : []),
  ]
  return quickDays.map(({ date, label }) => (
    <Chip
      key={date}
      isOn={search.date === date}
      onToggle={(isOn) => refine({ date: isOn ? date : undefined, ...(!isOn && { time: undefined }) })}
    >
      {label}
    </Chip>
  ))
}

function CategoryChips({ search, refine, choices }: PartProps & { choices: Choices }) {
  const localized = useLocalized()
  return choices.categories
    .toSorted((a, b) => b.salonCount - a.salonCount)
    .filter((category, index) => index < MAX_CATEGORIES || category.key === search.category)
    .map((category) => (
      <Chip
        key={category.key}
        isOn={search.category === category.key}
        onToggle={(isOn) => refine({ category: isOn ? category.key : undefined })}
      >
        {localized(category.name)}
      </Chip>
    ))
}

function FilterLists({ search, refine, choices }: PartProps & { choices: Choices }) {
  const fields = useFilterFields(search, refine, choices)
  return [fields.city, fields.category, fields.maxPrice, fields.minRating].map((field) => (
    <PillSelect
      key={field.key}
      label={field.label}
      isOn={field.value !== ''}
      value={field.value}
      onChange={({ target }) => field.onChange(target.value)}
    >
      {field.options}
    </PillSelect>
  ))
}
