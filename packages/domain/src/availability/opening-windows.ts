import type { LocalDate } from '../shared/brand.ts'
import { fromEpochDay, toEpochDay, type EpochDay } from '../time/local-date.ts'
import { localEpochDayAt, wallMinuteAt } from '../time/zone.ts'
import { SalonHours } from './hours.ts'
import type { DayWindow, EpochMinute, SalonFacts } from './types.ts'

const DAY_MINUTES = 1440

/** When a salon is open, or somebody works, on one business date, in wall-clock minutes from its midnight. */
export interface OpeningWindow extends DayWindow {
  date: LocalDate
  /** `null`: the salon itself. */
  staffId: string | null
}

/** The windows of the salon and of each member of staff within the salon's, after seasons and dates, day by day. */
export function listOpeningWindows(
  facts: Pick<SalonFacts, 'timeZone' | 'schedule' | 'staff'>,
  range: { from: LocalDate; days: number },
): OpeningWindow[] {
  const hours = new SalonHours(facts)
  const first = toEpochDay(range.from)
  return Array.from({ length: range.days }, (_, index) => first + index).flatMap((day) => [
    ...dayWindows(facts.timeZone, day, null, hours.ofSalon(day)),
    ...facts.staff.flatMap(({ id }) => dayWindows(facts.timeZone, day, id, hours.ofStaff(id, day))),
  ])
}

function dayWindows(
  timeZone: string,
  day: EpochDay,
  staffId: string | null,
  edges: readonly EpochMinute[],
): OpeningWindow[] {
  const wall = edges.map(
    (edge) => (localEpochDayAt(timeZone, edge) - day) * DAY_MINUTES + wallMinuteAt(timeZone, edge),
  )
  return Array.from({ length: wall.length / 2 }, (_, index) => ({
    date: fromEpochDay(day),
    staffId,
    startMinute: wall[2 * index]!,
    lengthMinutes: wall[2 * index + 1]! - wall[2 * index]!,
  }))
}
