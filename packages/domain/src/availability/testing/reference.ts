import { Temporal } from 'temporal-polyfill/full'
import { temporalDate, temporalMinute } from '../../time/testing/temporal-clock.ts'
import type { RefusalCause, SalonFacts, VisitLine } from '../types.ts'
import { followSeason, prayersOf, wallMinutes } from './reference-days.ts'

/**
 * Causes that depend on who serves, in the order in which they are checked; a way that fails none is
 * bookable.
 */
const CAUSES = ['hours', 'prayer', 'grid', 'time_off', 'busy', 'room'] as const satisfies RefusalCause[]
const BOOKABLE = CAUSES.length

export interface ReferenceSlot {
  startsAtMinute: number
  endsAtMinute: number
  lines: { staffIds: string[] }[]
}

export type ReferenceDecision =
  | { ok: true; date: string; staff: string[][] }
  | { ok: false; cause: RefusalCause }

/** One candidate per line, and how far through the causes the visit gets with them. */
interface Way {
  staffIds: string[]
  endsAtMinute: number
  reached: number
  bookedMinutes: number
  staffChanges: number
}

/**
 * The rules once more, slowly and plainly: every minute is looked at by itself, every combination of people
 * is tried, and dates come from Temporal. The engine is measured against it; nothing of the engine is used
 * here.
 */
export class ReferenceSalon {
  readonly #facts: SalonFacts
  readonly #lines: readonly VisitLine[]
  readonly #nowMinute: number
  readonly #minutes = new Map<string, Set<number>>()
  readonly #windows = new Map<string, [number, number][]>()
  readonly #reached = new Map<string, number>()

  constructor(facts: SalonFacts, lines: readonly VisitLine[], nowMinute: number) {
    this.#facts = facts
    this.#lines = lines
    this.#nowMinute = nowMinute
  }

  slotsOn(date: string): ReferenceSlot[] {
    if (this.#isTooFar(date)) return []
    const starts = new Set<number>()
    for (const { staffId } of this.#lines[0]?.candidates ?? []) {
      for (const [from, to] of this.#staffWindows(staffId, date)) {
        for (let start = from; start < to; start += this.#facts.stepMinutes) starts.add(start)
      }
    }
    return [...starts]
      .sort((a, b) => a - b)
      .filter((start) => !this.#isTooSoon(start))
      .flatMap((start) => {
        const ways = this.#bookableWays(date, start)
        if (ways[0] === undefined) return []
        const lines = this.#lines.map(({ candidates }, line) => ({
          staffIds: candidates
            .map(({ staffId }) => staffId)
            .filter((id) => ways.some((way) => way.staffIds[line] === id)),
        }))
        return [{ startsAtMinute: start, endsAtMinute: ways[0].endsAtMinute, lines }]
      })
  }

