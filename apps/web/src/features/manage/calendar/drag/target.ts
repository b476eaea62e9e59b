import type { RefusalCause } from '@salon/domain'
import { minuteOfDate, startOfDate } from '@salon/domain'
import type { DayPlan, PlannedLine, StaffDay } from '../day-plan.ts'
import { roomConflict } from '../room-days.ts'
import { isOverlapping, type Stretch, subtract } from '../stretches.ts'

/** The salon's own entries keep to it. */
const STEP_MINUTES = 5

/** What stands in the way of dropping something: `other_room` where the service is not had in that room. */
export type DropConflict = RefusalCause | 'other_room'

/** Where a service is held: with whom or in which room, on which date, and from which of its minutes on. */
export interface DragTarget {
  plan: DayPlan
  member: StaffDay
  startMinute: number
}

/** The start that a minute under the pointer means, within the day that is drawn. */
export function snapStart(
  minute: number,
  { startMinute, endMinute }: Stretch,
  lengthMinutes: number,
): number {
  const latest = Math.max(startMinute, endMinute - lengthMinutes)
  const snapped = Math.round(minute / STEP_MINUTES) * STEP_MINUTES
  return Math.min(Math.max(snapped, startMinute), latest)
}

/**
 * Why a visit would not fit where one of its services is held, as far as the screen knows; the others keep their people and their
 * distance, and in a view by rooms all do. Skills, buffers and the rooms of others are the server's to know, and it has the last
 * word.
 */
export function conflictAt(target: DragTarget, held: PlannedLine, now: Date): DropConflict | null {
  const { plan } = target
  const lines = linesAt(target, held)
  const start = Math.min(...lines.map(({ startMinute }) => startMinute))
  const nowMinute = minuteOfDate(now) - startOfDate(plan.timeZone, plan.date)
  if (start < nowMinute) return 'notice'
  if (lines.some((line) => subtract([line], line.member.open).length > 0)) return 'hours'
  const prayed = plan.prayerMode === 'closed' ? lines : [{ startMinute: start, endMinute: start + 1 }]
  if (prayed.some((line) => plan.closures.some((closure) => isOverlapping(line, closure)))) return 'prayer'
  if (lines.some((line) => line.member.away.some((absence) => isOverlapping(line, absence))))
    return 'time_off'
  if (lines.some((line) => isTaken(line, held))) return 'busy'
  const { room, lines: inRoom } = target.member
  return room ? roomConflict({ room, lines: inRoom }, held, target.startMinute) : null
}

interface LineAt extends Stretch {
  member: StaffDay
}

function linesAt({ plan, member, startMinute }: DragTarget, held: PlannedLine): LineAt[] {
  const heldAt = Date.parse(held.line.startsAt)
  return held.booking.lines.flatMap((line) => {
    const from = startMinute + (Date.parse(line.startsAt) - heldAt) / 60_000
    const minutes = (Date.parse(line.endsAt) - Date.parse(line.startsAt)) / 60_000
    const isGiven = line.id === held.line.id && !member.room
    const whose = isGiven ? member : plan.staff.find(({ id }) => id === line.staff.id)
    return whose ? [{ member: whose, startMinute: from, endMinute: from + minutes }] : []
  })
}

/** Whether somebody else's visit lies there; that of somebody who did not come gives its time to others. */
function isTaken(line: LineAt, held: PlannedLine): boolean {
  return line.member.lines.some(
    (other) =>
      other.booking.id !== held.booking.id &&
      other.booking.status !== 'no_show' &&
      isOverlapping(line, other),
  )
}
