import type { EpochDay } from '../time/local-date.ts'
import type { CandidateSet } from './candidate-sets.ts'
import { NOBODY } from './candidate-sets.ts'
import type { StartQuestion } from './line-starts.ts'
import { findLineStarts } from './line-starts.ts'
import type { StartGrid } from './start-grid.ts'
import { END_OF_TIME, commonDivisor } from './start-grid.ts'
import type { EpochMinute } from './types.ts'
import type { LinePlan, VisitPlan } from './visit-plan.ts'

/**
 * The starts of one business day that keep the rules asked for; to be read before the plan is asked for
 * another day.
 */
export interface DayStarts {
  grid: StartGrid
  /**
   * By line and cell: everybody who can begin the line then and after whom the rest of the visit can follow.
   */
  possible: readonly Int32Array[]
}

/** Windows by line and candidate, `[start, end, …]`. */
type VisitWindows = readonly (readonly (readonly EpochMinute[])[])[]

/**
 * Works out which starts of a business day are possible, and with whom; `null` when nobody works who could
 * begin.
 */
export function findDayStarts(plan: VisitPlan, day: EpochDay, question: StartQuestion): DayStarts | null {
  const windows = plan.lines.map(({ candidates }) =>
    candidates.map(({ staff }) => plan.hours.ofStaff(staff.id, day)),
  )
  const grid = layGrid(plan, windows, question)
  if (grid === null) return null
  const possible = plan.lines.map((_, line) => findLineStarts(plan, line, grid, windows[line]!, question))
  for (let line = possible.length - 2; line >= 0; line--) {
    keepWhoCanGoOn(plan.lines[line]!, grid, possible[line]!, possible[line + 1]!)
  }
  return { grid, possible }
}

/**
 * The coarsest grid that meets every start asked for and, through the durations, every start of the lines
 * after it.
 */
function layGrid(plan: VisitPlan, windows: VisitWindows, question: StartQuestion): StartGrid | null {
  const isSingleStart = question.startFrom === question.startUntil
  let first = END_OF_TIME
  let end = 0
  for (const edges of windows[0]!) if (edges.length > 0) first = Math.min(first, edges[0]!)
  for (const line of windows) for (const edges of line) end = Math.max(end, edges.at(-1) ?? 0)
  if (isSingleStart) first = Math.max(first, question.startFrom)
  if (first > question.startUntil || first >= end) return null

  let spacing = 0
  if (!isSingleStart) {
    spacing = plan.facts.stepMinutes
    for (const edges of windows[0]!) {
      for (let i = 0; i < edges.length; i += 2) spacing = commonDivisor(spacing, edges[i]! - first)
    }
  }
  for (let line = 0; line < plan.lines.length - 1; line++) {
    for (const { durationMinutes } of plan.lines[line]!.candidates)
      spacing = commonDivisor(spacing, durationMinutes)
  }
  const spacingMinutes = Math.max(1, spacing)
  return { firstMinute: first, spacingMinutes, cellCount: Math.floor((end - first) / spacingMinutes) + 1 }
}

/** Takes out of a line whoever would end it when nobody can begin the next. */
function keepWhoCanGoOn(line: LinePlan, grid: StartGrid, starts: Int32Array, next: Int32Array): void {
  for (let cell = 0; cell < grid.cellCount; cell++) {
    let kept: CandidateSet = NOBODY
    for (const candidate of line.sets.members(starts[cell]!)) {
      if (next[cellAfter(line, candidate, grid, cell)] !== NOBODY) kept = line.sets.add(kept, candidate)
    }
    starts[cell] = kept
  }
}

/** The cell at which a candidate who begins a line at a cell ends it. */
export function cellAfter(line: LinePlan, candidate: number, grid: StartGrid, cell: number): number {
  return cell + line.candidates[candidate]!.durationMinutes / grid.spacingMinutes
}

/** Line by line, the candidates who do it in at least one way to serve the visit that starts at a cell. */
export function takingPart(plan: VisitPlan, { grid, possible }: DayStarts, start: number): CandidateSet[] {
  let reached: readonly number[] = [start]
  return plan.lines.map((line, index) => {
    const sets = reached.map((cell) => possible[index]![cell]!)
    reached = [
      ...new Set(
        reached.flatMap((cell, i) =>
          line.sets.members(sets[i]!).map((candidate) => cellAfter(line, candidate, grid, cell)),
        ),
      ),
    ]
    return line.sets.union(sets)
  })
}
