import type { BookingView } from '@salon/contract'
import { deleteCheckIn, insertCheckIn, lockBooking, type LockedBooking, type Trx } from '@salon/db'
import { DomainError, mayCheckIn } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { Caller } from '../trpc/context.ts'
import { requireStaffOfBooking } from './booking-access.ts'
import { readBookingView } from './read-booking.ts'

type CheckInDeps = Pick<Deps, 'db' | 'writeDb' | 'clock'>

/**
 * The salon marks that the customer is there. Who marks her again changes nothing: when she came is when she was first seen.
 * @throws DomainError `ILLEGAL_TRANSITION` when the booking is not confirmed, or its visit is far away or over
 */
export function checkIn(deps: CheckInDeps, caller: Caller, input: { id: string }): Promise<BookingView> {
  return withLocked(deps, caller, input.id, async (trx, booking) => {
    if (booking.checkedInAt) return
    const now = deps.clock.now()
    if (!mayCheckIn(booking, now)) refuse(booking, 'checked_in')
    await insertCheckIn(trx, { id: booking.id, by: caller.userId, now })
  })
}

/**
 * The salon takes the mark back: it was somebody else, or she left again.
 * @throws DomainError `ILLEGAL_TRANSITION` once the visit is completed, for which she was there
 */
export function undoCheckIn(deps: CheckInDeps, caller: Caller, input: { id: string }): Promise<BookingView> {
  return withLocked(deps, caller, input.id, async (trx, booking) => {
    if (!booking.checkedInAt) return
    if (booking.status !== 'confirmed') refuse(booking, 'check_in_undone')
    await deleteCheckIn(trx, { id: booking.id, by: caller.userId, now: deps.clock.now() })
  })
}

async function withLocked(
  deps: CheckInDeps,
  caller: Caller,
  id: string,
  change: (trx: Trx, booking: LockedBooking) => Promise<void>,
): Promise<BookingView> {
  await requireStaffOfBooking(deps.db, caller, id)
  await deps.writeDb.transaction().execute(async (trx) => {
    const booking = await lockBooking(trx, id)
    if (!booking) throw new DomainError('NOT_FOUND')
    await change(trx, booking)
  })
  return readBookingView(deps.writeDb, id)
}

function refuse({ status }: LockedBooking, to: string): never {
  throw new DomainError('ILLEGAL_TRANSITION', { from: status, to })
}
