import { CalculationMethod, Coordinates, PrayerTimes } from 'adhan'
import { Temporal } from 'temporal-polyfill/full'
import type { DayWindow, SalonFacts, Schedule } from '../types.ts'

const prayersByDay = new Map<string, number[]>()

/** Epoch minutes of a day's five prayers; kept, as the library is slow and the same days come back. */
export function prayersOf(date: Temporal.PlainDate, { latitude, longitude }: SalonFacts): number[] {
  const key = [date.toString(), latitude, longitude].join()
  const known = prayersByDay.get(key)
  if (known !== undefined) return known
  const method = CalculationMethod.UmmAlQura()
  if (date.withCalendar('islamic-umalqura').month === 9) method.ishaInterval = 120
  const day = new Date(date.year, date.month - 1, date.day, 12)
  const { fajr, dhuhr, asr, maghrib, isha } = new PrayerTimes(
    new Coordinates(latitude, longitude),
    day,
    method,
  )
  const prayers = [fajr, dhuhr, asr, maghrib, isha].map((time) => time.getTime() / 60_000)
  prayersByDay.set(key, prayers)
  return prayers
}

/** Which of the 2880 wall-clock minutes from a date's midnight on a schedule covers. */
export function wallMinutes(schedule: Schedule, date: string): boolean[] {
  const weekday = Temporal.PlainDate.from(date).dayOfWeek % 7
  const season = seasonOf(schedule, date)
  const windows: readonly DayWindow[] =
    schedule.overrides.find((override) => override.date === date)?.windows ??
    (season?.windows ?? schedule.weekly).filter((window) => window.weekday === weekday)
  const covered = Array.from(new Uint8Array(2880), () => false)
  for (const { startMinute, lengthMinutes } of windows)
    covered.fill(true, startMinute, startMinute + lengthMinutes)
  return covered
}

function seasonOf(schedule: Schedule, date: string) {
  return schedule.seasons.find(({ firstDate, lastDate }) => firstDate <= date && date <= lastDate)
}

/** Without hours of her own for the salon's season, somebody follows it on the weekdays she usually works. */
export function followSeason(salon: Schedule, own: Schedule, date: string): Schedule {
  const season = seasonOf(salon, date)
  if (season === undefined || seasonOf(own, date) !== undefined) return own
  const weekdays = own.weekly.map(({ weekday }) => weekday)
  const followed = season.windows.filter(({ weekday }) => weekdays.includes(weekday))
  return { ...own, weekly: followed }
}
