import type { Localized } from '@salon/domain'
import type { DayPlan, PlannedLine, RoomPlace, StaffDay } from './day-plan.ts'
import {
  common,
  contains,
  crowded,
  isOverlapping,
  type Lane,
  type Stretch,
  subtract,
  withLanes,
} from './stretches.ts'

/** Names the column of what is had in no room. */
export const NO_ROOM = 'none'

/**
 * A business date by its rooms: what is had in each, and at last what is had in none, if there is any. Nothing is booked from here:
 * a visit begins with who serves it. Each time can be asked about, also those beside a visit.
 */
export function roomDays(plan: DayPlan, noRoom: Localized): StaffDay[] {
  const planned = plan.staff.flatMap((member) => member.lines)
  const placed = Map.groupBy(planned, ({ booking, line }) => booking.rooms[line.id]?.id ?? null)
  const open = openOf(plan)
  const day = { startMinute: plan.startMinute, endMinute: plan.endMinute }
  const dayOf = (room: RoomPlace, { name, serviceIds }: Pick<StaffDay, 'name' | 'serviceIds'>): StaffDay => {
    const roomed = { id: room.id ?? NO_ROOM, name, serviceIds, room }
    const lines = withLanes(placed.get(room.id) ?? []).map((line) => besidePlaces(line, room))
    const free = freeOf(plan, { ...roomed, lines })
    const covered = [...Map.groupBy(lines, ({ lanes }) => lanes)].flatMap(([lanes, beside]) =>
      crowded(beside, lanes),
    )
    return {
      ...{ ...roomed, lines, open, away: [], waits: [] },
      free: subtract(free, covered),
      blocked: subtract([day], [...free, ...covered]),
    }
  }
  const days = plan.rooms.map(({ id, capacity, ...room }) => dayOf({ id, capacity }, room))
  const isOutside = placed.has(null)
  return isOutside
    ? [...days, dayOf({ id: null, capacity: Infinity }, { name: noRoom, serviceIds: [] })]
    : days
}

/** A room that takes more visits has a place beside those that it has. */
function besidePlaces<Line extends Lane>(line: Line, { id, capacity }: RoomPlace): Line {
  return id !== null && line.lanes < capacity ? { ...line, lanes: line.lanes + 1 } : line
}

/** While the room is not full, and somebody is free who does what may be had there. */
function freeOf(
  { staff, startMinute, endMinute }: DayPlan,
  { room, serviceIds, lines }: Pick<StaffDay, 'serviceIds' | 'lines'> & { room: RoomPlace },
): Stretch[] {
  if (room.capacity === 0) return []
  const able = staff.filter(
    (member) => room.id === null || member.serviceIds.some((id) => serviceIds.includes(id)),
  )
  const served = common(
    [{ startMinute, endMinute }],
    able.flatMap(({ free }) => free),
  )
  return subtract(
    served,
    crowded(lines.filter(({ taken }) => taken.length > 0).map(timeInRoom), room.capacity),
  )
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
