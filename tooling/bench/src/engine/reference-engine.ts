import { addDays, toEpochDay, weekdayOf } from '@salon/domain'
import type { EngineWorkload, WorkloadStaff } from './workload.ts'
import { SERVICE, SHIFT } from './workload.ts'

/** Bookings as a database driver hands them over. */
export type DateRows = readonly (readonly { start: Date; end: Date }[])[]

const CELLS_A_DAY = 1440 / SERVICE.stepMinutes
const CLOCK = Array.from({ length: CELLS_A_DAY }, (_, cell) => {
  const minute = cell * SERVICE.stepMinutes
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
})
const HALVES = [
  [SHIFT.open, SHIFT.breakFrom],
  [SHIFT.breakTo, SHIFT.close],
] as const

/**
 * The least code that can answer the workload: fixed hours, one service, bits for people (so at most 31 of
 * them), text put together by hand. It knows none of the other rules; it marks how fast the plain job can be.
 */
export class ReferenceEngine {
  readonly #workload: EngineWorkload
  readonly #midnights: Int32Array
  readonly #free: Int32Array
  readonly #dates: readonly string[]

  constructor(workload: EngineWorkload) {
    this.#workload = workload
    this.#dates = Array.from({ length: workload.days }, (_, day) => addDays(workload.from, day))
    const offsetMinutes = 180
    const first = toEpochDay(workload.from)
    this.#midnights = Int32Array.from(this.#dates, (_, day) => (first + day) * 1440 - offsetMinutes)
    this.#free = new Int32Array(workload.days * CELLS_A_DAY)
  }

  /**
   * From unsorted rows to the JSON text of an answer: by date, pairs of a clock time and the bits of who is
   * free.
   */
  answer(rows: DateRows): string {
    this.#free.fill(0)
    for (const [index, staff] of this.#workload.staff.entries())
      this.#mark(staff, 1 << index, sortRows(rows[index]!))
    let text = '{'
    for (let day = 0; day < this.#dates.length; day++) {
      let times = ''
      for (let cell = 0; cell < CELLS_A_DAY; cell++) {
        const who = this.#free[day * CELLS_A_DAY + cell]!
        if (who !== 0) times += `${times === '' ? '' : ','}["${CLOCK[cell]}",${who}]`
      }
      if (times !== '') text += `${text === '{' ? '' : ','}"${this.#dates[day]}":[${times}]`
    }
    return `${text}}`
  }

  #mark(staff: WorkloadStaff, bit: number, taken: Int32Array): void {
    const { durationMinutes, bufferMinutes, stepMinutes } = SERVICE
    const firstWeekday = weekdayOf(this.#workload.from)
    let next = 0
    for (let day = 0; day < this.#midnights.length; day++) {
      if ((firstWeekday + day) % 7 === staff.dayOff) continue
      const midnight = this.#midnights[day]!
      for (const [open, close] of HALVES) {
        let minute = open as number
        while (next < taken.length && taken[next + 1]! + bufferMinutes <= midnight + open) next += 2
        for (let booking = next; minute < close; booking += 2) {
          const start = booking < taken.length ? taken[booking]! - midnight : Infinity
          const freeUntil = Math.min(close, start - bufferMinutes)
          for (; minute + durationMinutes <= freeUntil; minute += stepMinutes) {
            this.#free[day * CELLS_A_DAY + minute / stepMinutes]! |= bit
          }
          if (start - bufferMinutes >= close) break
          minute = Math.max(minute, taken[booking + 1]! - midnight + bufferMinutes)
        }
        next = Math.max(0, next - 2)
      }
    }
  }
}

/**
 * Start and length packed into one number each, so that a typed array can sort them without comparing
 * objects.
 */
function sortRows(rows: DateRows[number]): Int32Array {
  const packed = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const minute = rows[i]!.start.getTime() / 60_000
    packed[i] = minute * 4096 + (rows[i]!.end.getTime() / 60_000 - minute)
  }
  packed.sort()
  const flat = new Int32Array(packed.length * 2)
  for (let i = 0; i < packed.length; i++) {
    const minute = Math.floor(packed[i]! / 4096)
    flat[2 * i] = minute
    flat[2 * i + 1] = minute + (packed[i]! - minute * 4096)
  }
  return flat
}
