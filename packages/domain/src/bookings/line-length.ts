import type { VisitLine } from '../availability/types.ts'

/** In minutes, how long the salon may have one service of a visit take. */
export const LINE_LENGTHS = { least: 5, most: 720 } as const

/**
 * A line that takes so long whoever does it. The time before the wait in it stays; what is longer or shorter is the time after the
 * wait, and the wait itself only where nothing else is left. The time kept free around it stays as it is.
 */
export function withLength(line: VisitLine, durationMinutes: number): VisitLine {
  const { processing } = line
  const left = processing ? durationMinutes - processing.startMinute : 0
  return {
    ...line,
    candidates: line.candidates.map(({ staffId }) => ({ staffId, durationMinutes })),
    processing:
      processing && left > 0
        ? { ...processing, lengthMinutes: Math.min(processing.lengthMinutes, left) }
        : null,
  }
}
