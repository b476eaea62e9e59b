import type { MoveVisitInput } from '@salon/contract'
import { type Instant, instantOfMinute, minuteOfInstant, startOfDate } from '@salon/domain'
import type { CalendarBooking, DayPlan, PlannedLine } from '../day-plan.ts'
import type { DragTarget } from './target.ts'

/** When a visit takes place and who serves it. */
export interface VisitPlace extends Pick<CalendarBooking, 'startsAt' | 'endsAt' | 'lines'> {
  /** In which rooms; absent: in whichever are free. */
  rooms?: CalendarBooking['rooms']
}

/** Where a visit is; its rooms only matter where it was held by them. */
export function currentPlace(planned: PlannedLine, { plan, member }: DragTarget): VisitPlace {
  const { startsAt, endsAt, lines } = planned.booking
  return { startsAt, endsAt, lines, ...(member.room && { rooms: roomsToKeep(planned, plan) }) }
}

/**
 * Where a visit is once one of its services was dropped; the others come along with their own people, and with their rooms while these
 * do for them.
 */
export function movedVisit(planned: PlannedLine, target: DragTarget): VisitPlace {
  const { booking, line: held } = planned
  const { plan, member, startMinute } = target
  const { room } = member
  const minutes = startOfDate(plan.timeZone, plan.date) + startMinute - minuteOfInstant(held.startsAt)
  const later = (at: Instant) => instantOfMinute(minuteOfInstant(at) + minutes)
  return {
    startsAt: later(booking.startsAt),
    endsAt: later(booking.endsAt),
    lines: booking.lines.map((line) => ({
      ...line,
      startsAt: later(line.startsAt),
      endsAt: later(line.endsAt),
      staff: line.id === held.id && !room ? { id: member.id, name: member.name } : line.staff,
    })),
    ...(room && {
      rooms: {
        ...roomsToKeep(planned, plan),
        ...(room.id !== null && { [held.id]: { id: room.id, name: member.name } }),
      },
    }),
  }
}

/** The length that a service was given whose end was dropped, as it is asked for. */
export function newLength({ booking, line }: PlannedLine, { startMinute, endMinute }: DragTarget) {
  const index = booking.lines.findIndex(({ id }) => id === line.id)
  return { booking, lengths: [{ line: index, minutes: endMinute - startMinute }] }
}

/** Of the services that are not held, those rooms that are in use and still do; who loses hers gets whichever is free. */
function roomsToKeep(
  { booking, line: held }: PlannedLine,
  { rooms }: Pick<DayPlan, 'rooms'>,
): CalendarBooking['rooms'] {
  const kept = booking.lines.flatMap(({ id, serviceId }) => {
    const room = booking.rooms[id]
    const stillDoes = rooms.some((each) => each.id === room?.id && each.serviceIds.includes(serviceId))
    return room && (id === held.id || stillDoes) ? [[id, room] as const] : []
  })
  return Object.fromEntries(kept)
}

/** The visit as it is asked for, each service with who is to do it, and where that was said. */
export function placedLines({ lines, rooms }: VisitPlace): NonNullable<MoveVisitInput['lines']> {
  return lines.map(({ id: lineId, serviceId, variantId, addOns, staff }) => ({
    lineId,
    serviceId,
    ...(variantId && { variantId }),
    ...(addOns.length > 0 && { addOnIds: addOns.map(({ id }) => id) }),
    staffId: staff.id,
    ...(rooms?.[lineId] && { roomId: rooms[lineId].id }),
  }))
}
