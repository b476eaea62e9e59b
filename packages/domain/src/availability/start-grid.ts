import { firstEndingAfter } from './busy.ts'
import type { CellMarks, CellRange } from './cell-marks.ts'
import { clearCells } from './cell-marks.ts'
import type { BusyMinutes, EpochMinute } from './types.ts'

/** Later than any minute a salon knows: the year 4011. */
export const END_OF_TIME: EpochMinute = 2 ** 30

/**
 * Evenly spaced minutes of one business day, one cell each, fine enough for every minute at which a line of
 * the visit may start.
 */
export interface StartGrid {
  firstMinute: EpochMinute
  spacingMinutes: number
  cellCount: number
}

/** The grid's first cell at or after a minute; may lie outside the grid. */
export function cellFrom(grid: StartGrid, minute: EpochMinute): number {
  return Math.ceil((minute - grid.firstMinute) / grid.spacingMinutes)
}

/** The grid's last cell at or before a minute; may lie outside the grid. */
export function cellUntil(grid: StartGrid, minute: EpochMinute): number {
  return Math.floor((minute - grid.firstMinute) / grid.spacingMinutes)
}

export function minuteOfCell(grid: StartGrid, cell: number): EpochMinute {
  return grid.firstMinute + cell * grid.spacingMinutes
}

/**
 * Takes the marks off those cells of a range whose start would lay the stretch `[start + from, start + to)`
 * over something taken.
 */
export function clearTaken(
  marks: CellMarks,
  grid: StartGrid,
  { first, last }: CellRange,
  taken: BusyMinutes,
  from: number,
  to: number,
): void {
  if (taken.length === 0 || to <= from) return
  const { firstMinute, spacingMinutes } = grid
  const reachedFrom = firstMinute + first * spacingMinutes + from
  const reachedTo = firstMinute + last * spacingMinutes + to
  for (let i = firstEndingAfter(taken, reachedFrom); i < taken.length; i += 2) {
    const takenFrom = taken[i]!
    if (takenFrom >= reachedTo) return
    const clearFrom = Math.floor((takenFrom - to - firstMinute) / spacingMinutes) + 1
    const clearTo = Math.ceil((taken[i + 1]! - from - firstMinute) / spacingMinutes) - 1
    clearCells(marks, Math.max(first, clearFrom), Math.min(last, clearTo))
  }
}

/** Greatest common divisor of two whole numbers; that of 0 and n is n. */
export function commonDivisor(a: number, b: number): number {
  let x = Math.abs(a)
  let y = Math.abs(b)
  while (y !== 0) [x, y] = [y, x % y]
  return x
}
