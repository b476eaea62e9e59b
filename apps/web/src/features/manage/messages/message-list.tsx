import type { NotificationStatus } from '@salon/domain'
import { useInfiniteQuery } from '@tanstack/react-query'
import { LoadMore } from '../../../components/load-more.tsx'
import { Card } from '../../../components/ui/card.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { useTRPC } from '../../../lib/trpc.ts'
import { MessageRow } from './message-row.tsx'

const PAGE_SIZE = 20

export interface MessageListProps {
  salonId: string
  timeZone: string
  /** Of these alone; without, all of them. */
  status?: NotificationStatus
  /** Said where there is none. */
  none: string
}

/** Messages, the newest first. */
export function MessageList({ salonId, timeZone, status, none }: MessageListProps) {
  const trpc = useTRPC()
  const list = useInfiniteQuery(
    trpc.notifications.manage.list.infiniteQueryOptions(
      { salonId, limit: PAGE_SIZE, ...(status && { status }) },
      { getNextPageParam: (page) => page.nextCursor ?? undefined },
    ),
  )
  if (list.isPending) return <Skeleton className="h-40" />
  if (!list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  const messages = list.data.pages.flatMap((page) => page.items)
  if (messages.length === 0) return <p className="text-sm text-muted">{none}</p>
  return (
    <div className="grid gap-4">
      <Card className="overflow-hidden">
        <ul className="divide-y divide-line">
          {messages.map((each) => (
            <li key={each.id}>
              <MessageRow salonId={salonId} timeZone={timeZone} message={each} />
            </li>
          ))}
        </ul>
      </Card>
      <LoadMore paging={list} />
    </div>
  )
}
