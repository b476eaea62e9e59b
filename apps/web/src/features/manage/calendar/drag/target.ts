import type { BookingLineView } from '@salon/contract'
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

/** What stands in the way, and of what of the visit. */
export interface Obstacle {
  cause: DropConflict
  /** `null`: of the service that is held. */
  of: 'start' | BookingLineView | null
  /** When the visit would begin. */
  startMinute: number
}

/**
 * Why a visit would not fit where one of its services is held, as far as the screen knows; the others keep their people and their
 * distance, and in a view by rooms all do. Made longer or shorter, a visit begins when it was booked for, whatever the time is.
 * What is kept free around a service and the wait in it come along. How long somebody else takes and the rooms of others are the
 * server's to know, and it has the last word.
 */
export function obstacleAt(target: DragTarget, held: PlannedLine, now: Date): Obstacle | null {
  const { plan } = target
  const lines = linesAt(target, held)
  const startMinute = Math.min(...lines.map((line) => line.startMinute))
  const obstacle = (cause: DropConflict, of: Obstacle['of'] = null): Obstacle => ({ cause, of, startMinute })
  const ofStart = (cause: DropConflict) => {
    const isHeld = lines.some(({ line, ...at }) => line.id === held.line.id && at.startMinute === startMinute)
    return obstacle(cause, isHeld ? null : 'start')
  }
  const ofFirst = (cause: DropConflict, isHindered: (line: LineAt) => boolean) => {
    const hindered = lines.filter(isHindered)
    const isHeld = hindered.some(({ line }) => line.id === held.line.id)
    return hindered[0] ? obstacle(cause, isHeld ? null : hindered[0].line) : null
  }
  const isPrayed = (line: Stretch) => plan.closures.some((closure) => isOverlapping(line, closure))
  const nowMinute = minuteOfDate(now) - startOfDate(plan.timeZone, plan.date)
  const { room, ...inRoom } = target.member
  const full = room && roomConflict({ ...inRoom, room }, held, target)
  return (
    ofFirst('skill', ({ member, line }) => !member.serviceIds.includes(line.serviceId)) ??
    (target.grip === 'whole' && startMinute < nowMinute ? ofStart('notice') : null) ??
    ofFirst('hours', (line) => subtract([line], line.member.open).length > 0) ??
    (plan.prayerMode === 'closed'
      ? ofFirst('prayer', isPrayed)
      : isPrayed({ startMinute, endMinute: startMinute + 1 })
        ? ofStart('prayer')
        : null) ??
    ofFirst('time_off', ({ member, taken }) => overlap(taken, member.away)) ??
    ofFirst('busy', (line) => isTaken(line, held)) ??
    (full ? obstacle(full) : null)
  )
}

interface LineAt extends Stretch {
  member: StaffDay
  line: BookingLineView
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
    return whose ? [{ member: whose, line, ...shifted, taken }] : []
  })
}

/** Whether somebody else's visit needs her then. */
function isTaken({ member, taken }: LineAt, held: PlannedLine): boolean {
  return member.lines.some((other) => other.booking.id !== held.booking.id && overlap(taken, other.taken))
}

function overlap(some: readonly Stretch[], others: readonly Stretch[]): boolean {
  return some.some((one) => others.some((other) => isOverlapping(one, other)))
}
