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

/** Whether a salon is open at a moment, and when that changes: a minute of a business date, `null` where it never does. */
export type OpeningState =
  | { isOpen: true; untilMinute: number | null }
  | { isOpen: false; next: { date: LocalDate; minute: number } | null }

const LOOK_AHEAD_DAYS = 14

/** What the salon's hours say about this moment; the prayers within them do not count. */
export function openingStateAt(hours: OpeningHours, timeZone: string, now: Date): OpeningState {
  const minute = minuteOfDate(now)
  const today = localDateAt(timeZone, minute)
  const wallMinute = wallMinuteAt(timeZone, minute)
  for (const [date, passed] of [
    [addDays(today, -1), wallMinute + DAY_MINUTES],
    [today, wallMinute],
  ] as const) {
    const open = windowsOn(hours, date).find(
      ({ startMinute, lengthMinutes }) => startMinute <= passed && passed < startMinute + lengthMinutes,
    )
    if (!open) continue
    const { startMinute, lengthMinutes } = open
    return { isOpen: true, untilMinute: lengthMinutes >= DAY_MINUTES ? null : startMinute + lengthMinutes }
  }
  for (let ahead = 0; ahead < LOOK_AHEAD_DAYS; ahead++) {
    const date = addDays(today, ahead)
    const window = windowsOn(hours, date).find(({ startMinute }) => ahead > 0 || startMinute > wallMinute)
    if (window) return { isOpen: false, next: { date, minute: window.startMinute } }
  }
  return { isOpen: false, next: null }
}
