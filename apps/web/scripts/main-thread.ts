/** What Chromium notes of itself while it is traced; times are in microseconds. */
export interface TraceEvent {
  name: string
  pid: number
  tid: number
  ts: number
  /** The processor's time that it took, where it was counted. */
  tdur?: number
}

/** So many times slower than the machine's is the processor of Lighthouse's phone. */
const SLOWDOWN = 4
/** A press that waits for less is answered at once. */
const LONG_MS = 50
const US_PER_MS = 1000

/**
 * For how many milliseconds the tasks of a page keep Lighthouse's phone from answering, from its first paint on: what Lighthouse calls
 * the total blocking time, but by the time that the processor worked at them. Whatever else a machine does makes tasks long; it
 * hardly makes them more work.
 */
export function blockingCpuMs(events: readonly TraceEvent[]): number {
  const painted = events.find(({ name }) => name === 'firstContentfulPaint')
  if (!painted) throw new Error('the trace has no first paint')
  const tasks = events.filter(
    ({ name, pid, tid, ts }) =>
      name === 'RunTask' && pid === painted.pid && tid === painted.tid && ts > painted.ts,
  )
  return tasks.reduce((sum, { tdur = 0 }) => sum + Math.max(0, (tdur / US_PER_MS) * SLOWDOWN - LONG_MS), 0)
}
