import type { UserView } from '@salon/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { MessageSquareText } from 'lucide-react'
import { LoadMore } from '../../components/load-more.tsx'
import { Chip } from '../../components/ui/chip.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { reportsMessages } from '../../i18n/reports.ts'
import { useRouteSearch, useSetSearch } from '../../lib/routing/use-route.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { AdminOnly } from './admin-only.tsx'
import { PlatformExport } from './platform-export.tsx'
import { ReportItem } from './report-item.tsx'

/** Reviews that salons reported, those that wait first. */
export function ReportsPage() {
  return <AdminOnly>{(admin) => <Reports admin={admin} />}</AdminOnly>
}

function Reports({ admin }: { admin: UserView }) {
  const t = useMessages(reportsMessages)
  const { decided = false } = useRouteSearch('/admin/reviews')
  const setSearch = useSetSearch('/admin/reviews')
  usePageTitle(t.title)
  return (
    <div className="grid grid-cols-1 gap-5">
      <h1 className="text-2xl">{t.title}</h1>
      <Chip
        isOn={decided}
        onToggle={(isOn) => setSearch(isOn ? { decided: true } : {})}
        className="justify-self-start"
      >
        {t.decided}
      </Chip>
      <ReportList isDecided={decided} />
      <PlatformExport admin={admin} table="reports" />
    </div>
  )
}

function ReportList({ isDecided }: { isDecided: boolean }) {
  const t = useMessages(reportsMessages)
  const list = useInfiniteQuery(
    useTRPC().salons.reportedReviews.list.infiniteQueryOptions(
      { isDecided },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  )
  if (list.isPending) return <Skeleton className="h-96" />
  if (!list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  const reports = list.data.pages.flatMap((page) => page.items)
  if (reports.length === 0)
    return (
      <EmptyState
        icon={<MessageSquareText aria-hidden className="size-7" />}
        title={isDecided ? t.noneDecided : t.noneWaiting}
      />
    )
  return (
    <div aria-busy={list.isPlaceholderData} className="grid gap-4">
      <ul className="grid gap-4">
        {reports.map((report) => (
          <li key={report.id}>
            <ReportItem report={report} />
          </li>
        ))}
      </ul>
      <LoadMore paging={list} />
    </div>
  )
}
