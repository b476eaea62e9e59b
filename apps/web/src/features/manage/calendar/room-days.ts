import type { Localized } from '@salon/domain'
import type { DayPlan, PlannedLine, RoomPlace, StaffDay } from './day-plan.ts'
import { contains, isOverlapping, type Stretch, subtract, withLanes } from './stretches.ts'

/** Names the column of what is had in no room. */
export const NO_ROOM = 'none'

/**
 * A business date by its rooms: what is had in each, and at last what is had in none, if there is any. Nothing is booked from here:
 * a visit begins with who serves it.
 */
export function roomDays(plan: DayPlan, noRoom: Localized): StaffDay[] {
  const lines = plan.staff.flatMap((member) => member.lines)
  const placed = Map.groupBy(lines, ({ booking, line }) => booking.rooms[line.id]?.id ?? null)
  const open = openOf(plan)
  const dayOf = (room: RoomPlace, { name, serviceIds }: Pick<StaffDay, 'name' | 'serviceIds'>): StaffDay => ({
    ...{ id: room.id ?? NO_ROOM, name, serviceIds, room, open, away: [], free: [], waits: [], blocked: [] },
    lines: withLanes(placed.get(room.id) ?? []),
  })
  const days = plan.rooms.map(({ id, capacity, ...room }) => dayOf({ id, capacity }, room))
  const isOutside = placed.has(null)
  return isOutside
    ? [...days, dayOf({ id: null, capacity: Infinity }, { name: noRoom, serviceIds: [] })]
    : days
}

/** When anybody works. */
function openOf(plan: DayPlan): StaffDay['open'] {
  const closed = subtract(
    [plan],
    plan.staff.flatMap(({ open }) => open),
  )
  return subtract([{ startMinute: plan.startMinute, endMinute: plan.endMinute }], closed)
}

/** Why a service would not fit into a room in a stretch of the day, as far as the screen knows: not had there, or full of others. */
export function roomConflict(
  { room, serviceIds, lines }: Pick<StaffDay, 'serviceIds' | 'lines'> & { room: RoomPlace },
  held: PlannedLine,
  target: Stretch,
): 'other_room' | 'room' | null {
  const isPlaced = held.booking.rooms[held.line.id] !== undefined
  if (room.id === null) return isPlaced ? 'other_room' : null
  if (!serviceIds.includes(held.line.serviceId)) return 'other_room'
  const own = timeInRoom(held)
  const wanted = {
    startMinute: target.startMinute + own.startMinute - held.startMinute,
    endMinute: target.endMinute + own.endMinute - held.endMinute,
  }
  const others = lines
    .filter(({ booking, taken }) => booking.id !== held.booking.id && taken.length > 0)
    .map(timeInRoom)
    .filter((other) => isOverlapping(other, wanted))
  const togetherAt = (minute: number) => others.filter((other) => contains(other, minute)).length
  const most = Math.max(
    0,
    ...others.map(({ startMinute }) => togetherAt(Math.max(startMinute, wanted.startMinute))),
  )
  return most >= room.capacity ? 'room' : null
}

/** A room is taken with what is kept free around a service, and while its customer waits. */
function timeInRoom({ startMinute, endMinute, taken }: PlannedLine): Stretch {
  return {
    startMinute: Math.min(startMinute, ...taken.map((each) => each.startMinute)),
    endMinute: Math.max(endMinute, ...taken.map((each) => each.endMinute)),
  }
}
