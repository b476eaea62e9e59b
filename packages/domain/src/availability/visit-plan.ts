import type { EpochDay } from '../time/local-date.ts'
import { ALL_FREE, takenMinutes } from './busy.ts'
import { CandidateSets } from './candidate-sets.ts'
import { SalonHours } from './hours.ts'
import { prayerClosures } from './prayer.ts'
import type { BusyMinutes, EpochMinute, LineCandidate, SalonFacts, VisitLine } from './types.ts'

/** Somebody who may serve, with all that was booked and planned for her. */
export interface StaffPlan {
  id: string
  busy: BusyMinutes
  timeOff: BusyMinutes
}

/** One way to do a line: who, how long, and which stretches she is needed for. */
export interface CandidatePlan {
  staff: StaffPlan
  durationMinutes: number
  /**
   * Minutes after the line's start, `[from, to, from, to]`, buffers in, processing out; an empty stretch has
   * `to <= from`.
   */
  workStretches: readonly [number, number, number, number]
}

export interface RoomUnitPlan {
  resourceId: string
  busy: BusyMinutes
  timeOff: BusyMinutes
}

export interface LinePlan {
  candidates: readonly CandidatePlan[]
  /** Minutes every candidate takes; `null` when some are faster. */
  commonDurationMinutes: number | null
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  /** Units that may serve the line, in the order of the facts; `null` when it needs none. */
  rooms: readonly RoomUnitPlan[] | null
  sets: CandidateSets
  /** Who is preferred for it to everybody else. */
  servedBy: string | undefined
  /** By cell of the day at hand, who can begin the line: kept here so that no day needs a list of its own. */
  starts: Int32Array
}

/** A visit in a salon, laid out for the engine. */
export interface VisitPlan {
  facts: SalonFacts
  hours: SalonHours
  lines: readonly LinePlan[]
  /** Prayer closures around all the days, sorted pairs. */
  closures: BusyMinutes
}

/** Lays a visit out for some business days in a row. */
export function planVisit(
  facts: SalonFacts,
  lines: readonly VisitLine[],
  firstDay: EpochDay,
  days: number,
): VisitPlan {
  const staff = new Map<string, StaffPlan>()
  for (const { candidates } of lines) {
    for (const { staffId } of candidates) {
      if (!staff.has(staffId)) staff.set(staffId, resource(facts, staffId))
    }
  }
  return {
    facts,
    hours: new SalonHours(facts),
    lines: lines.map((line) => planLine(facts, staff, line)),
    closures: prayerClosures(firstDay, days, facts, facts.prayer),
  }
}

/** Whether every line has somebody who can do it. */
export function hasSkills(lines: readonly { candidates: readonly unknown[] }[]): boolean {
  return lines.length > 0 && lines.every(({ candidates }) => candidates.length > 0)
}

/** Minutes of a member of staff's windows on a business day that bookings take: whom to spare. */
export function bookedMinutes(plan: VisitPlan, staff: StaffPlan, day: EpochDay): number {
  const windows: readonly EpochMinute[] = plan.hours.ofStaff(staff.id, day)
  let booked = 0
  for (let i = 0; i < windows.length; i += 2) booked += takenMinutes(staff.busy, windows[i]!, windows[i + 1]!)
  return booked
}

function resource(facts: SalonFacts, id: string): StaffPlan {
  return { id, busy: facts.busy.get(id) ?? ALL_FREE, timeOff: facts.timeOff.get(id) ?? ALL_FREE }
}

function planLine(facts: SalonFacts, staff: ReadonlyMap<string, StaffPlan>, line: VisitLine): LinePlan {
  const first = line.candidates[0]?.durationMinutes ?? null
  const isCommon = line.candidates.every(({ durationMinutes }) => durationMinutes === first)
  return {
    candidates: line.candidates.map((candidate) => ({
      staff: staff.get(candidate.staffId) ?? resource(facts, candidate.staffId),
      durationMinutes: candidate.durationMinutes,
      workStretches: workStretches(line, candidate),
    })),
    commonDurationMinutes: isCommon ? first : null,
    bufferBeforeMinutes: line.bufferBeforeMinutes,
    bufferAfterMinutes: line.bufferAfterMinutes,
    rooms: line.roomIds.length === 0 ? null : roomUnits(facts, line.roomIds),
    sets: new CandidateSets(line.candidates.length),
    servedBy: line.servedBy,
    starts: new Int32Array(0),
  }
}

function roomUnits(facts: SalonFacts, roomIds: readonly string[]): RoomUnitPlan[] {
  return facts.rooms
    .filter(({ roomId }) => roomIds.includes(roomId))
    .map(({ resourceId }) => ({
      resourceId,
      busy: facts.busy.get(resourceId) ?? ALL_FREE,
      timeOff: facts.timeOff.get(resourceId) ?? ALL_FREE,
    }))
}

/** Which stretches of a line somebody is needed for who takes so long. */
export function workStretches(
  line: Pick<VisitLine, 'bufferBeforeMinutes' | 'bufferAfterMinutes' | 'processing'>,
  { durationMinutes }: Pick<LineCandidate, 'durationMinutes'>,
): CandidatePlan['workStretches'] {
  const from = -line.bufferBeforeMinutes
  const to = durationMinutes + line.bufferAfterMinutes
  if (line.processing === null || line.processing.lengthMinutes <= 0) return [from, to, to, to]
  const { startMinute, lengthMinutes } = line.processing
  return [from, Math.min(startMinute, to), startMinute + lengthMinutes, to]
}
