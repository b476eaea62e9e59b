import { addDays, type LocalDate } from '@salon/domain'
import { CalendarPlus, MapPin, SearchX, X } from 'lucide-react'
import { Button } from '../../components/ui/button.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { discoverMessages } from '../../i18n/discover.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import { useActiveFilters } from './active-filters.ts'
import type { Choices } from './choice-name.ts'
import type { DiscoverSearch } from './discover-search.ts'
import { nearestCity } from './nearest-city.ts'
import type { Refine } from './use-discover.ts'

export interface NoResultsProps {
  search: DiscoverSearch
  refine: Refine
  choices: Choices
  /** The last day that can be asked for. */
  lastDay: LocalDate
  onClear: () => void
}

/** Nothing fits: what was asked for, and the ways out, one tap each. */
export function NoResults({ search, refine, choices, lastDay, onClear }: NoResultsProps) {
  const t = useMessages(discoverMessages)
  const format = useFormat()
  const localized = useLocalized()
  const filters = useActiveFilters(search, choices)
  const neighbour = search.city ? nearestCity(choices.cities, search.city) : undefined
  const nextDay = search.date && search.date < lastDay ? addDays(search.date, 1) : undefined
  return (
    <EmptyState
      icon={<SearchX aria-hidden className="size-7" />}
      title={t.emptyTitle}
      text={
        filters.length > 0 ? t.emptyBecause(filters.map(({ label }) => label).join(t.listComma)) : t.emptyText
      }
      action={
        filters.length > 0 && (
          <ul className="flex flex-wrap justify-center gap-2">
            {nextDay && (
              <li>
                <Button
                  variant="secondary"
                  icon={<CalendarPlus aria-hidden className="size-4" />}
                  onClick={() => refine({ date: nextDay })}
                >
                  {t.tryDay(format.date(nextDay, 'day'))}
                </Button>
              </li>
            )}
            {neighbour && (
              <li>
                <Button
                  variant="secondary"
                  icon={<MapPin aria-hidden className="size-4" />}
                  onClick={() => refine({ city: neighbour.key })}
                >
                  {t.tryCity(localized(neighbour.name))}
                </Button>
              </li>
            )}
            {filters.map(({ key, label, without }) => (
              <li key={key}>
                <Button
                  variant="secondary"
                  className="max-w-full"
                  icon={<X aria-hidden className="size-4 shrink-0" />}
                  aria-label={t.without(label)}
                  onClick={() => refine(without)}
                >
                  <span className="truncate">{label}</span>
                </Button>
              </li>
            ))}
            {filters.length > 1 && (
              <li>
                <Button variant="quiet" onClick={onClear}>
                  {t.clearAll}
                </Button>
              </li>
            )}
          </ul>
        )
      }
    />
  )
}
