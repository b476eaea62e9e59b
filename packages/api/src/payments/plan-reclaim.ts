import { expireLapsedHolds, findBooking, type BookingViewRow, type VisitReclaim } from '@salon/db'
import {
  checkStart,
  DomainError,
  instantOfMinute,
  minuteOfDate,
  nextMinute,
  type Assignment,
} from '@salon/domain'
import { loadSalonFacts } from '../availability/load-facts.ts'
import { relaxForStaff } from '../bookings/staff-rules.ts'
import { inTransaction } from './in-transaction.ts'
import type { PaymentDeps } from './payment-deps.ts'

/**
 * How to give an expired booking its time back: the same people at the same time, in any room that does.
 * `null` when that cannot be any more. Holds that ran out and stand in the way are ended, as for every new booking.
 */
export async function planReclaim(deps: PaymentDeps, bookingId: string): Promise<VisitReclaim | null> {
  const booking = await findBooking(deps.writeDb, bookingId)
  const assignment = booking && (await findAssignment(deps, booking))
  if (!assignment) return null
  const stretches = assignment.occupancies.map((stretch) => ({
    resourceId: stretch.resourceId,
    startsAt: instantOfMinute(stretch.startsAtMinute),
    endsAt: instantOfMinute(stretch.endsAtMinute),
    position: stretch.line,
  }))
  const resourceIds = [...new Set(stretches.map(({ resourceId }) => resourceId))]
  const now = deps.clock.now()
  await inTransaction(deps, (trx) => expireLapsedHolds(trx, { resourceIds, now }))
  const rooms = assignment.lines.map(({ roomResourceId }, position) => ({ position, roomResourceId }))
  return { bookingId, stretches, rooms }
}

async function findAssignment(deps: PaymentDeps, booking: BookingViewRow): Promise<Assignment | null> {
  const now = deps.clock.now()
  const lines = booking.lines.map((line) => ({
    serviceId: line.serviceId,
    variantId: line.variantId ?? undefined,
    addOnIds: line.addOns.map((addOn) => addOn.id),
    staffId: line.staff.id,
  }))
  try {
    const startMinute = minuteOfDate(booking.startsAt)
    const range = { startMinute }
    const loaded = await loadSalonFacts(deps.writeDb, { salonId: booking.salon.id, lines, range, now })
    // she kept to notice and grid when she chose the time
    const facts = relaxForStaff(loaded.facts)
    const decision = checkStart(facts, loaded.visit.lines, startMinute, nextMinute(now))
    const assignment = decision.ok ? decision.assignments[0] : undefined
    return assignment && isSameVisit(assignment, booking) ? assignment : null
  } catch (error) {
    // the salon or a service is not on offer any more
    if (error instanceof DomainError) return null
    throw error
  }
}

/** A service whose minutes were changed meanwhile is not the visit that was paid for. */
function isSameVisit({ lines }: Assignment, booking: BookingViewRow): boolean {
  return booking.lines.every((line, position) => {
    const assigned = lines[position]
    return (
      assigned?.staffId === line.staff.id &&
      assigned.startsAtMinute === minuteOfDate(new Date(line.startsAt)) &&
      assigned.endsAtMinute === minuteOfDate(new Date(line.endsAt))
    )
  })
}
