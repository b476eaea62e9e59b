import type { CategoryView, CityView } from '@salon/contract'
import { isLocalDate } from '@salon/domain'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { Input, Select } from '../../components/ui/field.tsx'
import { discoverMessages } from '../../i18n/discover.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import type { NearDays } from './discover-days.ts'
import {
  type DiscoverSearch,
  MAX_PRICES,
  MIN_RATINGS,
  SORTS,
  TIMES_OF_DAY,
  type TimeOfDay,
} from './discover-search.ts'
import type { useDiscoverSearch } from './use-discover.ts'

export interface FilterSheetProps {
  search: DiscoverSearch
  refine: ReturnType<typeof useDiscoverSearch>['refine']
  cities: readonly CityView[]
  categories: readonly CategoryView[]
  days: NearDays
  onClear: () => void
  onClose: () => void
}

const timesOfDay = Object.keys(TIMES_OF_DAY) as TimeOfDay[]

/** All filters; each acts at once, so that the results behind the sheet are already there when it closes. */
export function FilterSheet({
  search,
  refine,
  cities,
  categories,
  days,
  onClear,
  onClose,
}: FilterSheetProps) {
  const t = useMessages(discoverMessages)
  const format = useFormat()
  const localized = useLocalized()
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t.filters}
      footer={
        <div className="flex gap-3">
          <Button className="grow" onClick={onClose}>
            {t.showResults}
          </Button>
          <Button variant="secondary" onClick={onClear}>
            {t.clearFilters}
          </Button>
        </div>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t.city}
          value={search.city ?? ''}
          onChange={({ target }) => refine({ city: target.value || undefined })}
        >
          <option value="">{t.anyCity}</option>
          {cities.map((city) => (
            <option key={city.key} value={city.key}>
              {`${localized(city.name)} (${city.salonCount})`}
            </option>
          ))}
        </Select>
        <Select
          label={t.category}
          value={search.category ?? ''}
          onChange={({ target }) => refine({ category: target.value || undefined })}
        >
          <option value="">{t.anyCategory}</option>
          {categories.map((category) => (
            <option key={category.key} value={category.key}>
              {localized(category.name)}
            </option>
          ))}
        </Select>
        <Input
          label={t.freeOnDate}
          type="date"
          min={days.today}
          max={days.last}
          value={search.date ?? ''}
          onChange={({ target }) =>
            refine(isLocalDate(target.value) ? { date: target.value } : { date: undefined, time: undefined })
          }
        />
        <Select
          label={t.timeOfDay}
          disabled={!search.date}
          value={search.time ?? ''}
          onChange={({ target }) => refine({ time: timesOfDay.find((time) => time === target.value) })}
        >
          <option value="">{t.anyTime}</option>
          {timesOfDay.map((time) => (
            <option key={time} value={time}>
              {t.timesOfDay[time]}
            </option>
          ))}
        </Select>
        <Select
          label={t.maxPrice}
          value={search.maxPrice ?? ''}
          onChange={({ target }) => refine({ maxPrice: Number(target.value) || undefined })}
        >
          <option value="">{t.anyPrice}</option>
          {MAX_PRICES.map((riyals) => (
            <option key={riyals} value={riyals}>
              {t.upTo(format.priceText(riyals * 100))}
            </option>
          ))}
        </Select>
        <Select
          label={t.minRating}
          value={search.minRating ?? ''}
          onChange={({ target }) => refine({ minRating: Number(target.value) || undefined })}
        >
          <option value="">{t.anyRating}</option>
          {MIN_RATINGS.map((rating) => (
            <option key={rating} value={rating}>
              {t.ratingFrom(format.rating(rating))}
            </option>
          ))}
        </Select>
        <Select
          label={t.sort}
          value={search.sort ?? 'relevance'}
          onChange={({ target }) => refine({ sort: SORTS.find((sort) => sort === target.value) })}
        >
          {SORTS.filter((sort) => sort !== 'distance' || search.near).map((sort) => (
            <option key={sort} value={sort}>
              {t.sorts[sort]}
            </option>
          ))}
        </Select>
      </div>
    </Dialog>
  )
}
