import type { DiscoverMessages } from '../../i18n/discover.en.ts'
import { discoverMessages } from '../../i18n/discover.ts'
import { useMessages } from '../../i18n/locale.ts'
import { type Format, useFormat } from '../../lib/format.ts'
import { type ChoiceName, type Choices, useChoiceName } from './choice-name.ts'
import type { DiscoverSearch } from './discover-search.ts'
import type { Changes } from './use-discover.ts'

export interface ActiveFilter {
  key: keyof DiscoverSearch
  /** What it asks for: "Riyadh", "Free on Thursday". */
  label: string
  /** Takes it out, with what makes no sense without it. */
  without: Changes
}

interface Words {
  t: DiscoverMessages
  format: Format
  nameOf: ChoiceName
}

type Describe = (search: DiscoverSearch, words: Words) => string | undefined

/** In the order in which people would drop them: the narrowest wish first. */
const FILTERS: readonly { key: keyof DiscoverSearch; describe: Describe; without: Changes }[] = [
  { key: 'q', describe: ({ q }, { t }) => q && t.quoted(q), without: { q: undefined } },
  {
    key: 'time',
    describe: ({ time }, { t }) => time && t.timesOfDay[time],
    without: { time: undefined },
  },
  {
    key: 'date',
    describe: ({ date }, { t, format }) => date && t.freeOn(format.date(date, 'day')),
    without: { date: undefined, time: undefined },
  },
  {
    key: 'maxPrice',
    describe: ({ maxPrice }, { t, format }) =>
      maxPrice ? t.upTo(format.priceText(maxPrice * 100)) : undefined,
    without: { maxPrice: undefined },
  },
  {
    key: 'minRating',
    describe: ({ minRating }, { t, format }) =>
      minRating ? t.ratedFrom(format.rating(minRating)) : undefined,
    without: { minRating: undefined },
  },
  {
    key: 'category',
    describe: ({ category }, { nameOf }) => category && nameOf('categories', category),
    without: { category: undefined },
  },
  {
    key: 'near',
    describe: ({ near }, { t }) => near && t.nearMe,
    without: { near: undefined, sort: undefined },
  },
  {
    key: 'city',
    describe: ({ city }, { nameOf }) => city && nameOf('cities', city),
    without: { city: undefined },
  },
  {
    key: 'audience',
    describe: ({ audience }, { t }) => audience && t.audiences[audience],
    without: { audience: undefined },
  },
]

/** The wishes of a search in words, each with the way to drop it. */
export function useActiveFilters(search: DiscoverSearch, choices: Choices): ActiveFilter[] {
  const t = useMessages(discoverMessages)
  const format = useFormat()
  const nameOf = useChoiceName(choices)
  return FILTERS.flatMap(({ key, describe, without }) => {
    const label = describe(search, { t, format, nameOf })
    return label ? [{ key, label, without }] : []
  })
}
