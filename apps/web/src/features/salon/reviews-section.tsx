import type { ListReviewsInput, SalonProfile } from '@salon/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { useState } from 'react'
import { LoadMore } from '../../components/load-more.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Select } from '../../components/ui/field.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { Stars } from '../../components/ui/rating.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { reviewsMessages } from '../../i18n/reviews.ts'
import { useFormat } from '../../lib/format.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { RatingHistogram } from '../../components/rating-histogram.tsx'
import { ReviewCard } from './review-card.tsx'

type Sort = NonNullable<ListReviewsInput['sort']>
const SORTS = ['newest', 'highest', 'lowest'] as const satisfies readonly Sort[]
const PAGE_SIZE = 6

export function ReviewsSection({ salon }: { salon: SalonProfile }) {
  const t = useMessages(reviewsMessages)
  const format = useFormat()
  return (
    <section id="reviews" aria-labelledby="reviews-title" className="scroll-mt-20">
      <h2 id="reviews-title" className="mb-4 text-2xl">
        {t.reviews}
      </h2>
      {salon.ratingAverage === null || salon.ratingCount === 0 ? (
        <p className="text-muted">{t.noReviews}</p>
      ) : (
        <>
          <div className="mb-6 flex flex-wrap items-center gap-x-8 gap-y-4 rounded-lg border border-line bg-surface p-5 shadow-card">
            <div className="grid justify-items-center gap-1">
              <span className="text-3xl font-bold">{format.rating(salon.ratingAverage)}</span>
              <Stars rating={Math.round(salon.ratingAverage)} />
              <span className="text-sm text-muted">{t.reviewCount(salon.ratingCount)}</span>
            </div>
            <RatingHistogram histogram={salon.ratingHistogram} />
          </div>
          <ReviewList salon={salon} />
        </>
      )}
    </section>
  )
}

function ReviewList({ salon }: { salon: SalonProfile }) {
  const t = useMessages(reviewsMessages)
  const localized = useLocalized()
  const trpc = useTRPC()
  const [sort, setSort] = useState<Sort>('newest')
  const [staffId, setStaffId] = useState('')
  const reviews = useInfiniteQuery(
    trpc.salons.reviews.infiniteQueryOptions(
      { salonId: salon.id, sort, limit: PAGE_SIZE, ...(staffId && { staffId }) },
      { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: keepPreviousData },
    ),
  )
  if (reviews.isPending) return <Skeleton className="h-96" />
  if (!reviews.data) return <ErrorState error={reviews.error} onRetry={() => void reviews.refetch()} />
  const items = reviews.data.pages.flatMap((page) => page.items)
  const stylist = salon.staff.find(({ id }) => id === staffId)
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-3">
        <Select
          label={t.reviewOrder}
          value={sort}
          onChange={({ target }) => setSort(SORTS.find((each) => each === target.value) ?? 'newest')}
          className="min-w-36 flex-1 sm:max-w-60"
        >
          {SORTS.map((each) => (
            <option key={each} value={each}>
              {t.reviewSorts[each]}
            </option>
          ))}
        </Select>
        <Select
          label={t.reviewStylist}
          value={staffId}
          onChange={({ target }) => setStaffId(target.value)}
          className="min-w-36 flex-1 sm:max-w-60"
        >
          <option value="">{t.reviewAnyone}</option>
          {salon.staff.map(({ id, name }) => (
            <option key={id} value={id}>
              {localized(name)}
            </option>
          ))}
        </Select>
      </div>
      <ul
        aria-busy={reviews.isPlaceholderData}
        className={clsx('grid gap-4 transition-opacity', reviews.isPlaceholderData && 'opacity-60')}
      >
        {items.map((review) => (
          <li key={review.id}>
            <ReviewCard
              review={review}
              staff={salon.staff.find(({ id }) => id === review.staffId)}
              timeZone={salon.timeZone}
            />
          </li>
        ))}
      </ul>
      {items.length === 0 && (
        <p role="status" className="text-muted">
          {stylist ? t.noReviewsOf(localized(stylist.name)) : t.noReviews}
        </p>
      )}
      <LoadMore paging={reviews} />
    </div>
  )
}
