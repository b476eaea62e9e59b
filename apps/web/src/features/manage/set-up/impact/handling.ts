import type { AffectedBookingView, BookingView, Relocation } from '@salon/contract'
import type { ApiClient } from '../../../../lib/trpc.ts'

/** What may become of a booking that a change hits. */
export const HANDLINGS = ['keep', 'nearest_time', 'other_staff', 'other_room', 'cancel'] as const
export type Handling = (typeof HANDLINGS)[number]

/** What was chosen, by booking; whatever is not named is kept. */
export type Handlings = Readonly<Record<string, Handling>>

/** A booking that a change hit, and what was chosen for it. */
export interface ChosenHandling {
  booking: AffectedBookingView
  handling: Handling
}

/** How far it is with that; what is left is as it was, until somebody goes on with it. */
export interface HandledBooking extends ChosenHandling {
  outcome:
    | { state: 'waiting' | 'left' | 'kept' }
    | { state: 'done'; after: BookingView }
    | { state: 'failed'; error: unknown }
}

/** It was to be cancelled, but is another than it was when that was chosen: the server has left it alone, with its money. */
export function isLeftAlone({ handling, outcome }: HandledBooking): boolean {
  return handling === 'cancel' && outcome.state === 'done' && outcome.after.status !== 'cancelled'
}

/** What may be chosen for a booking. */
export function handlingsOf({ canMove, lacksRoom }: AffectedBookingView): readonly Handling[] {
  if (!canMove) return ['keep', 'cancel']
  const unfit: Handling = lacksRoom ? 'other_staff' : 'other_room'
  return HANDLINGS.filter((handling) => handling !== unfit)
}

/** What may be chosen for one of several bookings, at least. */
export function handlingsOfAll(bookings: readonly AffectedBookingView[]): readonly Handling[] {
  return HANDLINGS.filter((handling) => bookings.some((booking) => handlingsOf(booking).includes(handling)))
}

/**
 * Does with a booking what was chosen; its customer is told as of any other step of the salon. It is done once, also when an earlier
 * answer was lost.
 */
export function handleBooking(
  client: ApiClient,
  booking: AffectedBookingView,
  handling: Exclude<Handling, 'keep'>,
): Promise<BookingView> {
  if (handling !== 'cancel') return relocate(client, booking, handling)
  const { id, version } = booking
  return client.bookings.manage.cancel.mutate({ id, version })
}

/** A booking that is another by now is answered as it is: where it was left alone all the same, it is asked for once more. */
async function relocate(
  { bookings: { manage } }: ApiClient,
  booking: AffectedBookingView,
  to: Relocation,
): Promise<BookingView> {
  const { id, version } = booking
  const after = await manage.relocate.mutate({ id, version, to })
  if (after.status === 'cancelled' || !isWhereItWas(booking, after)) return after
  return manage.relocate.mutate({ id, version: after.version, to })
}

function isWhereItWas(booking: AffectedBookingView, after: BookingView): boolean {
  const before = booking.lines.map(({ staffName }) => staffName.ar)
  const now = after.lines.map(({ staff }) => staff.name.ar)
  return booking.startsAt === after.startsAt && before.join() === now.join()
}
