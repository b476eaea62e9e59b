import type { Weekday } from '../availability/types.ts'
import type { LocalDate } from '../shared/brand.ts'

/** A calendar day as the count of days since 1970-01-01; plain arithmetic instead of dates. */
export type EpochDay = number

const DAY_MS = 86_400_000
const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** Texts are asked for again and again for the same few weeks; beyond this many the cache starts afresh. */
const CACHED_TEXTS = 4096
const texts = new Map<EpochDay, LocalDate>()

/** Days since 1970-01-01. */
export function toEpochDay(date: LocalDate): EpochDay {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS)
}

/** The calendar day as `YYYY-MM-DD`; years 0000 to 9999. */
export function fromEpochDay(day: EpochDay): LocalDate {
  const known = texts.get(day)
  if (known !== undefined) return known
  if (texts.size >= CACHED_TEXTS) texts.clear()
  const text = new Date(day * DAY_MS).toISOString().slice(0, 10) as LocalDate
  texts.set(day, text)
  return text
}

/** Whether the text is `YYYY-MM-DD` and the calendar has that day: 2026-02-29 does not exist. */
export function isLocalDate(text: string): text is LocalDate {
  if (!SHAPE.test(text)) return false
  const millis = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(text)
}

/** The text as a date, or `null` when it is none. */
export function parseLocalDate(text: string): LocalDate | null {
  return isLocalDate(text) ? text : null
}

/** The day so many days later (earlier, when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromEpochDay(toEpochDay(date) + days)
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toEpochDay(to) - toEpochDay(from)
}

/** Day of the week, 0 = Sunday. */
export function weekdayOf(date: LocalDate): Weekday {
  return weekdayOfEpochDay(toEpochDay(date))
}

/** Day of the week, 0 = Sunday; 1970-01-01 was a Thursday. */
export function weekdayOfEpochDay(day: EpochDay): Weekday {
  return ((((day + 4) % 7) + 7) % 7) as Weekday
}
