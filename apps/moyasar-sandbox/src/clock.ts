export interface Clock {
  now(): Date
}

/** A clock that tests and the demo may move forwards, so that half an hour need not be waited for. */
export interface MovableClock extends Clock {
  advance(milliseconds: number): void
}

export const systemClock: Clock = { now: () => new Date() }

export function movableClock(base: Clock): MovableClock {
  let aheadMilliseconds = 0
  return {
    now: () => new Date(base.now().getTime() + aheadMilliseconds),
    advance: (milliseconds) => {
      aheadMilliseconds += milliseconds
    },
  }
}

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export function later(time: Date | string, milliseconds: number): string {
  return new Date(new Date(time).getTime() + milliseconds).toISOString()
}
