import type { SalonProfile } from '@salon/contract'
import {
  addDays,
  type DayWindow,
  type LocalDate,
  localDateAt,
  minuteOfDate,
  wallMinuteAt,
  weekdayOf,
} from '@salon/domain'

export type OpeningHours = SalonProfile['hours']
export type Season = OpeningHours['seasons'][number]

const DAY_MINUTES = 1440

/** The dated schedule (Ramadan, summer) that a day falls into. */
export function seasonOn(hours: OpeningHours, date: LocalDate): Season | null {
  return hours.seasons.find((season) => season.firstDate <= date && date <= season.lastDate) ?? null
}

/** When the salon opens on a business date, earliest first; the date's own hours stand before a season's, these before the week's. */
export function windowsOn(hours: OpeningHours, date: LocalDate): DayWindow[] {
  const override = hours.overrides.find((each) => each.date === date)
  const weekday = weekdayOf(date)
  const windows =
    override?.windows ??
    (seasonOn(hours, date)?.windows ?? hours.weekly).filter((window) => window.weekday === weekday)
  return windows
    .map(({ startMinute, lengthMinutes }) => ({ startMinute, lengthMinutes }))
    .toSorted((a, b) => a.startMinute - b.startMinute)
}

/**
 * The business date the salon lives in at this moment: yesterday's while a window that opened yesterday still runs, so
 * that a start at 01:00 tonight can be found at 00:30.
 */
export function businessDateAt(hours: OpeningHours, timeZone: string, now: Date): LocalDate {
  const minute = minuteOfDate(now)
  const today = localDateAt(timeZone, minute)
  const yesterday = addDays(today, -1)
  const wallMinute = wallMinuteAt(timeZone, minute)
  const runsLate = windowsOn(hours, yesterday).some(
    ({ startMinute, lengthMinutes }) => startMinute + lengthMinutes - DAY_MINUTES > wallMinute,
  )
  return runsLate ? yesterday : today
}
