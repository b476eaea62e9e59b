import type { ReviewBookingInput, ReviewView } from '@salon/contract'
import { insertReview, lockBooking } from '@salon/db'
import { DomainError, toInstant } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { Caller } from '../trpc/context.ts'

/**
 * The customer rates a visit that took place, once.
 * @throws DomainError `ILLEGAL_TRANSITION` before it is completed, `ALREADY_REVIEWED`, `NOT_FOUND`
 */
export async function reviewBooking(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'newId'>,
  caller: Caller,
  input: ReviewBookingInput,
): Promise<ReviewView> {
  const createdAt = deps.clock.now()
  const [id, comment] = [deps.newId(), input.comment ?? '']
  const { staffId } = await deps.writeDb.transaction().execute(async (trx) => {
    const booking = await lockBooking(trx, input.bookingId)
    if (!booking || booking.customerId !== caller.userId) throw new DomainError('NOT_FOUND')
    if (booking.status !== 'completed') {
      throw new DomainError('ILLEGAL_TRANSITION', { from: booking.status, to: 'reviewed' })
    }
    return insertReview(trx, {
      id,
      bookingId: booking.id,
      salonId: booking.salonId,
      customerId: caller.userId,
      rating: input.rating,
      comment,
      createdAt,
    })
  })
  return {
    id,
    rating: input.rating,
    comment,
    authorName: caller.name.split(' ')[0] ?? '',
    staffId,
    reply: null,
    createdAt: toInstant(createdAt),
  }
}
