import { DomainError } from '../shared/errors.ts'

export const BOOKING_STATUSES = [
  'held',
  'pending',
  'confirmed',
  'completed',
  'no_show',
  'cancelled',
  'expired',
] as const
export type BookingStatus = (typeof BOOKING_STATUSES)[number]

/** The one table of legal steps; whatever is not here is `ILLEGAL_TRANSITION`. */
const NEXT: Record<BookingStatus, readonly BookingStatus[]> = {
  held: ['pending', 'confirmed', 'expired', 'cancelled'],
  pending: ['confirmed', 'cancelled'],
  confirmed: ['completed', 'no_show', 'cancelled'],
  completed: [],
  no_show: [],
  cancelled: [],
  // a payment that came late takes the time again, if it is still free; nobody else can
  expired: ['pending', 'confirmed'],
}

/** Statuses that take the staff's and the rooms' time; nothing else does. */
export const BLOCKING_STATUSES = ['held', 'pending', 'confirmed'] as const satisfies BookingStatus[]

/** Does a booking in this status take time that nobody else can have? */
export function isBlocking(status: BookingStatus): boolean {
  return BLOCKING_STATUSES.some((blocking) => blocking === status)
}

/** May a booking step from one status to the other? */
export function isLegalTransition(from: BookingStatus, to: BookingStatus): boolean {
  return NEXT[from].includes(to)
}

/** @throws DomainError `ILLEGAL_TRANSITION` with `from` and `to` */
export function assertTransition(from: BookingStatus, to: BookingStatus): void {
  if (!isLegalTransition(from, to)) throw new DomainError('ILLEGAL_TRANSITION', { from, to })
}
