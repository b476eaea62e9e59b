import type { PlatformSalonView, UserView } from '@salon/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { LoadMore } from '../../components/load-more.tsx'
import { Card } from '../../components/ui/card.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { platformMessages } from '../../i18n/platform.ts'
import { useFormat } from '../../lib/format.ts'
import { SEARCH_TIME_ZONE } from '../../lib/search-zone.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { PlatformExport } from './platform-export.tsx'

/** Who did what to a salon, when and why; the newest first. */
export function SalonLog({ salon, admin }: { salon: PlatformSalonView; admin: UserView }) {
  const { salonId } = salon
  const t = useMessages(platformMessages)
  const format = useFormat()
  const list = useInfiniteQuery(
    useTRPC().salons.platform.log.infiniteQueryOptions(
      { salonId },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  )
  const log = list.data?.pages.flatMap((page) => page.items)
  return (
    <Card className="grid gap-4 p-5 sm:p-6">
      <h2 className="text-lg">{t.log}</h2>
      {list.isPending && <Skeleton className="h-40" />}
      {list.isError && !log && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {log?.length === 0 && <p className="text-sm text-muted">{t.emptyLog}</p>}
      <ol className="grid gap-3 empty:hidden">
        {log?.map(({ id, at, action, actorName, reason }) => (
          <li key={id} className="border-s-2 border-line ps-4 text-sm">
            <p className="font-semibold">{t.actions[action]}</p>
            <p className="text-muted">
              <bdi>{actorName || t.noName}</bdi> · {format.date({ at, timeZone: SEARCH_TIME_ZONE }, 'date')}{' '}
              {format.time(at, SEARCH_TIME_ZONE)}
            </p>
            {reason && <p className="mt-1">{reason}</p>}
          </li>
        ))}
      </ol>
      <LoadMore paging={list} />
      <PlatformExport admin={admin} table="log" salon={salon} />
    </Card>
  )
}
