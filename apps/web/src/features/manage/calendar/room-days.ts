import type { Localized } from '@salon/domain'
import type { DayPlan, PlannedLine, RoomPlace, StaffDay } from './day-plan.ts'
import { type Stretch, subtract, withLanes } from './stretches.ts'

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
  const dayOf = (name: Localized, room: RoomPlace): StaffDay => ({
    ...{ id: room.id ?? NO_ROOM, name, room, open, away: [], free: [], blocked: [] },
    lines: withLanes(placed.get(room.id) ?? []),
  })
  const days = plan.rooms.map(({ name, ...room }) => dayOf(name, room))
  const isOutside = placed.has(null)
  return isOutside ? [...days, dayOf(noRoom, { id: null, capacity: Infinity, serviceIds: [] })] : days
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
  { room, lines }: { room: RoomPlace; lines: readonly PlannedLine[] },
  held: PlannedLine,
  { startMinute, endMinute }: Stretch,
): 'other_room' | 'room' | null {
  const isPlaced = held.booking.rooms[held.line.id] !== undefined
  if (room.id === null) return isPlaced ? 'other_room' : null
  if (!room.serviceIds.includes(held.line.serviceId)) return 'other_room'
  const others = lines.filter(
    (other) =>
      other.booking.id !== held.booking.id &&
      other.booking.status !== 'no_show' &&
      other.startMinute < endMinute &&
      startMinute < other.endMinute,
  )
  const togetherAt = (minute: number) =>
    others.filter((other) => other.startMinute <= minute && minute < other.endMinute).length
  const most = Math.max(0, ...others.map((other) => togetherAt(Math.max(other.startMinute, startMinute))))
  return most >= room.capacity ? 'room' : null
}
