import type {
  BookingView,
  MoveVisitInput,
  RelocateBookingInput,
  RescheduleBookingInput,
} from '@salon/contract'
import {
  deleteVisitLines,
  findBooking,
  lockBooking,
  lockForVisit,
  moveVisit,
  skipHeldNotification,
} from '@salon/db'
import type { BookingViewRow, ClaimedEvent, LockedBooking, Trx, VisitMove } from '@salon/db'
import { DomainError, heldUntil, isNearVisit, itemAt, knownKey, type Mover } from '@salon/domain'
import { notificationFor } from '../notifications/queued-notification.ts'
import { sendNotification } from '../notifications/send-notification.ts'
import { runOperations } from '../payments/apply-gateway-payment.ts'
import type { PaymentDeps } from '../payments/payment-deps.ts'
import { requestSurplus } from '../payments/surplus.ts'
import type { Caller } from '../trpc/context.ts'
import { requireCustomerOfBooking, requireStaffOfBooking } from './booking-access.ts'
import { resourcesOf, retryContention } from './claim.ts'
import { isMovedSo, planMove, refuseMove, type PlannedMove } from './plan-move.ts'
import { planRelocation } from './plan-relocation.ts'
import { readBookingView } from './read-booking.ts'

/**
 * The customer moves her visit, and changes its services if `lines` say so. What was paid beyond what the visit then asks for goes
 * back by itself. Where it is so already, nothing changes and nobody is told.
 * @throws DomainError why the new time cannot be had, or `TOO_LATE_TO_CANCEL` when the terms do not allow moving any more
 */
export async function rescheduleAsCustomer(
  deps: PaymentDeps,
  caller: Caller,
  input: RescheduleBookingInput,
): Promise<BookingView> {
  await requireCustomerOfBooking(deps.db, caller, input.id)
  return reschedule(deps, caller, input, 'customer')
}

/**
 * The salon moves a visit, or gives it to somebody else or another room; notice, furthest day and the customers' grid do not bind it. What was booked
 * keeps its price whoever serves it. Who asks for what it is already, for whichever version, gets the booking as it is.
 * @throws DomainError `CHANGED_MEANWHILE` with the `version` there is, or why the visit cannot be moved so
 */
export async function rescheduleAsSalon(
  deps: PaymentDeps,
  caller: Caller,
  input: MoveVisitInput,
): Promise<BookingView> {
  await requireStaffOfBooking(deps.db, caller, input.id)
  return reschedule(deps, caller, input, 'salon')
}

/**
 * The salon moves a visit that it cannot serve as it was booked: to the free time that is nearest, or to somebody else or another
 * room at the same time. It costs what it did. Who asks again, or for a booking that is another by now, gets it as it is.
 * @throws DomainError why there is no such time, nobody else, or no room
 */
export async function relocateAsSalon(
  deps: PaymentDeps,
  caller: Caller,
  { id, to, version }: RelocateBookingInput,
): Promise<BookingView> {
  await requireStaffOfBooking(deps.db, caller, id)
  const before = await findBooking(deps.db, id)
  if (before && before.version !== version) return readBookingView(deps.writeDb, id)
  return carryOut(deps, caller, { id, mover: 'salon', plan: (found) => planRelocation(deps, found, to) })
}

function reschedule(
  deps: PaymentDeps,
  caller: Caller,
  input: MoveVisitInput,
  mover: Mover,
): Promise<BookingView> {
  return carryOut(deps, caller, {
    ...{ id: input.id, mover },
    async plan(before) {
      if (isMovedSo(input, before, mover)) return null
      return planMove(deps, input, before, mover)
    },
  })
}

export interface MoveOrder {
  id: string
  /** What the history says of it; without: that it was moved, from when to when. */
  event?: Pick<ClaimedEvent, 'type' | 'details'>
  mover: Mover
  /** `null`: it is to stay as it is. */
  plan: (before: BookingViewRow) => Promise<PlannedMove | null>
}

/**
 * Makes a change of when, where and by whom a visit is served.
 * @throws DomainError why it cannot be made
 */
