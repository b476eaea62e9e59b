import type { BookingView } from '@salon/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Card } from '../../components/ui/card.tsx'
import { Textarea } from '../../components/ui/field.tsx'
import { Stars, StarsInput } from '../../components/ui/rating.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { failureOf, useErrorMessage } from '../../lib/error-message.ts'
import { showToast } from '../../lib/toast.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useOnline } from '../../lib/use-online.ts'

const MAX_COMMENT = 2000

/** The customer's review: hers to read once given, before that to give. */
export function ReviewCard({ booking }: { booking: BookingView }) {
  const t = useMessages(bookingsMessages)
  return (
    <Card id="review" className="grid scroll-mt-20 gap-3 p-5">
      <h2 className="text-lg">{booking.review ? t.yourReview : t.reviewTitle}</h2>
      {booking.review ? (
        <>
          <Stars rating={booking.review.rating} />
          {booking.review.comment && (
            <p dir="auto" className="text-sm whitespace-pre-line">
              {booking.review.comment}
            </p>
          )}
        </>
      ) : (
        <ReviewForm booking={booking} />
      )}
    </Card>
  )
}

function ReviewForm({ booking }: { booking: BookingView }) {
  const t = useMessages(bookingsMessages)
  const message = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [rating, setRating] = useState<number | null>(null)
  const [comment, setComment] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const isOnline = useOnline()
  const common = useMessages(commonMessages)

  const reload = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.bookings.pathFilter()),
      queryClient.invalidateQueries(trpc.salons.bySlug.queryFilter({ slug: booking.salon.slug })),
      queryClient.invalidateQueries(trpc.salons.reviews.pathFilter()),
    ])
  const review = useMutation(
    trpc.bookings.review.mutationOptions({
      onSuccess() {
        showToast(t.thanks)
        return reload()
      },
      onError: (error) => (failureOf(error).reason === 'ALREADY_REVIEWED' ? reload() : undefined),
    }),
  )

  function submit(event: FormEvent): void {
    event.preventDefault()
    setIsMissing(rating === null)
    if (rating !== null && !review.isPending)
      review.mutate({ bookingId: booking.id, rating, ...(comment.trim() && { comment: comment.trim() }) })
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <StarsInput
        label={t.stars}
        value={rating}
        onChange={(stars) => {
          setRating(stars)
          setIsMissing(false)
        }}
      />
      {isMissing && (
        <p role="alert" className="text-sm font-medium text-danger">
          {t.starsMissing}
        </p>
      )}
      <Textarea
        label={t.comment}
        maxLength={MAX_COMMENT}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      {review.isError && (
        <p role="alert" className="text-sm font-medium text-danger">
          {message(review.error)}
        </p>
      )}
      {!isOnline && <p className="text-sm text-warning">{common.needsNetwork}</p>}
      <Button type="submit" isBusy={review.isPending} disabled={!isOnline} className="justify-self-start">
        {t.sendReview}
      </Button>
    </form>
  )
}
