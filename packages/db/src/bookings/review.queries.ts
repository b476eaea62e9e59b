import { sql } from 'kysely'
import type { Trx } from '../client.ts'

export interface NewReview {
  id: string
  bookingId: string
  salonId: string
  customerId: string
  rating: number
  comment: string
  createdAt: Date
}

/**
 * Stores a review and moves the averages of the salon and of the visit's first stylist with it, in one statement.
 * A second review of the booking breaks `reviews_one_per_booking`.
 */
export async function insertReview(trx: Trx, review: NewReview): Promise<{ staffId: string | null }> {
  const { rows } = await sql<{ staffId: string | null }>`
    with stored as (
      insert into reviews (id, booking_id, salon_id, staff_id, customer_id, rating, comment, created_at)
      values (${review.id}, ${review.bookingId}, ${review.salonId},
        (select staff_id from booking_lines where booking_id = ${review.bookingId} order by position limit 1),
        ${review.customerId}, ${review.rating}, ${review.comment}, ${review.createdAt})
      returning salon_id, staff_id, rating),
    of_salon as (
      update salons set rating_sum = rating_sum + stored.rating, rating_count = rating_count + 1
      from stored where salons.id = stored.salon_id),
    of_staff as (
      update staff set rating_sum = rating_sum + stored.rating, rating_count = rating_count + 1
      from stored where staff.id = stored.staff_id)
    select staff_id as "staffId" from stored`.execute(trx)
  return { staffId: rows[0]?.staffId ?? null }
}
