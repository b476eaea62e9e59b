import type { CSSProperties } from 'react'
import type { Stretch } from './stretches.ts'

/** A quarter of an hour is the height of one line of text. */
export const PIXELS_PER_MINUTE = 1.6

/** Where a stretch lies in a column that begins with `day`. */
export function placeOf(
  day: Pick<Stretch, 'startMinute'>,
  { startMinute, endMinute }: Stretch,
): CSSProperties {
  return {
    insetBlockStart: (startMinute - day.startMinute) * PIXELS_PER_MINUTE,
    ...(endMinute > startMinute && { blockSize: (endMinute - startMinute) * PIXELS_PER_MINUTE }),
  }
}
