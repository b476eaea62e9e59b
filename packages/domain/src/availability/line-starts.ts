import { NOBODY } from './candidate-sets.ts'
import type { CellMarks, CellRange } from './cell-marks.ts'
import { markCells, noMarks } from './cell-marks.ts'
import type { StartGrid } from './start-grid.ts'
import { cellFrom, cellUntil, clearTaken } from './start-grid.ts'
import type { EpochMinute } from './types.ts'
import type { CandidatePlan, LinePlan, VisitPlan } from './visit-plan.ts'

/** Which rules count beside hours and skills; leaving some out tells which of them refuses a start. */
export interface Rules {
  prayer: boolean
  grid: boolean
  timeOff: boolean
  busy: boolean
  rooms: boolean
}

export const EVERY_RULE: Rules = { prayer: true, grid: true, timeOff: true, busy: true, rooms: true }

/** Which starts of a business day are asked for. */
export interface StartQuestion {
  rules: Rules
  /** First and last minute at which the visit may start; one and the same to ask for a single start. */
  startFrom: EpochMinute
  startUntil: EpochMinute
  /** Minute by which the visit must be over. */
  endBy: EpochMinute
}

/**
 * Who can begin a line at each cell of the grid, without regard to the lines around it: a set of candidates
 * per cell. The list is the line's own and is written anew by the next call.
 * @param windows the windows of each candidate on the day, `[start, end, …]`
 */
export function findLineStarts(
  plan: VisitPlan,
  lineIndex: number,
  grid: StartGrid,
  windows: readonly (readonly EpochMinute[])[],
  question: StartQuestion,
): Int32Array {
  const line = plan.lines[lineIndex]!
  const { sets, candidates } = line
  const starts = blankStarts(line, grid.cellCount)
  const free = noMarks(grid.cellCount)
  const freeRooms = question.rules.rooms && line.rooms !== null ? new Map<number, CellMarks>() : null
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index]!
    const roomFree = freeRooms && freeRoomCells(line, candidate.durationMinutes, grid, freeRooms)
    const edges = windows[index]!
    for (let i = 0; i < edges.length; i += 2) {
      const latest = Math.min(edges[i + 1]!, question.endBy) - candidate.durationMinutes
      const range =
        lineIndex === 0
          ? markFirstLine(plan.facts.stepMinutes, grid, free, edges[i]!, latest, question)
          : markLaterLine(grid, free, edges[i]!, latest)
      if (range === null) continue
      clearStaff(candidate, grid, free, range, question.rules)
      if (question.rules.prayer) clearPrayers(plan, lineIndex, candidate, grid, free, range)
      for (let word = range.first >> 5; word <= range.last >> 5; word++) {
        let bits = roomFree === null ? free[word]! : free[word]! & roomFree[word]!
        free[word] = 0 // clean for the next window
        for (; bits !== 0; bits &= bits - 1) {
          const cell = (word << 5) + 31 - Math.clz32(bits & -bits)
          starts[cell] = sets.add(starts[cell]!, index)
        }
      }
    }
  }
  return starts
}

/** The line's list of starts, emptied: one list serves day after day. */
function blankStarts(line: LinePlan, cellCount: number): Int32Array {
  if (line.starts.length < cellCount) line.starts = new Int32Array(cellCount)
  else line.starts.fill(NOBODY, 0, cellCount)
  return line.starts
}

/**
 * Marks the cells at which the visit may begin in a window: the offered grid starts anew with each window.
 */
function markFirstLine(
  stepMinutes: number,
  grid: StartGrid,
  free: CellMarks,
  windowStart: EpochMinute,
  latestInWindow: EpochMinute,
  { rules, startFrom, startUntil }: StartQuestion,
): CellRange | null {
  const step = rules.grid ? stepMinutes : 1
  const earliest = windowStart + Math.max(0, Math.ceil((startFrom - windowStart) / step)) * step
  const latest = Math.min(latestInWindow, startUntil)
  if (earliest > latest) return null
  const range = { first: cellFrom(grid, earliest), last: cellUntil(grid, latest) }
  markCells(free, range, Math.max(1, step / grid.spacingMinutes))
  return range
}

/** Marks the cells in a window at which a line may follow another. */
function markLaterLine(
  grid: StartGrid,
  free: CellMarks,
  windowStart: EpochMinute,
  latest: EpochMinute,
): CellRange | null {
  const range = { first: Math.max(0, cellFrom(grid, windowStart)), last: cellUntil(grid, latest) }
  if (range.first > range.last) return null
  markCells(free, range, 1)
  return range
}

function clearStaff(
  { staff, workStretches: [from, pause, resume, to] }: CandidatePlan,
  grid: StartGrid,
  free: CellMarks,
  range: CellRange,
  rules: Rules,
): void {
  if (rules.timeOff) {
    clearTaken(free, grid, range, staff.timeOff, from, pause)
    clearTaken(free, grid, range, staff.timeOff, resume, to)
  }
  if (rules.busy) {
    clearTaken(free, grid, range, staff.busy, from, pause)
    clearTaken(free, grid, range, staff.busy, resume, to)
  }
}

function clearPrayers(
  { facts, closures }: VisitPlan,
  lineIndex: number,
  { durationMinutes }: CandidatePlan,
  grid: StartGrid,
  free: CellMarks,
  range: CellRange,
): void {
  if (facts.prayer.mode === 'closed') clearTaken(free, grid, range, closures, 0, durationMinutes)
  // A visit that may not start in a closure may still run through one, so only the first minute of its first
  // line counts.
  else if (lineIndex === 0) clearTaken(free, grid, range, closures, 0, 1)
}

/** The cells at which some unit of the line's rooms is free for as long as a line of this length needs it. */
function freeRoomCells(
  line: LinePlan,
  durationMinutes: number,
  grid: StartGrid,
  known: Map<number, CellMarks>,
): CellMarks {
  const before = known.get(durationMinutes)
  if (before !== undefined) return before
  const someFree = noMarks(grid.cellCount)
  const everywhere = { first: 0, last: grid.cellCount - 1 }
  const to = durationMinutes + line.bufferAfterMinutes
  for (const unit of line.rooms ?? []) {
    const free = noMarks(grid.cellCount)
    markCells(free, everywhere, 1)
    clearTaken(free, grid, everywhere, unit.timeOff, -line.bufferBeforeMinutes, to)
    clearTaken(free, grid, everywhere, unit.busy, -line.bufferBeforeMinutes, to)
    for (let word = 0; word < free.length; word++) someFree[word]! |= free[word]!
  }
  known.set(durationMinutes, someFree)
  return someFree
}