  decide(start: number): ReferenceDecision {
    if (this.#lines.some(({ candidates }) => candidates.length === 0)) return { ok: false, cause: 'skill' }
    if (this.#isTooSoon(start)) return { ok: false, cause: 'notice' }
    const today = temporalDate(this.#facts.timeZone, start)
    const dates = [-1, 0, 1]
      .map((days) => Temporal.PlainDate.from(today).add({ days }).toString())
      .filter(
        (date) =>
          date === today || this.#salonWindows(date).some(([from, to]) => from <= start && start < to),
      )
      .filter((date) => !this.#isTooFar(date))
    if (dates.length === 0) return { ok: false, cause: 'too_far' }
    if (dates.every((date) => this.#salonWindows(date).length === 0)) return { ok: false, cause: 'closed' }
    for (const date of dates) {
      const ways = this.#bookableWays(date, start)
      if (ways.length > 0) return { ok: true, date, staff: ways.slice(0, 20).map(({ staffIds }) => staffIds) }
    }
    const furthest = Math.max(
      ...dates.flatMap((date) => this.#ways(date, start).map(({ reached }) => reached)),
    )
    return { ok: false, cause: CAUSES[furthest] ?? 'room' }
  }

  /** When the visit is over at the earliest, whoever serves it. */
  earliestEnd(date: string, start: number): number {
    return Math.min(...this.#bookableWays(date, start).map(({ endsAtMinute }) => endsAtMinute))
  }

  #isTooSoon(start: number): boolean {
    return start < this.#nowMinute || start < this.#nowMinute + this.#facts.minimumNoticeMinutes
  }

  #isTooFar(date: string): boolean {
    const today = Temporal.PlainDate.from(temporalDate(this.#facts.timeZone, this.#nowMinute))
    return Temporal.PlainDate.compare(date, today.add({ days: this.#facts.furthestDays })) > 0
  }

  #bookableWays(date: string, start: number): Way[] {
    return this.#ways(date, start)
      .filter(({ reached }) => reached === BOOKABLE)
      .sort(
        (a, b) =>
          a.bookedMinutes - b.bookedMinutes ||
          a.staffChanges - b.staffChanges ||
          (a.staffIds.join() < b.staffIds.join() ? -1 : 1),
      )
  }

  /** Every combination of one candidate per line. */
  #ways(date: string, start: number): Way[] {
    let ways: Way[] = [
      { staffIds: [], endsAtMinute: start, reached: BOOKABLE, bookedMinutes: 0, staffChanges: 0 },
    ]
    for (const [line, { candidates }] of this.#lines.entries()) {
      ways = ways.flatMap((way) =>
        candidates.map(({ staffId, durationMinutes }) => ({
          staffIds: [...way.staffIds, staffId],
          endsAtMinute: way.endsAtMinute + durationMinutes,
          reached: Math.min(way.reached, this.#reach(date, line, staffId, way.endsAtMinute, durationMinutes)),
          bookedMinutes: way.bookedMinutes + this.#bookedMinutes(staffId, date),
          staffChanges: way.staffChanges + (line > 0 && way.staffIds[line - 1] !== staffId ? 1 : 0),
        })),
      )
    }
    return ways
  }

  /** Index of the first cause that forbids this person to do this line then. */
  #reach(date: string, line: number, staffId: string, start: number, durationMinutes: number): number {
    const key = [date, line, staffId, start].join()
    const known = this.#reached.get(key)
    if (known !== undefined) return known
    const reached = this.#findReach(date, line, staffId, start, durationMinutes)
    this.#reached.set(key, reached)
    return reached
  }

  #findReach(
    date: string,
    lineIndex: number,
    staffId: string,
    start: number,
    durationMinutes: number,
  ): number {
    const line = this.#lines[lineIndex]
    if (line === undefined) throw new Error('no such line')
    const facts = this.#facts
    const end = start + durationMinutes
    const window = this.#staffWindows(staffId, date).find(([from, to]) => from <= start && end <= to)
    if (window === undefined) return CAUSES.indexOf('hours')

    const prayers = this.#prayerMinutes(date)
    const isInPrayer =
      facts.prayer.mode === 'closed'
        ? range(start, end).some((minute) => prayers.has(minute))
        : prayers.has(start)
    if (isInPrayer && (facts.prayer.mode === 'closed' || lineIndex === 0)) return CAUSES.indexOf('prayer')

    if (lineIndex === 0 && (start - window[0]) % facts.stepMinutes !== 0) return CAUSES.indexOf('grid')

    const inUse = range(start - line.bufferBeforeMinutes, end + line.bufferAfterMinutes)
    const pause = line.processing ?? { startMinute: 0, lengthMinutes: 0 }
    const pauseStart = start + pause.startMinute
    const working = inUse.filter(
      (minute) => minute < pauseStart || minute >= pauseStart + pause.lengthMinutes,
    )
    const meets = (kind: 'busy' | 'timeOff', id: string, minutes: number[]) => {
      const taken = this.#taken(kind, id)
      return minutes.some((minute) => taken.has(minute))
    }
    if (meets('timeOff', staffId, working)) return CAUSES.indexOf('time_off')
    if (meets('busy', staffId, working)) return CAUSES.indexOf('busy')

    const units = facts.rooms.filter(({ roomId }) => line.roomIds.includes(roomId))
    const hasRoom = units.some(
      ({ resourceId }) => !meets('busy', resourceId, inUse) && !meets('timeOff', resourceId, inUse),
    )
    return line.roomIds.length === 0 || hasRoom ? BOOKABLE : CAUSES.indexOf('room')
  }

  #bookedMinutes(staffId: string, date: string): number {
    const taken = this.#taken('busy', staffId)
    const booked = this.#remember(`booked ${staffId} ${date}`, () =>
      this.#staffWindows(staffId, date).flatMap(([from, to]) =>
        range(from, to).filter((minute) => taken.has(minute)),
      ),
    )
    return booked.size
  }

  #taken(kind: 'busy' | 'timeOff', resourceId: string): Set<number> {
    return this.#remember(`${kind} ${resourceId}`, () => {
      const list = Array.from(this.#facts[kind].get(resourceId) ?? [])
      return list.flatMap((edge, i) => (i % 2 === 0 ? range(edge, list[i + 1] ?? edge) : []))
    })
  }

  #prayerMinutes(date: string): Set<number> {
    const { mode, beforeMinutes, afterMinutes } = this.#facts.prayer
    return this.#remember(`prayer ${date}`, () =>
      mode === 'ignored'
        ? []
        : [-1, 0, 1, 2]
            .flatMap((days) => prayersOf(Temporal.PlainDate.from(date).add({ days }), this.#facts))
            .flatMap((prayer) => range(prayer - beforeMinutes, prayer + afterMinutes)),
    )
  }

  #salonWindows(date: string): [number, number][] {
    return this.#runs(`salon ${date}`, date, () => wallMinutes(this.#facts.schedule, date))
  }

  #staffWindows(staffId: string, date: string): [number, number][] {
    return this.#runs(`${staffId} ${date}`, date, () => {
      const salon = this.#facts.schedule
      const open = wallMinutes(salon, date)
      const staff = this.#facts.staff.find(({ id }) => id === staffId)
      if (staff === undefined) return []
      if (staff.schedule === null) return open
      const own = wallMinutes(followSeason(salon, staff.schedule, date), date)
      return own.map((isHers, minute) => isHers && open[minute] === true)
    })
  }

  /** Stretches of marked wall-clock minutes, as epoch minutes. */
  #runs(key: string, date: string, mark: () => readonly boolean[]): [number, number][] {
    const known = this.#windows.get(key)
    if (known !== undefined) return known
    const marked = mark()
    const at = (minute: number) => temporalMinute(this.#facts.timeZone, date, minute)
    const starts = marked.flatMap((isMarked, minute) =>
      isMarked && marked[minute - 1] !== true ? [minute] : [],
    )
    const ends = marked.flatMap((isMarked, minute) =>
      isMarked && marked[minute + 1] !== true ? [minute + 1] : [],
    )
    const runs = starts
      .map((start, i): [number, number] => [at(start), at(ends[i] ?? start)])
      .filter(([from, to]) => from < to)
    this.#windows.set(key, runs)
    return runs
  }

  #remember(key: string, minutes: () => number[]): Set<number> {
    const known = this.#minutes.get(key)
    if (known !== undefined) return known
    const made = new Set(minutes())
    this.#minutes.set(key, made)
    return made
  }
}

function range(from: number, to: number): number[] {
  const minutes: number[] = []
  for (let minute = from; minute < to; minute++) minutes.push(minute)
  return minutes
}
