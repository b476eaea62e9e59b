import type { Localized } from '@salon/domain'
import type { LucideIcon } from 'lucide-react'
import { Clock3, MapPin, Scissors } from 'lucide-react'
import type { Choices } from './choice-name.ts'
import type { Changes } from './use-discover.ts'

/** One line under the search box: something searched for before, a kind of service, or a city. */
export interface Suggestion {
  id: string
  text: string
  Icon: LucideIcon
  /** What choosing it makes of the search. */
  changes: Changes
}

const MOST_OF_A_KIND = 4

/** Arabic is typed without its marks, and with any alif. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u064B-\u0655\u0670\u0640]/g, '')
    .toLowerCase()
}

export interface SuggestionSource extends Choices {
  recent: readonly string[]
  typed: string
  localized: (text: Localized) => string
}

/** What fits the words so far; before the first, what was searched for lately and what most salons offer. */
export function suggest({ recent, cities, categories, typed, localized }: SuggestionSource): Suggestion[] {
  const wanted = plain(typed.trim())
  const fits = (text: string) => plain(text).includes(wanted)
  const fitsEither = ({ name }: { name: Localized }) => fits(name.ar) || fits(name.en)
  const byCount = (one: { salonCount: number }, other: { salonCount: number }) =>
    other.salonCount - one.salonCount
  const places = (list: Choices['cities'] | Choices['categories']) =>
    [...list].filter(fitsEither).toSorted(byCount).slice(0, MOST_OF_A_KIND)
  return [
    ...recent
      .filter((words) => fits(words) && plain(words) !== wanted)
      .map((words) => ({ id: `recent-${words}`, text: words, Icon: Clock3, changes: { q: words } })),
    ...places(categories).map(({ key, name }) => ({
      id: `category-${key}`,
      text: localized(name),
      Icon: Scissors,
      changes: { category: key, q: undefined },
    })),
    ...places(cities).map(({ key, name }) => ({
      id: `city-${key}`,
      text: localized(name),
      Icon: MapPin,
      changes: { city: key, q: undefined },
    })),
  ]
}
