import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { MessageSquareText } from 'lucide-react'
import { LoadMore } from '../../../components/load-more.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { officeReviewsMessages } from '../../../i18n/office-reviews.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { ReviewItem } from './review-item.tsx'
import type { ReviewsSearch } from './reviews-search.ts'
import { useBegunReviews } from './use-begun-reviews.ts'

const PAGE_SIZE = 20

export interface ReviewListProps {
  salonId: string
  timeZone: string
  search: ReviewsSearch
}

/** Reviews, the newest first; one that something is being written about stays, whatever becomes of it meanwhile. */
export function ReviewList({ salonId, timeZone, search: { stars, unanswered } }: ReviewListProps) {
  const t = useMessages(officeReviewsMessages)
  const trpc = useTRPC()
  const isFiltered = stars !== undefined || unanswered === true
  const list = useInfiniteQuery(
    trpc.salons.manage.reviews.list.infiniteQueryOptions(
      {
        ...{ salonId, limit: PAGE_SIZE },
        ...(stars !== undefined && { rating: stars }),
        ...(unanswered && { isUnanswered: true }),
      },
      { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: keepPreviousData },
    ),
  )
  const begun = useBegunReviews()
  if (list.isPending) return <Skeleton className="h-96" />
  if (!list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  const reviews = begun.keptIn(list.data.pages.flatMap((page) => page.items))
  if (reviews.length === 0)
    return (
      <EmptyState
        icon={<MessageSquareText aria-hidden className="size-7" />}
        title={isFiltered ? t.noneFound : t.none}
        text={isFiltered ? t.noneFoundText : t.noneText}
      />
    )
  return (
    <div aria-busy={list.isPlaceholderData} className="grid gap-4">
      <ul className="grid gap-4">
        {reviews.map((review) => (
          <li key={review.id}>
            <ReviewItem
              salonId={salonId}
              review={review}
              timeZone={timeZone}
              onTyping={(form, isTyped) => begun.note(`${form} ${review.id}`, isTyped ? review : null)}
            />
          </li>
        ))}
      </ul>
      <LoadMore paging={list} />
    </div>
  )
}
