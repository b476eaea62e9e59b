import type { CellRange, StartGrid } from './start-grid.ts'
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
 * Who can begin a line at each cell of the grid, without regard to the lines around it: a set of candidates per cell.
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
  const starts = new Int32Array(grid.cellCount)
  const free = new Uint8Array(grid.cellCount)
  const roomCells = question.rules.rooms && line.rooms !== null ? new Map<number, Uint8Array>() : null
  for (let index = 0; index < line.candidates.length; index++) {
    const candidate = line.candidates[index]!
    const roomFree = roomCells && freeRoomCells(line, candidate.durationMinutes, grid, roomCells)
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
      for (let cell = range.first; cell <= range.last; cell++) {
        if (free[cell] === 0) continue
        free[cell] = 0 // clean for the next window
        if (roomFree === null || roomFree[cell] === 1) starts[cell] = line.sets.add(starts[cell]!, index)
      }
    }
  }
  return starts
}

/** Marks the cells at which the visit may begin in a window: the offered grid starts anew with each window. */
function markFirstLine(
  stepMinutes: number,
  grid: StartGrid,
  free: Uint8Array,
  windowStart: EpochMinute,
  latestInWindow: EpochMinute,
  { rules, startFrom, startUntil }: StartQuestion,
): CellRange | null {
  const step = rules.grid ? stepMinutes : 1
  const earliest = windowStart + Math.max(0, Math.ceil((startFrom - windowStart) / step)) * step
  const latest = Math.min(latestInWindow, startUntil)
  if (earliest > latest) return null
  const range = { first: cellFrom(grid, earliest), last: cellUntil(grid, latest) }
  const stride = Math.max(1, step / grid.spacingMinutes)
  for (let cell = range.first; cell <= range.last; cell += stride) free[cell] = 1
  return range
}

/** Marks the cells in a window at which a line may follow another. */
function markLaterLine(
  grid: StartGrid,
  free: Uint8Array,
  windowStart: EpochMinute,
  latest: EpochMinute,
): CellRange | null {
  const range = { first: Math.max(0, cellFrom(grid, windowStart)), last: cellUntil(grid, latest) }
  if (range.first > range.last) return null
  free.fill(1, range.first, range.last + 1)
  return range
}

function clearStaff(
  { staff, workStretches: [from, pause, resume, to] }: CandidatePlan,
  grid: StartGrid,
  free: Uint8Array,
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
  free: Uint8Array,
  range: CellRange,
): void {
  if (facts.prayer.mode === 'closed') clearTaken(free, grid, range, closures, 0, durationMinutes)
  // A visit that may not start in a closure may still run through one, so only the first minute of its first line counts.
  else if (lineIndex === 0) clearTaken(free, grid, range, closures, 0, 1)
}

/** The cells at which some unit of the line's rooms is free for as long as a line of this length needs it. */
function freeRoomCells(
  line: LinePlan,
  durationMinutes: number,
  grid: StartGrid,
  known: Map<number, Uint8Array>,
): Uint8Array {
  const before = known.get(durationMinutes)
  if (before !== undefined) return before
  const someFree = new Uint8Array(grid.cellCount)
  const free = new Uint8Array(grid.cellCount)
  const everywhere = { first: 0, last: grid.cellCount - 1 }
  const to = durationMinutes + line.bufferAfterMinutes
  for (const unit of line.rooms ?? []) {
    free.fill(1)
    clearTaken(free, grid, everywhere, unit.timeOff, -line.bufferBeforeMinutes, to)
    clearTaken(free, grid, everywhere, unit.busy, -line.bufferBeforeMinutes, to)
    for (let cell = 0; cell < free.length; cell++) if (free[cell] === 1) someFree[cell] = 1
  }
  known.set(durationMinutes, someFree)
  return someFree
}
