import type { VisitLineInput } from '@salon/contract'
import { type Instant, instantOfMinute, minuteOfInstant, startOfDate } from '@salon/domain'
import type { CalendarBooking, PlannedLine } from '../day-plan.ts'
import type { DragTarget } from './target.ts'

/** When a visit takes place and who serves it. */
export type VisitPlace = Pick<CalendarBooking, 'startsAt' | 'endsAt' | 'lines'>

/** Where a visit is once one of its services was dropped; the others come along with their own people. */
export function movedVisit({ booking, line: held }: PlannedLine, target: DragTarget): VisitPlace {
  const { plan, member, startMinute } = target
  const minutes = startOfDate(plan.timeZone, plan.date) + startMinute - minuteOfInstant(held.startsAt)
  const later = (at: Instant) => instantOfMinute(minuteOfInstant(at) + minutes)
  return {
    startsAt: later(booking.startsAt),
    endsAt: later(booking.endsAt),
    lines: booking.lines.map((line) => ({
      ...line,
      startsAt: later(line.startsAt),
      endsAt: later(line.endsAt),
      staff: line.id === held.id ? { id: member.id, name: member.name } : line.staff,
    })),
  }
}

/** The visit as it is asked for, each service with who is to do it. */
export function placedLines({ lines }: VisitPlace): VisitLineInput[] {
  return lines.map(({ serviceId, variantId, addOns, staff }) => ({
    serviceId,
    ...(variantId && { variantId }),
    ...(addOns.length > 0 && { addOnIds: addOns.map(({ id }) => id) }),
    staffId: staff.id,
  }))
}
