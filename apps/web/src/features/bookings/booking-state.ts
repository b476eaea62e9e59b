import type { BookingDetailsView, BookingView } from '@salon/contract'
import { type CancellableBooking, isBlocking, mayReschedule } from '@salon/domain'

/** Still to come: it can be cancelled, and it keeps its time. */
export function isOpenBooking(booking: BookingView, now: Date): boolean {
  return isBlocking(booking.status) && now < new Date(booking.startsAt)
}

/** May it be moved here? By the server's own rule. */
export function isMovable(booking: BookingView, now: Date): boolean {
  const facts: CancellableBooking = {
    status: booking.status,
    startsAt: new Date(booking.startsAt),
    totalHalalas: booking.totalHalalas,
    paidHalalas: 0,
    policy: booking.policy,
  }
  return booking.status !== 'held' && mayReschedule(facts, now)
}

/** What is on its way back to the customer. */
export function returningHalalas({ payments }: Pick<BookingDetailsView, 'payments'>): number {
  return payments
    .flatMap(({ operations }) => operations)
    .filter(({ kind, settledAt }) => kind !== 'capture' && settledAt === null)
    .reduce((sum, { amountHalalas }) => sum + amountHalalas, 0)
}
