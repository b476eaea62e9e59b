import type { ReviewView, StaffView } from '@salon/contract'
import { Avatar } from '../../components/avatar.tsx'
import { Stars } from '../../components/ui/rating.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { reviewsMessages } from '../../i18n/reviews.ts'
import { useFormat } from '../../lib/format.ts'

export interface ReviewCardProps {
  review: ReviewView
  staff: StaffView | undefined
  timeZone: string
}

export function ReviewCard({ review, staff, timeZone }: ReviewCardProps) {
  const t = useMessages(reviewsMessages)
  const format = useFormat()
  const localized = useLocalized()
  const author = review.authorName || t.someone
  return (
    <article className="rounded-lg border border-line bg-surface p-5">
      <header className="flex items-center gap-3">
        <Avatar seed={review.id} name={author} className="size-10" />
        <div className="grow leading-snug">
          <h3 className="text-sm font-semibold">
            <bdi>{author}</bdi>
          </h3>
          <p className="text-xs text-muted">
            {format.date({ at: review.createdAt, timeZone }, 'date')}
            {staff && ` · ${t.servedBy(localized(staff.name))}`}
          </p>
        </div>
        <Stars rating={review.rating} />
      </header>
      {review.comment && (
        <p dir="auto" className="mt-3 text-sm whitespace-pre-line">
          {review.comment}
        </p>
      )}
      {review.reply && (
        <div className="mt-3 border-s-2 border-brand ps-3 text-sm">
          <p className="font-semibold text-brand">{t.reply}</p>
          <p dir="auto" className="whitespace-pre-line text-muted">
            {review.reply}
          </p>
        </div>
      )}
    </article>
  )
}
