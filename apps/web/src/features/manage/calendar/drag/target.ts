import {
  LINE_LENGTHS,
  type LineTime,
  minuteOfDate,
  minuteOfInstant,
  type RefusalCause,
  startOfDate,
  timeTakenBy,
} from '@salon/domain'
import type { DayPlan, PlannedLine, StaffDay } from '../day-plan.ts'
import { roomConflict } from '../room-days.ts'
import { isOverlapping, type Stretch, subtract } from '../stretches.ts'

/** The salon's own entries keep to it. */
const STEP_MINUTES = 5

/** What stands in the way of dropping something: `other_room` where the service is not had in that room. */
export type DropConflict = RefusalCause | 'other_room'

/** What a service is held by: all of it, to be brought elsewhere, or its end, to be made longer or shorter. */
export type Grip = 'whole' | 'end'

/** Where a service is held: with whom or in which room, on which date, and from which of its minutes to which. */
export interface DragTarget extends Stretch {
  grip: Grip
  plan: DayPlan
  member: StaffDay
}

/** The stretch of a length whose start a minute under the pointer means, within the day that is drawn. */
export function snapStart(minute: number, day: Stretch, lengthMinutes: number): Stretch {
  const latest = Math.max(day.startMinute, day.endMinute - lengthMinutes)
  const startMinute = clamp(snap(minute), day.startMinute, latest)
  return { startMinute, endMinute: startMinute + lengthMinutes }
}

/** The stretch from a start whose end a minute under the pointer means, as long as a service may be and within the day that is drawn. */
export function snapEnd(minute: number, day: Stretch, startMinute: number): Stretch {
  const { least, most } = LINE_LENGTHS
  const longest = Math.min(most, day.endMinute - startMinute)
  return { startMinute, endMinute: startMinute + clamp(snap(minute - startMinute), least, longest) }
}

const snap = (minutes: number) => Math.round(minutes / STEP_MINUTES) * STEP_MINUTES
const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most))

/**
 * Why a visit would not fit where one of its services is held, as far as the screen knows; the others keep their people and their
 * distance, and in a view by rooms all do. Made longer or shorter, a visit begins when it was booked for, whatever the time is.
 * What is kept free around a service and the wait in it come along. How long somebody else takes and the rooms of others are the
 * server's to know, and it has the last word.
 */
export function conflictAt(target: DragTarget, held: PlannedLine, now: Date): DropConflict | null {
  const { plan } = target
  const lines = linesAt(target, held)
  if (lines.some(({ member, serviceId }) => !member.serviceIds.includes(serviceId))) return 'skill'
  const start = Math.min(...lines.map(({ startMinute }) => startMinute))
  const nowMinute = minuteOfDate(now) - startOfDate(plan.timeZone, plan.date)
  if (target.grip === 'whole' && start < nowMinute) return 'notice'
  if (lines.some((line) => subtract([line], line.member.open).length > 0)) return 'hours'
  const prayed = plan.prayerMode === 'closed' ? lines : [{ startMinute: start, endMinute: start + 1 }]
  if (prayed.some((line) => plan.closures.some((closure) => isOverlapping(line, closure)))) return 'prayer'
  if (lines.some(({ member, taken }) => overlap(taken, member.away))) return 'time_off'
  if (lines.some((line) => isTaken(line, held))) return 'busy'
  const { room, ...inRoom } = target.member
  return room ? roomConflict({ ...inRoom, room }, held, target) : null
}

interface LineAt extends Stretch {
  member: StaffDay
  serviceId: string
  /** Of her. */
  taken: readonly Stretch[]
}

/** How a service takes time that has none yet. */
const PLAIN: LineTime = { beforeMinutes: 0, afterMinutes: 0, wait: null }

/** What comes before the service that is held keeps its distance to its start, and what comes after it that to its end. */
function linesAt({ plan, member, startMinute, endMinute }: DragTarget, held: PlannedLine): LineAt[] {
  const heldFrom = minuteOfInstant(held.line.startsAt)
  const [startShift, endShift] = [startMinute - held.startMinute, endMinute - held.endMinute]
  return held.booking.lines.flatMap((line) => {
    const isHeld = line.id === held.line.id
    const whose = isHeld && !member.room ? member : plan.staff.find(({ id }) => id === line.staff.id)
    const from = held.startMinute + minuteOfInstant(line.startsAt) - heldFrom
    const to = from + minuteOfInstant(line.endsAt) - minuteOfInstant(line.startsAt)
    const isAfter = from > held.startMinute
    const shifted = {
      startMinute: from + (isAfter ? endShift : startShift),
      endMinute: to + (isAfter || isHeld ? endShift : startShift),
    }
    const taken = timeTakenBy(held.booking.times[line.id] ?? PLAIN, shifted)
    return whose ? [{ member: whose, serviceId: line.serviceId, ...shifted, taken }] : []
  })
}

/** Whether somebody else's visit needs her then. */
function isTaken({ member, taken }: LineAt, held: PlannedLine): boolean {
  return member.lines.some((other) => other.booking.id !== held.booking.id && overlap(taken, other.taken))
}

function overlap(some: readonly Stretch[], others: readonly Stretch[]): boolean {
  return some.some((one) => others.some((other) => isOverlapping(one, other)))
}
