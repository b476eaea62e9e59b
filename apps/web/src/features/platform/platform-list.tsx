import type { SalonStatus } from '@salon/domain'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { ChevronLeft, Store } from 'lucide-react'
import { LoadMore } from '../../components/load-more.tsx'
import { Card } from '../../components/ui/card.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { platformMessages } from '../../i18n/platform.ts'
import { useFormat } from '../../lib/format.ts'
import { Link } from '../../lib/routing/link.tsx'
import { SEARCH_TIME_ZONE } from '../../lib/search-zone.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { StatusBadge } from './status-badge.tsx'

/** Salons of one status, or of all, the newest first. */
export function PlatformList({ status, q }: { status: SalonStatus | 'all'; q: string }) {
  const t = useMessages(platformMessages)
  const localized = useLocalized()
  const format = useFormat()
  const asked = { ...(status !== 'all' && { status }), ...(q && { q }) }
  const list = useInfiniteQuery(
    useTRPC().salons.platform.list.infiniteQueryOptions(asked, {
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  )
  if (list.isPending) return <Skeleton className="h-96" />
  if (!list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  const salons = list.data.pages.flatMap((page) => page.items)
  if (salons.length === 0)
    return <EmptyState icon={<Store aria-hidden className="size-7" />} title={t.none} text={t.noneText} />
  return (
    <div aria-busy={list.isPlaceholderData} className="grid gap-4">
      <Card className="overflow-hidden">
        <ul className="divide-y divide-line">
          {salons.map((salon) => (
            <li key={salon.salonId}>
              <Link
                to="/admin/:salonId"
                params={{ salonId: salon.salonId }}
                className="flex min-h-16 items-center gap-3 px-5 py-3 -outline-offset-3 hover:bg-sunken"
              >
                <span className="grid grow gap-1">
                  <span className="flex flex-wrap items-center gap-2 font-semibold">
                    {localized(salon.name)}
                    <StatusBadge status={salon.status} />
                  </span>
                  <span className="text-sm text-muted">
                    {localized(salon.city)} · {t.audiences[salon.audience]} ·{' '}
                    {t.openedOn(format.date({ at: salon.createdAt, timeZone: SEARCH_TIME_ZONE }, 'day'))}
                  </span>
                </span>
                <ChevronLeft aria-hidden className="size-5 shrink-0 text-muted ltr:-scale-x-100" />
              </Link>
            </li>
          ))}
        </ul>
      </Card>
      <LoadMore paging={list} />
    </div>
  )
}
