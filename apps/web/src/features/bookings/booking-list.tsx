import type { ListBookingsInput } from '@salon/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { CalendarHeart } from 'lucide-react'
import { LoadMore } from '../../components/load-more.tsx'
import { buttonClass } from '../../components/ui/button.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useTRPC } from '../../lib/trpc.ts'
import { useNow } from '../../lib/use-now.ts'
import { BookingCard } from './booking-card.tsx'
import { useMayAsk } from './use-booking.ts'

const PAGE_SIZE = 10
const SKELETONS = 3

export function BookingList({ scope }: Pick<ListBookingsInput, 'scope'>) {
  const t = useMessages(bookingsMessages)
  const common = useMessages(commonMessages)
  const trpc = useTRPC()
  const list = useInfiniteQuery(
    trpc.bookings.list.infiniteQueryOptions(
      { scope, limit: PAGE_SIZE },
      { getNextPageParam: (page) => page.nextCursor ?? undefined, enabled: useMayAsk() },
    ),
  )
  const now = useNow()
  if (list.isPending) return <BookingListSkeleton />
  if (!list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  const bookings = list.data.pages.flatMap((page) => page.items)
  if (bookings.length === 0) {
    return (
      <EmptyState
        icon={<CalendarHeart aria-hidden className="size-7" />}
        title={scope === 'upcoming' ? t.noneUpcoming : t.nonePast}
        text={scope === 'upcoming' ? t.noneUpcomingText : t.nonePastText}
        action={
          <Link to="/" className={buttonClass()}>
            {common.toDiscover}
          </Link>
        }
      />
    )
  }
  return (
    <div className="grid gap-4">
      {list.isRefetchError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      <ul className="grid gap-4">
        {bookings.map((booking) => (
          <li key={booking.id}>
            <BookingCard booking={booking} now={now} />
          </li>
        ))}
      </ul>
      <LoadMore paging={list} />
    </div>
  )
}

function BookingListSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-4">
      {Array.from({ length: SKELETONS }, (_, index) => (
        <Skeleton key={index} className="h-36" />
      ))}
    </div>
  )
}
