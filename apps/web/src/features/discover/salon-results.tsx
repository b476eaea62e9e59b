import type { LocalDate } from '@salon/domain'
import { clsx } from 'clsx'
import { SearchX } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { commonMessages } from '../../i18n/common.ts'
import { discoverMessages } from '../../i18n/discover.ts'
import { useMessages } from '../../i18n/locale.ts'
import { SalonCard, SalonCardSkeleton } from './salon-card.tsx'
import type { useSalonResults } from './use-discover.ts'

const SKELETONS = 6
/** The next page is on its way before the list ends. */
const AHEAD = '600px'

export interface SalonResultsProps {
  results: ReturnType<typeof useSalonResults>
  today: LocalDate
  /** Is there anything to clear? */
  isRefined: boolean
  onClear: () => void
}

export function SalonResults({ results: { query, salons }, today, isRefined, onClear }: SalonResultsProps) {
  const t = useMessages(discoverMessages)
  const common = useMessages(commonMessages)
  const { hasNextPage, isFetchingNextPage, isPlaceholderData } = query
  const end = useEndOfList(() => {
    if (hasNextPage && !isFetchingNextPage && !isPlaceholderData && !query.isFetchNextPageError)
      void query.fetchNextPage()
  })

  if (query.isError && !salons) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <section aria-label={t.results} aria-busy={query.isPending || isPlaceholderData}>
      <p role="status" className="mb-4 min-h-[1lh] text-sm text-muted">
        {salons && !isPlaceholderData && t.found(salons.length, hasNextPage)}
      </p>
      {salons?.length === 0 && !isPlaceholderData && (
        <EmptyState
          icon={<SearchX aria-hidden className="size-7" />}
          title={t.emptyTitle}
          text={isRefined ? t.emptyRefined : t.emptyText}
          action={
            isRefined && (
              <Button variant="secondary" onClick={onClear}>
                {t.clearAll}
              </Button>
            )
          }
        />
      )}
      <ul
        className={clsx(
          'grid gap-5 transition-opacity sm:grid-cols-2 lg:grid-cols-3',
          isPlaceholderData && 'opacity-60',
        )}
      >
        {salons?.map((salon) => (
          <li key={salon.id}>
            <SalonCard salon={salon} today={today} />
          </li>
        ))}
        {(query.isPending || isFetchingNextPage) &&
          Array.from({ length: SKELETONS }, (_, index) => (
            <li key={index}>
              <SalonCardSkeleton />
            </li>
          ))}
      </ul>
      <div ref={end} />
      {hasNextPage && !isFetchingNextPage && (
        <div className="mt-6 grid justify-items-center gap-2">
          {query.isFetchNextPageError && <p role="alert">{common.loadFailed}</p>}
          <Button variant="secondary" onClick={() => void query.fetchNextPage()}>
            {query.isFetchNextPageError ? common.retry : common.more}
          </Button>
        </div>
      )}
    </section>
  )
}

/** Calls back when the list's end comes near the screen; the button below it does the same for keyboards. */
function useEndOfList(onNear: () => void) {
  const end = useRef<HTMLDivElement>(null)
  const near = useEffectEvent(onNear)
  useEffect(() => {
    if (!end.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) near()
      },
      { rootMargin: AHEAD },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  })
  return end
}