export async function carryOut(
  deps: PaymentDeps,
  caller: Caller,
  { id, mover, plan, event }: MoveOrder,
): Promise<BookingView> {
  const before = await findBooking(deps.db, id)
  if (!before) throw new DomainError('NOT_FOUND')
  refuseMove(before, mover, deps.clock.now())
  const planned = await plan(before)
  if (!planned) return readBookingView(deps.writeDb, id)
  const { notification, operationIds } = await retryContention(() =>
    deps.writeDb
      .transaction()
      .execute((trx) => storeMove(deps, trx, caller, { before, move: planned, mover, event })),
  )
  // one that is held back is not begun before its time
  if (notification?.recipient) await sendNotification(deps, notification.id)
  await runOperations(deps, operationIds)
  return readBookingView(deps.writeDb, id)
}

interface Moving extends Pick<MoveOrder, 'event'> {
  before: BookingViewRow
  move: PlannedMove
  mover: Mover
}

async function storeMove(
  deps: PaymentDeps,
  trx: Trx,
  caller: Caller,
  { before, move, mover, event: told }: Moving,
) {
  const booking = await lockBooking(trx, before.id)
  if (!booking) throw new DomainError('NOT_FOUND')
  if (booking.version !== before.version) {
    // somebody changed it since it was read; what was decided may not hold any more
    throw new DomainError('CHANGED_MEANWHILE', { version: booking.version })
  }
  await lockForVisit(trx, {
    userId: caller.userId,
    resourceIds: resourcesOf(move.candidates),
    exclusive: true,
  })
  await deleteVisitLines(trx, booking.id)
  const now = deps.clock.now()
  const { silent, ...news } = await tellOf(deps, trx, booking, { before, move, mover }, now)
  const actor = { actor: mover, actorUserId: caller.userId }
  const moved = { from: before.startsAt.toISOString(), to: move.startsAt }
  const event = { ...(told ?? { type: 'rescheduled', details: moved }), ...actor, fromStatus: before.status }
  const keepsCheckIn = isNearVisit(new Date(move.startsAt), now)
  const outcome = await moveVisit(trx, {
    ...move,
    ...{ ...news, silent, event, keepsCheckIn, now: now.toISOString() },
  })
  if (outcome.kind !== 'claimed') throw new DomainError('SLOT_TAKEN', { cause: 'busy' })
  const { totalHalalas } = itemAt(move.candidates, outcome.candidate)
  const step = { bookingId: booking.id, ...actor, now }
  return {
    notification: silent.includes(outcome.candidate) ? null : news.notification,
    operationIds: await requestSurplus(deps, trx, booking, totalHalalas, step),
  }
}

/**
 * The message of a move, in the place of one that is held back (ADR 0033). A customer is told of what changes something of the visit that
 * she knows: when it begins, what is done, and by whom. By whom is known once one of the candidates is taken.
 */
async function tellOf(
  deps: PaymentDeps,
  trx: Trx,
  booking: LockedBooking,
  { before, move, mover }: Moving,
  now: Date,
): Promise<Pick<VisitMove, 'notification' | 'silent' | 'toldVersion'>> {
  const lines = before.lines.map((line) => ({ ...line, staffId: line.staff.id }))
  const current = {
    version: booking.version,
    startsAt: before.startsAt.toISOString(),
    visit: knownKey({ startsAt: before.startsAt, lines }),
  }
  const replaced = await skipHeldNotification(trx, booking.id)
  const known = replaced && !replaced.wasToldSince ? replaced.known : current
  const startsAt = new Date(move.startsAt)
  const isSame = (candidate: PlannedMove['candidates'][number]) =>
    knownKey({ ...candidate, startsAt }) === known.visit
  const isToldAnyway = mover === 'customer' || replaced?.wasToldSince === true
  const silent = isToldAnyway
    ? []
    : move.candidates.flatMap((candidate, index) => (isSame(candidate) ? [index] : []))
  const notification = notificationFor(deps, booking, 'booking_rescheduled')
  const earliest = new Date(Math.min(Date.parse(known.startsAt), startsAt.getTime()))
  const until = heldUntil(mover, earliest, now)
  return {
    notification: until
      ? { ...notification, notBefore: until.toISOString(), knownVisit: known }
      : notification,
    ...{ silent, toldVersion: known.version },
  }
}
