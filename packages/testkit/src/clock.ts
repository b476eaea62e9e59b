export type FixedClock = {
  /** Hand this to what asks for the time. */
  now(): Date
  set(iso: string): void
  advanceMinutes(minutes: number): void
}

/** A clock that stands still at the instant until a test moves it. */
export function fixedClock(iso: string): FixedClock {
  let current = instant(iso)
  return {
    now: () => new Date(current),
    set: (next) => {
      current = instant(next)
    },
    advanceMinutes: (minutes) => {
      current += minutes * 60_000
    },
  }
}

function instant(iso: string): number {
  const milliseconds = Date.parse(iso)
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not an instant: ${iso}`)
  return milliseconds
}
