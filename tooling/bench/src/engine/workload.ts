import { addDays, toEpochDay, wallToEpochMinute, weekdayOf } from '@salon/domain'
import type { LocalDate, Weekday } from '@salon/domain'

/** Slots of one service for one or ten stylists: W1 and W2 of the benchmark. */
export interface EngineWorkload {
  name: string
  timeZone: string
  from: LocalDate
  days: number
  staff: readonly WorkloadStaff[]
}

export interface WorkloadStaff {
  id: string
  dayOff: Weekday
  /** Bookings without their buffer, newest first: not in the order that would suit an engine. */
  bookings: readonly (readonly [startMinute: number, endMinute: number])[]
}

/** Opening, break and closing in minutes after midnight, and the service. */
export const SHIFT = { open: 600, breakFrom: 900, breakTo: 960, close: 1320 } as const
export const SERVICE = { durationMinutes: 45, bufferMinutes: 15, stepMinutes: 15 } as const

const TIME_ZONE = 'Asia/Riyadh'
const FIRST_DATE = '2027-01-03' as LocalDate
const FRIDAY = 5

/** One stylist for 14 days, and ten for 30, each with 8, 4 and no bookings a working day. */
export function engineWorkloads(): readonly EngineWorkload[] {
  return [8, 4, 0].flatMap((perDay) => [
    makeWorkload(`W1, ${perDay} a day`, 1, 14, perDay),
    makeWorkload(`W2, ${perDay} a day`, 10, 30, perDay),
  ])
}

function makeWorkload(name: string, staffCount: number, days: number, perDay: number): EngineWorkload {
  const staff = Array.from({ length: staffCount }, (_, index): WorkloadStaff => {
    const dayOff = ((FRIDAY + index) % 7) as Weekday
    const random = randomFrom(index + 1)
    const bookings: [number, number][] = []
    for (let day = 0; day < days; day++) {
      const date = addDays(FIRST_DATE, day)
      if (weekdayOf(date) === dayOff) continue
      const midnight = wallToEpochMinute(TIME_ZONE, toEpochDay(date), 0)
      const morning = spread(random, Math.floor(perDay / 2), SHIFT.open, SHIFT.breakFrom)
      const evening = spread(random, Math.ceil(perDay / 2), SHIFT.breakTo, SHIFT.close)
      for (const minute of [...morning, ...evening]) {
        bookings.push([midnight + minute, midnight + minute + SERVICE.durationMinutes])
      }
    }
    return { id: `stylist-${index}`, dayOff, bookings: bookings.toReversed() }
  })
  return { name, timeZone: TIME_ZONE, from: FIRST_DATE, days, staff }
}

/**
 * Start minutes of some bookings in a stretch, on the grid, each with its buffer after it, the idle time
 * shared out at random.
 */
function spread(random: () => number, count: number, from: number, to: number): number[] {
  const { durationMinutes, bufferMinutes, stepMinutes } = SERVICE
  const taken = durationMinutes + bufferMinutes
  const idleSteps = Math.floor((to - from - count * taken + bufferMinutes) / stepMinutes)
  const offsets = Array.from({ length: count }, () => Math.floor(random() * (idleSteps + 1)))
  return offsets.sort((a, b) => a - b).map((steps, i) => from + i * taken + steps * stepMinutes)
}

/** Numbers in [0, 1) that are the same on every run (a 32-bit xorshift). */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
