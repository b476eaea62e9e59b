import type { AffectedBookingView, BookingView } from '@salon/contract'
import type { ApiClient } from '../../../../lib/trpc.ts'

/** What may become of a booking that a change hits. */
export const HANDLINGS = ['keep', 'nearest_time', 'other_staff', 'cancel'] as const
export type Handling = (typeof HANDLINGS)[number]

/** What was chosen, by booking; whatever is not named is kept. */
export type Handlings = Readonly<Record<string, Handling>>

/** A booking that a change hit, and how far it is with what was chosen for it. */
export interface HandledBooking {
  booking: AffectedBookingView
  handling: Handling
  outcome:
    | { state: 'waiting' | 'kept' }
    | { state: 'done'; after: BookingView }
    | { state: 'failed'; error: unknown }
}

/** What may be chosen for a booking. */
export function handlingsOf({ canMove }: AffectedBookingView): readonly Handling[] {
  return canMove ? HANDLINGS : ['keep', 'cancel']
}

/** Does with a booking what was chosen; its customer is told as of any other step of the salon. */
export function handleBooking(
  { bookings: { manage } }: ApiClient,
  id: string,
  handling: Exclude<Handling, 'keep'>,
): Promise<BookingView> {
  return handling === 'cancel' ? manage.cancel.mutate({ id }) : manage.relocate.mutate({ id, to: handling })
}
