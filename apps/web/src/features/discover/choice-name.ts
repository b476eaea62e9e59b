import type { CategoryView, CityView } from '@salon/contract'
import { discoverMessages } from '../../i18n/discover.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'

export interface Choices {
  cities: readonly CityView[]
  categories: readonly CategoryView[]
}

export type ChoiceName = (list: keyof Choices, key: string) => string

/** What a key of an address stands for: one that no salon has says so, and one that is not known yet only what it is. */
export function useChoiceName(choices: Choices): ChoiceName {
  const t = useMessages(discoverMessages)
  const localized = useLocalized()
  return (list, key) => {
    const name = choices[list].find((each) => each.key === key)?.name
    if (name) return localized(name)
    return choices[list].length > 0 ? t.unlisted[list] : { cities: t.city, categories: t.category }[list]
  }
}
