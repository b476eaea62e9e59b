/**
 * Marks on the cells of a start grid, a bit each, so that a booking is struck out with one or two operations.
 */
export type CellMarks = Int32Array

/** Cells `first` to `last`, both included. */
export interface CellRange {
  first: number
  last: number
}

const ALL_BITS = -1

export function noMarks(cellCount: number): CellMarks {
  return new Int32Array((cellCount + 31) >> 5)
}

/** Marks the cells of a range, every `stride`-th from its first on. */
export function markCells(marks: CellMarks, { first, last }: CellRange, stride: number): void {
  if (stride > 1) {
    for (let cell = first; cell <= last; cell += stride) marks[cell >> 5]! |= 1 << (cell & 31)
    return
  }
  const lastWord = last >> 5
  for (let word = first >> 5; word <= lastWord; word++) marks[word]! |= bitsOfRange(word, first, last)
}

/** Takes the marks off cells `first` to `last`; none when `last` comes before `first`. */
export function clearCells(marks: CellMarks, first: number, last: number): void {
  const lastWord = last >> 5
  for (let word = first >> 5; word <= lastWord; word++) marks[word]! &= ~bitsOfRange(word, first, last)
}

/** The bits of one word that stand for cells `first` to `last`. */
function bitsOfRange(word: number, first: number, last: number): number {
  const from = Math.max(0, first - (word << 5))
  const to = Math.min(31, last - (word << 5))
  return from > to ? 0 : (ALL_BITS << from) & (ALL_BITS >>> (31 - to))
}
