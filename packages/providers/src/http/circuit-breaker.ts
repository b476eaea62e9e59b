export interface CircuitBreakerOptions {
  now: () => Date
  /** Failures in a row that open the circuit. */
  failuresToOpen: number
  /** How long it stays open before one call may try. */
  openMilliseconds: number
  /** It stays open twice as long each time that call fails, up to this. As long each time, if not given. */
  longestOpenMilliseconds?: number
}

/** Tells the breaker how an admitted call ended; later calls of the same report change nothing. */
export type Report = (result: 'reached' | 'failed') => void

export interface CircuitBreaker {
  /** Null: do not call, the other side is down. Otherwise call, and always report. */
  enter(): Report | null
}

type State =
  | { name: 'closed'; failures: number }
  | { name: 'open'; since: number; milliseconds: number }
  /** One call is trying; the others wait for its report. */
  | { name: 'half-open'; lastOpenMilliseconds: number }

/**
 * Keeps callers from queueing up before a service that is down: after some failures in a row it refuses at once,
 * and after a while lets one call through to see.
 */
export function createCircuitBreaker({
  now,
  failuresToOpen,
  openMilliseconds,
  longestOpenMilliseconds = openMilliseconds,
}: CircuitBreakerOptions): CircuitBreaker {
  let state: State = { name: 'closed', failures: 0 }
  // A report from before the last change of state is old news.
  let generation = 0

  const become = (next: State) => {
    state = next
    generation += 1
  }

  const nextOpenMilliseconds = () =>
    state.name === 'half-open'
      ? Math.min(2 * state.lastOpenMilliseconds, longestOpenMilliseconds)
      : openMilliseconds

  const onReport: Report = (result) => {
    if (result === 'reached') {
      if (state.name === 'closed') state.failures = 0
      else become({ name: 'closed', failures: 0 })
      return
    }
    if (state.name === 'closed') state.failures += 1
    if (state.name !== 'closed' || state.failures >= failuresToOpen) {
      become({ name: 'open', since: now().getTime(), milliseconds: nextOpenMilliseconds() })
    }
  }

  return {
    enter() {
      if (state.name === 'half-open') return null
      if (state.name === 'open') {
        if (now().getTime() - state.since < state.milliseconds) return null
        become({ name: 'half-open', lastOpenMilliseconds: state.milliseconds })
      }
      const admittedIn = generation
      let isReported = false
      return (result) => {
        if (isReported || admittedIn !== generation) return
        isReported = true
        onReport(result)
      }
    },
  }
}
