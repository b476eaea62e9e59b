import type { BookingView, RescheduleBookingInput, VisitLineInput } from '@salon/contract'
import { deleteVisitLines, findBooking, lockBooking, lockForVisit, moveVisit } from '@salon/db'
import type { BookingViewRow, Trx, VisitMove } from '@salon/db'
import { DomainError, mayReschedule, nextMinute } from '@salon/domain'
import { loadSalonFacts } from '../availability/load-facts.ts'
import type { Deps } from '../deps.ts'
import { notificationFor } from '../notifications/queued-notification.ts'
import { sendNotification, type SendDeps } from '../notifications/send-notification.ts'
import type { Caller } from '../trpc/context.ts'
import { requireCustomerOfBooking, requireStaffOfBooking } from './booking-access.ts'
import { resourcesOf, retryContention } from './claim.ts'
import { decideStart } from './decide-start.ts'
import { planVisit } from './plan-visit.ts'
import { readBookingView } from './read-booking.ts'
import { relaxForStaff } from './staff-rules.ts'

type MoveDeps = SendDeps & Pick<Deps, 'db'>
type Mover = 'customer' | 'salon'

/**
 * The customer moves her visit, and changes its services if `lines` say so.
 * @throws DomainError why the new time cannot be had, or `TOO_LATE_TO_CANCEL` when the terms do not allow moving any more
 */
export async function rescheduleAsCustomer(
  deps: MoveDeps,
  caller: Caller,
  input: RescheduleBookingInput,
): Promise<BookingView> {
  await requireCustomerOfBooking(deps.db, caller, input.id)
  return reschedule(deps, caller, input, 'customer')
}

/** The salon moves a visit; notice, furthest day and the customers' grid do not bind it. */
export async function rescheduleAsSalon(
  deps: MoveDeps,
  caller: Caller,
  input: RescheduleBookingInput,
): Promise<BookingView> {
  await requireStaffOfBooking(deps.db, caller, input.id)
  return reschedule(deps, caller, input, 'salon')
}

async function reschedule(
  deps: MoveDeps,
  caller: Caller,
  input: RescheduleBookingInput,
  mover: Mover,
): Promise<BookingView> {
  const before = await findBooking(deps.db, input.id)
  if (!before) throw new DomainError('NOT_FOUND')
  refuseMove(before, mover, deps.clock.now())
  const move = await planMove(deps, caller, input, before, mover)
  const notification = await retryContention(() =>
    deps.writeDb.transaction().execute((trx) => storeMove(deps, trx, caller, before, move)),
  )
  if (notification.recipient) await sendNotification(deps, notification.id)
  return readBookingView(deps.writeDb, input.id)
}

function refuseMove(booking: BookingViewRow, mover: Mover, now: Date): void {
  if (booking.status !== 'pending' && booking.status !== 'confirmed') {
    throw new DomainError('ILLEGAL_TRANSITION', { from: booking.status, to: 'rescheduled' })
  }
  if (mover === 'customer' && !mayReschedule({ ...booking, paidHalalas: 0 }, now)) {
    throw new DomainError('TOO_LATE_TO_CANCEL')
  }
}

type PlannedMove = Omit<VisitMove, 'notification'>

async function planMove(
  deps: MoveDeps,
  caller: Caller,
  input: RescheduleBookingInput,
  before: BookingViewRow,
  mover: Mover,
): Promise<PlannedMove> {
  const now = deps.clock.now()
  const lines = input.lines ?? linesOf(before)
  const loaded = await loadSalonFacts(deps.db, {
    salonId: before.salon.id,
    lines,
    range: { startMinute: Math.floor(input.startsAt.getTime() / 60_000) },
    now,
    ignoreBookingId: before.id,
  })
  const facts = mover === 'salon' ? relaxForStaff(loaded.facts) : loaded.facts
  const assignments = decideStart({ ...loaded, facts }, input.startsAt, nextMinute(now))
  const candidates = planVisit({
    config: loaded.config,
    visit: loaded.visit,
    lines,
    assignments,
    lineIds: lines.map(() => deps.newId()),
    keptPricesHalalas: input.lines ? null : before.lines.map((line) => line.priceHalalas),
    vatPercent: before.policy.vatPercent,
  })
  return {
    bookingId: before.id,
    startsAt: input.startsAt.toISOString(),
    candidates: candidates.map((candidate) => ({ ...candidate, answer: null })),
    event: {
      type: 'rescheduled',
      actor: mover,
      actorUserId: caller.userId,
      fromStatus: before.status,
      details: { from: before.startsAt.toISOString(), to: input.startsAt.toISOString() },
    },
    now: now.toISOString(),
  }
}

async function storeMove(
  deps: MoveDeps,
  trx: Trx,
  caller: Caller,
  before: BookingViewRow,
  move: PlannedMove,
) {
  const booking = await lockBooking(trx, before.id)
  if (!booking) throw new DomainError('NOT_FOUND')
  if (booking.version !== before.version) {
    // somebody changed it since it was read; what was decided may not hold any more
    throw new DomainError('ILLEGAL_TRANSITION', { from: booking.status, to: 'rescheduled' })
  }
  await lockForVisit(trx, {
    userId: caller.userId,
    resourceIds: resourcesOf(move.candidates),
    exclusive: true,
  })
  await deleteVisitLines(trx, booking.id)
  const notification = notificationFor(deps, booking, 'booking_rescheduled')
  const outcome = await moveVisit(trx, { ...move, notification })
  if (outcome.kind !== 'claimed') throw new DomainError('SLOT_TAKEN', { cause: 'busy' })
  return notification
}

/** The visit as it was asked for: "anyone" stays anyone. */
function linesOf(booking: BookingViewRow): VisitLineInput[] {
  return booking.lines.map((line) => ({
    serviceId: line.serviceId,
    variantId: line.variantId ?? undefined,
    addOnIds: line.addOns.map((addOn) => addOn.id),
    staffId: line.staffChosen ? line.staff.id : undefined,
  }))
}
