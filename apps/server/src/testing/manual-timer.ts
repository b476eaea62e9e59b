import type { Timer } from '../repeating-job.ts'

/** A timer that runs what is due when the test says so. */
export function manualTimer() {
  const due: { afterMilliseconds: number; run: () => void; isOff: boolean }[] = []
  const timer: Timer = (afterMilliseconds, run) => {
    const entry = { afterMilliseconds, run, isOff: false }
    due.push(entry)
    return () => {
      entry.isOff = true
    }
  }
  return { timer, due, latest: () => due.at(-1) }
}
