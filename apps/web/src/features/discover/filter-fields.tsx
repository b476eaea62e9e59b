import type { ReactNode } from 'react'
import { discoverMessages } from '../../i18n/discover.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import { type Choices, useChoiceName } from './choice-name.ts'
import {
  type DiscoverSearch,
  MAX_PRICES,
  MIN_RATINGS,
  SORTS,
  TIMES_OF_DAY,
  type TimeOfDay,
} from './discover-search.ts'
import type { Refine } from './use-discover.ts'

/** A choice of one from a list: the same in the sheet of a phone and in the bar of a desk. */
export interface FilterField {
  key: keyof DiscoverSearch
  label: string
  value: string
  isDisabled?: boolean
  /** The first one, with an empty value, asks for nothing. */
  options: ReactNode
  onChange: (value: string) => void
}

const timesOfDay = Object.keys(TIMES_OF_DAY) as TimeOfDay[]

/** The filters that are lists, ready for a `<select>`. Each acts at once. */
export function useFilterFields(
  search: DiscoverSearch,
  refine: Refine,
  choices: Choices,
): Record<'city' | 'category' | 'time' | 'maxPrice' | 'minRating', FilterField> {
  const t = useMessages(discoverMessages)
  const format = useFormat()
  const localized = useLocalized()
  const nameOf = useChoiceName(choices)
  const options = (first: string, rest: readonly { value: string | number; text: string }[]) => (
    <>
      <option value="">{first}</option>
      {rest.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </>
  )
  return {
    city: {
      key: 'city',
      label: t.city,
      value: search.city ?? '',
      options: options(
        t.anyCity,
        withOwnKey(
          choices.cities.map(({ key, name, salonCount }) => ({
            value: key,
            text: `${localized(name)} (${format.count(salonCount)})`,
          })),
          search.city,
          (key) => nameOf('cities', key),
        ),
      ),
      onChange: (value) => refine({ city: value || undefined }),
    },
    category: {
      key: 'category',
      label: t.category,
      value: search.category ?? '',
      options: options(
        t.anyCategory,
        withOwnKey(
          choices.categories.map(({ key, name }) => ({ value: key, text: localized(name) })),
          search.category,
          (key) => nameOf('categories', key),
        ),
      ),
      onChange: (value) => refine({ category: value || undefined }),
    },
    time: {
      key: 'time',
      label: t.timeOfDay,
      value: search.time ?? '',
      isDisabled: !search.date,
      options: options(
        t.anyTime,
        timesOfDay.map((time) => ({ value: time, text: t.timesOfDay[time] })),
      ),
      onChange: (value) => refine({ time: timesOfDay.find((time) => time === value) }),
    },
    maxPrice: {
      key: 'maxPrice',
      label: t.maxPrice,
      value: String(search.maxPrice ?? ''),
      options: options(
        t.anyPrice,
        withOwn(MAX_PRICES, search.maxPrice).map((riyals) => ({
          value: riyals,
          text: t.upTo(format.priceText(riyals * 100)),
        })),
      ),
      onChange: (value) => refine({ maxPrice: Number(value) || undefined }),
    },
    minRating: {
      key: 'minRating',
      label: t.minRating,
      value: String(search.minRating ?? ''),
      options: options(
        t.anyRating,
        withOwn(MIN_RATINGS, search.minRating).map((rating) => ({
          value: rating,
          text: t.ratingFrom(format.rating(rating)),
        })),
      ),
      onChange: (value) => refine({ minRating: Number(value) || undefined }),
    },
  }
}

/** A number that came with a link stands in the list too, so that the list says what it does. */
function withOwn(usual: readonly number[], own: number | undefined): readonly number[] {
  return own === undefined || usual.includes(own) ? usual : [own, ...usual]
}

/** As `withOwn`, for keys. */
function withOwnKey(
  usual: readonly { value: string; text: string }[],
  own: string | undefined,
  nameOf: (key: string) => string,
): readonly { value: string; text: string }[] {
  if (!own || usual.some(({ value }) => value === own)) return usual
  return [{ value: own, text: nameOf(own) }, ...usual]
}

/** The orders there are: by distance only from somewhere. */
export function sortsFor({ near }: DiscoverSearch) {
  return SORTS.filter((sort) => sort !== 'distance' || near)
}
