import type { LocalDate } from '../shared/brand.ts'
import type { EpochDay } from '../time/local-date.ts'
import { fromEpochDay, weekdayOfEpochDay } from '../time/local-date.ts'
import { isPlainDay, wallToEpochMinute } from '../time/zone.ts'
import type { EpochMinute, SalonFacts, Schedule, Weekday } from './types.ts'
import type { WallWindows } from './windows.ts'
import { intersectWindows, mergeWindows } from './windows.ts'

const NO_WINDOWS: WallWindows = []

/** A business day as the rules ask for it. */
interface BusinessDay {
  day: EpochDay
  date: LocalDate
  weekday: Weekday
  /**
   * Its first minute, when wall-clock minutes can simply be counted from there; `null` where the clocks
   * change.
   */
  midnight: EpochMinute | null
}

/** One owner's schedule with its merged windows kept, as the same weekday comes back week after week. */
class OwnerHours {
  readonly seasonCount: number
  readonly #schedule: Schedule
  readonly #overrides: ReadonlyMap<LocalDate, WallWindows>
  readonly #weeks: WallWindows[] = []

  constructor(schedule: Schedule) {
    this.#schedule = schedule
    this.seasonCount = schedule.seasons.length
    this.#overrides = new Map(schedule.overrides.map(({ date, windows }) => [date, mergeWindows(windows)]))
  }

  overrideOn(date: LocalDate): WallWindows | undefined {
    return this.#overrides.get(date)
  }

  /** The number of the first season that covers the date, counted from 1; 0 when it is an ordinary week. */
  seasonOn(date: LocalDate): number {
    const seasons = this.#schedule.seasons
    for (let i = 0; i < seasons.length; i++) {
      const { firstDate, lastDate } = seasons[i]!
      if (firstDate <= date && date <= lastDate) return i + 1
    }
    return 0
  }

  /** The windows of a weekday in a season, or in the ordinary week (season 0). */
  weekOf(season: number, weekday: Weekday): WallWindows {
    const key = season * 7 + weekday
    const known = this.#weeks[key]
    if (known !== undefined) return known
    const week = season === 0 ? this.#schedule.weekly : this.#schedule.seasons[season - 1]!.windows
    const windows = mergeWindows(week.filter((window) => window.weekday === weekday))
    this.#weeks[key] = windows
    return windows
  }

  windowsOn({ date, weekday }: BusinessDay): WallWindows {
    return this.overrideOn(date) ?? this.weekOf(this.seasonOn(date), weekday)
  }
}

/** A member of staff's own hours, and her hours within the salon's once found. */
interface StaffHours {
  own: OwnerHours | null
  effective: WallWindows[]
}

/** When a salon is open and its staff work, business day by business day, in epoch minutes. */
export class SalonHours {
  readonly #timeZone: string
  readonly #salon: OwnerHours
  readonly #staff: ReadonlyMap<string, StaffHours>
  #lastDay: BusinessDay | null = null

  constructor(facts: Pick<SalonFacts, 'timeZone' | 'schedule' | 'staff'>) {
    this.#timeZone = facts.timeZone
    this.#salon = new OwnerHours(facts.schedule)
    this.#staff = new Map(
      facts.staff.map(({ id, schedule }) => [
        id,
        { own: schedule && new OwnerHours(schedule), effective: [] },
      ]),
    )
  }

  /** The salon's windows of a business day: `[start, end, …]`, empty when closed. */
  ofSalon(day: EpochDay): readonly EpochMinute[] {
    const on = this.#businessDay(day)
    return this.#inMinutes(on, this.#salon.windowsOn(on))
  }

  /** The windows of a business day in which a member of staff serves: hers within the salon's. */
  ofStaff(staffId: string, day: EpochDay): readonly EpochMinute[] {
    const staff = this.#staff.get(staffId)
    if (staff === undefined) return NO_WINDOWS
    const on = this.#businessDay(day)
    if (staff.own === null) return this.#inMinutes(on, this.#salon.windowsOn(on))
    return this.#inMinutes(on, this.#effective(staff.own, staff.effective, on))
  }

  /** The day is the same for a whole team in a row. */
  #businessDay(day: EpochDay): BusinessDay {
    if (this.#lastDay?.day === day) return this.#lastDay
    const midnight = isPlainDay(this.#timeZone, day) ? wallToEpochMinute(this.#timeZone, day, 0) : null
    this.#lastDay = { day, date: fromEpochDay(day), weekday: weekdayOfEpochDay(day), midnight }
    return this.#lastDay
  }

  #effective(own: OwnerHours, known: WallWindows[], on: BusinessDay): WallWindows {
    const override = own.overrideOn(on.date)
    const salonOverride = this.#salon.overrideOn(on.date)
    const ownSeason = own.seasonOn(on.date)
    const salonSeason = this.#salon.seasonOn(on.date)
    const regular = override ?? this.#regular(own, ownSeason, salonSeason, on.weekday)
    if (override !== undefined || salonOverride !== undefined) {
      return intersectWindows(regular, salonOverride ?? this.#salon.weekOf(salonSeason, on.weekday))
    }
    const key = (salonSeason * (own.seasonCount + 1) + ownSeason) * 7 + on.weekday
    return (known[key] ??= intersectWindows(regular, this.#salon.weekOf(salonSeason, on.weekday)))
  }

  /**
   * Her windows without date overrides. Who has no hours for the salon's season keeps her weekdays and
   * follows its hours.
   */
  #regular(own: OwnerHours, ownSeason: number, salonSeason: number, weekday: Weekday): WallWindows {
    if (ownSeason > 0 || salonSeason === 0) return own.weekOf(ownSeason, weekday)
    return own.weekOf(0, weekday).length > 0 ? this.#salon.weekOf(salonSeason, weekday) : NO_WINDOWS
  }

  #inMinutes({ day, midnight }: BusinessDay, windows: WallWindows): readonly EpochMinute[] {
    if (windows.length === 0) return windows
    if (midnight !== null) return windows.map((minute) => midnight + minute)
    return dropEmpty(windows.map((minute) => wallToEpochMinute(this.#timeZone, day, minute)))
  }
}

/** A window that lies wholly in the hour the clocks skip has no minute. */
function dropEmpty(edges: readonly EpochMinute[]): readonly EpochMinute[] {
  return edges.filter((edge, i) => (i % 2 === 0 ? edge < edges[i + 1]! : edge > edges[i - 1]!))
}
