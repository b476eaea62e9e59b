import { useInfiniteQuery } from '@tanstack/react-query'
import { Scale } from 'lucide-react'
import { LoadMore } from '../../../components/load-more.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { booksMessages } from '../../../i18n/books.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { DifferenceItem } from './difference-item.tsx'
import { LatestComparison } from './latest-comparison.tsx'

const PAGE_SIZE = 20
/** What the server compared meanwhile shows by itself. */
const AGAIN_MS = 60_000

/** When the books were compared last, and what was found within the last months, the latest first. */
export function ComparedBooks({ salonId, timeZone }: { salonId: string; timeZone: string }) {
  const t = useMessages(booksMessages)
  const list = useInfiniteQuery(
    useTRPC().payments.manage.reconciliation.list.infiniteQueryOptions(
      { salonId, limit: PAGE_SIZE },
      { getNextPageParam: (page) => page.nextCursor ?? undefined, refetchInterval: AGAIN_MS },
    ),
  )
  if (list.isPending) return <Skeleton className="h-96" />
  const [first] = list.data?.pages ?? []
  if (!first) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  const differences = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <LatestComparison latest={first.latest} openCount={first.openCount} timeZone={timeZone} />
      {differences.length === 0 ? (
        <EmptyState
          icon={<Scale aria-hidden className="size-7" />}
          title={first.latest ? (first.latest.isComplete ? t.agrees : t.noneFound) : t.never}
          text={first.latest ? t.agreesText : t.neverText}
        />
      ) : (
        <section aria-labelledby="differences" className="grid grid-cols-1 gap-4">
          <h2 id="differences" className="text-lg">
            {t.list}
          </h2>
          <ul className="grid gap-4">
            {differences.map((difference) => (
              <li key={difference.id}>
                <DifferenceItem salonId={salonId} difference={difference} timeZone={timeZone} />
              </li>
            ))}
          </ul>
          <LoadMore paging={list} />
        </section>
      )}
    </>
  )
}
