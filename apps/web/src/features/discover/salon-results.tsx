import type { LocalDate } from '@salon/domain'
import type { ReactNode } from 'react'
import { SalonList } from '../../components/salon-list/salon-list.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { discoverMessages } from '../../i18n/discover.ts'
import { useMessages } from '../../i18n/locale.ts'
import { type DiscoverSearch, SORTS } from './discover-search.ts'
import { sortsFor } from './filter-fields.tsx'
import { PillSelect } from './pill-select.tsx'
import type { Refine, SalonResults as Results } from './use-discover.ts'

export interface SalonResultsProps {
  results: Results
  search: DiscoverSearch
  refine: Refine
  /** How many there are, in words. */
  found: string | undefined
  today: LocalDate
  /** In place of a list without salons. */
  empty: ReactNode
}

export function SalonResults({ results, search, refine, found, today, empty }: SalonResultsProps) {
  const t = useMessages(discoverMessages)
  const { query, pages, paging, count, isBusy, isStale, isTimed } = results
  return (
    <section aria-label={t.results} aria-busy={isBusy}>
      <div className="mb-4 flex min-h-11 items-center justify-between gap-3">
        <p role="status" className="text-sm text-muted">
          {found}
        </p>
        <PillSelect
          label={t.sort}
          isOn={search.sort !== undefined}
          value={search.sort ?? 'relevance'}
          onChange={({ target }) =>
            refine({ sort: SORTS.find((sort) => sort === target.value && sort !== 'relevance') })
          }
        >
          {sortsFor(search).map((sort) => (
            <option key={sort} value={sort}>
              {t.sorts[sort]}
            </option>
          ))}
        </PillSelect>
      </div>
      {query.isError && !pages ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : count === 0 && !isStale ? (
        empty
      ) : (
        <SalonList pages={pages} paging={paging} isStale={isStale} isTimed={isTimed} today={today} />
      )}
    </section>
  )
}
