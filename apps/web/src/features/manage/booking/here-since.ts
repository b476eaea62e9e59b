import type { BookingView } from '@salon/contract'
import type { Instant } from '@salon/domain'

/** Since when the customer of a visit that is still to come, or under way, is there; of a visit that is over nobody asks any more. */
export function hereSince({
  status,
  checkedInAt,
}: Pick<BookingView, 'status' | 'checkedInAt'>): Instant | null {
  return status === 'confirmed' ? checkedInAt : null
}
