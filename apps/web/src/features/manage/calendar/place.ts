import type { CSSProperties } from 'react'
import type { PlannedWait } from './day-plan.ts'
import type { Lane, Stretch } from './stretches.ts'

/** A quarter of an hour is the height of one line of text. */
export const PIXELS_PER_MINUTE = 1.6

declare module 'react' {
  interface CSSProperties {
    /** How many pixels a minute takes on the screen. */
    '--pixels'?: number
    /** How many minutes a grid has. */
    '--minutes'?: number
  }
}

/** So many minutes as a length within a grid, which on paper is another than on the screen. */
export const lengthOf = (minutes: number) => `calc(${minutes} * var(--minute))`

/** Where a stretch lies in a column that begins with `day`. */
export function placeOf(
  day: Pick<Stretch, 'startMinute'>,
  { startMinute, endMinute }: Stretch,
): CSSProperties {
  return {
    insetBlockStart: lengthOf(startMinute - day.startMinute),
    ...(endMinute > startMinute && { blockSize: lengthOf(endMinute - startMinute) }),
  }
}

/** Where its lane lies in a column, a little off the neighbours. */
export function placeOfLane({ lane, lanes }: Lane): CSSProperties {
  return {
    insetInlineStart: `calc(${(lane / lanes) * 100}% + 2px)`,
    inlineSize: `calc(${100 / lanes}% - 4px)`,
  }
}

/** Leaves free the end of the block below, by which that is made longer: as much as the column says in `--block-end`. */
export function aboveEndOf({ startMinute, blockEndMinute }: PlannedWait): CSSProperties {
  return {
    maxBlockSize: `calc(${lengthOf(blockEndMinute - startMinute)} - var(--block-end))`,
  }
}
