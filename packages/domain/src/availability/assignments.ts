import type { EpochDay } from '../time/local-date.ts'
import { isFree } from './busy.ts'
import type { DayStarts } from './day-starts.ts'
import { cellAfter } from './day-starts.ts'
import { occupanciesOf } from './occupancies.ts'
import { minuteOfCell } from './start-grid.ts'
import type { AssignedLine, Assignment, EpochMinute } from './types.ts'
import type { CandidatePlan, LinePlan, VisitPlan } from './visit-plan.ts'
import { bookedMinutes } from './visit-plan.ts'

/** Who does a line and all lines after it. */
export interface Chain {
  candidate: CandidatePlan
  startsAtMinute: EpochMinute
  /** Minutes already booked on the day, summed over the people of the chain's lines. */
  bookedMinutes: number
  /** How often the next line is done by somebody else. */
  staffChanges: number
  /** Lines that stay with whoever serves them now. */
  linesKept: number
  next: Chain | null
}

/**
 * The best ways to serve a visit that starts at a cell, best first: those who serve most of its lines now, then people with the fewest
 * booked minutes (summed over the lines), then the fewest changes from one person to another, then staff ids line by line.
 */
export function bestChains(
  plan: VisitPlan,
  day: EpochDay,
  starts: DayStarts,
  start: number,
  limit: number,
): readonly Chain[] {
  const booked = new Map<string, number>()
  const known = new Map<string, readonly Chain[]>()
  const bookedOf = ({ staff }: CandidatePlan): number => {
    const before = booked.get(staff.id)
    if (before !== undefined) return before
    const minutes = bookedMinutes(plan, staff, day)
    booked.set(staff.id, minutes)
    return minutes
  }

  /**
   * The best chains from a line on, `limit` for each person who can begin: the line before may prefer any of
   * them.
   */
  const chainsFrom = (lineIndex: number, cell: number): readonly Chain[] => {
    const key = `${lineIndex} ${cell}`
    const before = known.get(key)
    if (before !== undefined) return before
    const line = plan.lines[lineIndex]!
    const isLast = lineIndex === plan.lines.length - 1
    const chains = line.sets.members(starts.possible[lineIndex]![cell]!).flatMap((index) => {
      const candidate = line.candidates[index]!
      const rests = isLast ? [null] : chainsFrom(lineIndex + 1, cellAfter(line, index, starts.grid, cell))
      const startsAtMinute = minuteOfCell(starts.grid, cell)
      return best(
        rests.map((next) => prepend(line, candidate, startsAtMinute, bookedOf(candidate), next)),
        limit,
      )
    })
    known.set(key, chains)
    return chains
  }
  return best(chainsFrom(0, start), limit)
}

function prepend(
  { servedBy }: LinePlan,
  candidate: CandidatePlan,
  startsAtMinute: EpochMinute,
  booked: number,
  next: Chain | null,
): Chain {
  const changes = next !== null && next.candidate.staff !== candidate.staff ? 1 : 0
  return {
    candidate,
    startsAtMinute,
    bookedMinutes: booked + (next?.bookedMinutes ?? 0),
    staffChanges: changes + (next?.staffChanges ?? 0),
    linesKept: (candidate.staff.id === servedBy ? 1 : 0) + (next?.linesKept ?? 0),
    next,
  }
}

function best(chains: readonly Chain[], limit: number): readonly Chain[] {
  return chains.toSorted(compareChains).slice(0, limit)
}

function compareChains(a: Chain, b: Chain): number {
  return (
    b.linesKept - a.linesKept ||
    a.bookedMinutes - b.bookedMinutes ||
    a.staffChanges - b.staffChanges ||
    compareStaff(a, b)
  )
}

function compareStaff(a: Chain | null, b: Chain | null): number {
  if (a === null || b === null) return 0
  const [left, right] = [a.candidate.staff.id, b.candidate.staff.id]
  if (left === right) return compareStaff(a.next, b.next)
  return left < right ? -1 : 1
}

/** When the last line of a chain ends. */
export function endOfChain(chain: Chain): EpochMinute {
  return chain.next === null ? chain.startsAtMinute + chain.candidate.durationMinutes : endOfChain(chain.next)
}

/** The chain with rooms chosen and all that the booking would take. */
export function assignmentOf(plan: VisitPlan, chain: Chain): Assignment {
  const lines: AssignedLine[] = []
  const usedRooms: string[] = []
  const stretches: CandidatePlan['workStretches'][] = []
  for (let at: Chain | null = chain; at !== null; at = at.next) {
    const { candidate, startsAtMinute } = at
    const endsAtMinute = startsAtMinute + candidate.durationMinutes
    const roomResourceId = chooseRoom(plan.lines[lines.length]!, startsAtMinute, endsAtMinute, usedRooms)
    if (roomResourceId !== null) usedRooms.push(roomResourceId)
    stretches.push(candidate.workStretches)
    lines.push({ staffId: candidate.staff.id, roomResourceId, startsAtMinute, endsAtMinute })
  }
  return { lines, occupancies: occupanciesOf(plan, lines, stretches) }
}

/**
 * A free unit for a line: one the visit uses already, so that the client stays where she is, else the first
 * of the salon's.
 */
function chooseRoom(
  { rooms, bufferBeforeMinutes, bufferAfterMinutes }: LinePlan,
  start: EpochMinute,
  end: EpochMinute,
  used: readonly string[],
): string | null {
  if (rooms === null) return null
  const [from, to] = [start - bufferBeforeMinutes, end + bufferAfterMinutes]
  const free = rooms.filter(({ busy, timeOff }) => isFree(busy, from, to) && isFree(timeOff, from, to))
  const usedAndFree = used.find((id) => free.some(({ resourceId }) => resourceId === id))
  return usedAndFree ?? free[0]?.resourceId ?? null
}
