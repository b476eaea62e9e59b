/** Runs something once after a while; handed in so that tests own the time. Returns how to call it off. */
export type Timer = (afterMilliseconds: number, run: () => void) => () => void

export const systemTimer: Timer = (afterMilliseconds, run) => {
  const timeout = setTimeout(run, afterMilliseconds).unref()
  return () => clearTimeout(timeout)
}

export interface RepeatingJob {
  /** After the start. */
  firstRunMilliseconds: number
  /** Between the end of a run and the next. */
  pauseMilliseconds: number
  /** Never throws: what fails is logged and tried again the next time. `runs` counts those before it. */
  run: (stopping: AbortSignal, runs: number) => Promise<void>
}

/**
 * Runs a job again and again, one run at a time.
 * @returns how to stop: nothing runs any more when it resolves
 */
export function startRepeating(job: RepeatingJob, timer: Timer): () => Promise<void> {
  const stopping = new AbortController()
  let runs = 0
  let running: Promise<void> = Promise.resolve()
  let callOff = timer(job.firstRunMilliseconds, next)

  function next(): void {
    running = job.run(stopping.signal, runs++).then(() => {
      if (!stopping.signal.aborted) callOff = timer(job.pauseMilliseconds, next)
    })
  }
  return async () => {
    stopping.abort()
    callOff()
    await running
  }
}
