import { firstEndingAfter } from './busy.ts'
import type { BusyMinutes, EpochMinute } from './types.ts'

/** Evenly spaced minutes of one business day, one cell each, fine enough for every minute at which a line of the visit may start. */
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

/** The cell of a minute, or -1 when the minute is on no cell. */
export function cellAt(grid: StartGrid, minute: EpochMinute): number {
  const cell = (minute - grid.firstMinute) / grid.spacingMinutes
  return Number.isInteger(cell) && cell >= 0 && cell < grid.cellCount ? cell : -1
}

export function minuteOfCell(grid: StartGrid, cell: number): EpochMinute {
  return grid.firstMinute + cell * grid.spacingMinutes
}

/** Cells `first` to `last`, both included. */
export interface CellRange {
  first: number
  last: number
}

/**
 * Sets to 0 the cells whose start would lay the stretch `[start + from, start + to)` over something taken.
 * @param free one entry per cell of the grid
 */
export function clearTaken(
  free: Uint8Array,
  grid: StartGrid,
  range: CellRange,
  taken: BusyMinutes,
  from: number,
  to: number,
): void {
  if (taken.length === 0 || to <= from) return
  const { firstMinute, spacingMinutes } = grid
  const { first, last } = range
  const stretchesEnd = firstMinute + last * spacingMinutes + to
  for (
    let i = firstEndingAfter(taken, firstMinute + first * spacingMinutes + from);
    i < taken.length;
    i += 2
  ) {
    const takenFrom = taken[i]!
    if (takenFrom >= stretchesEnd) return
    const fromCell = Math.floor((takenFrom - to - firstMinute) / spacingMinutes) + 1
    const untilCell = Math.min(last + 1, Math.ceil((taken[i + 1]! - from - firstMinute) / spacingMinutes))
    for (let cell = Math.max(first, fromCell); cell < untilCell; cell++) free[cell] = 0
  }
}

/** Greatest common divisor of two whole numbers; that of 0 and n is n. */
export function commonDivisor(a: number, b: number): number {
  let x = Math.abs(a)
  let y = Math.abs(b)
  while (y !== 0) [x, y] = [y, x % y]
  return x
}
