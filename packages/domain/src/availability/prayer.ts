import { CalculationMethod, Coordinates, PrayerTimes } from 'adhan'
import type { LocalDate } from '../shared/brand.ts'
import type { EpochDay } from '../time/local-date.ts'
import { fromEpochDay, toEpochDay, weekdayOfEpochDay } from '../time/local-date.ts'
import type { EpochMinute, PrayerPolicy } from './types.ts'

export const PRAYERS = ['fajr', 'dhuhr', 'jumuah', 'asr', 'maghrib', 'isha'] as const
export type Prayer = (typeof PRAYERS)[number]

/** When a prayer begins; the Friday noon prayer is `jumuah`. */
export interface PrayerTime {
  prayer: Prayer
  startsAtMinute: EpochMinute
}

/** A place on earth, in degrees. */
export interface Coordinate {
  latitude: number
  longitude: number
}

const DAY_MS = 86_400_000
const FRIDAY = 5
const RAMADAN = 9
/**
 * The Umm al-Qura calendar sets Isha 120 minutes after Maghrib in Ramadan instead of 90; the library keeps 90
 * all year.
 */
const RAMADAN_ISHA_DELAY_MINUTES = 30

/** Days kept per place and places kept; a full cache starts afresh. */
const CACHED_DAYS = 1024
const CACHED_PLACES = 4096
type PlaceDays = Map<EpochDay, readonly PrayerTime[]>
const places = new Map<string, PlaceDays>()

const hijriMonth = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  month: 'numeric',
  timeZone: 'UTC',
})

/** Whether the Umm al-Qura calendar has this day in Ramadan. */
export function isRamadan(date: LocalDate): boolean {
  return hijriMonthOf(toEpochDay(date)) === RAMADAN
}

function hijriMonthOf(day: EpochDay): number {
  const month = hijriMonth.formatToParts(day * DAY_MS).find((part) => part.type === 'month')
  return Number(month?.value)
}

/** The five prayers of a day by the Umm al-Qura method, in order, to the minute as timetables print them. */
export function prayerTimes(date: LocalDate, place: Coordinate): readonly PrayerTime[] {
  return prayersOfDay(toEpochDay(date), place, knownDays(place))
}

function knownDays({ latitude, longitude }: Coordinate): PlaceDays {
  const key = `${latitude},${longitude}`
  const known = places.get(key)
  if (known !== undefined) return known
  if (places.size >= CACHED_PLACES) places.clear()
  const days: PlaceDays = new Map()
  places.set(key, days)
  return days
}

function prayersOfDay(day: EpochDay, place: Coordinate, days: PlaceDays): readonly PrayerTime[] {
  const known = days.get(day)
  if (known !== undefined) return known
  if (days.size >= CACHED_DAYS) days.clear()
  const times = calculate(day, place)
  days.set(day, times)
  return times
}

function calculate(day: EpochDay, { latitude, longitude }: Coordinate): readonly PrayerTime[] {
  const [year = 1970, month = 1, dayOfMonth = 1] = fromEpochDay(day).split('-').map(Number)
  const parameters = CalculationMethod.UmmAlQura()
  if (hijriMonthOf(day) === RAMADAN) parameters.adjustments.isha = RAMADAN_ISHA_DELAY_MINUTES
  // The library reads the calendar day from the date's local parts; noon exists in every zone the process may
  // run in.
  const noon = new Date(year, month - 1, dayOfMonth, 12)
  const times = new PrayerTimes(new Coordinates(latitude, longitude), noon, parameters)
  const all: readonly [Prayer, Date][] = [
    ['fajr', times.fajr],
    [weekdayOfEpochDay(day) === FRIDAY ? 'jumuah' : 'dhuhr', times.dhuhr],
    ['asr', times.asr],
    ['maghrib', times.maghrib],
    ['isha', times.isha],
  ]
  // Inside the polar circles some prayers have no time.
  return all
    .map(([prayer, at]) => ({ prayer, startsAtMinute: Math.floor(at.getTime() / 60_000) }))
    .filter(({ startsAtMinute }) => Number.isFinite(startsAtMinute))
}

/** A stretch around one prayer in which the salon takes nobody, `[startsAtMinute, endsAtMinute)`. */
export interface PrayerClosure {
  prayer: Prayer
  startsAtMinute: EpochMinute
  endsAtMinute: EpochMinute
}

/**
 * The closures that may touch windows of the business days `[firstDay, firstDay + days)`: sorted pairs,
 * `[start, end)` flattened.
 */
export function prayerClosures(
  firstDay: EpochDay,
  days: number,
  place: Coordinate,
  policy: PrayerPolicy,
): readonly EpochMinute[] {
  const closures: EpochMinute[] = []
  for (const time of closingPrayers(firstDay, days, place, policy)) {
    closures.push(closesAt(time, policy), opensAt(time, policy))
  }
  return closures
}

/** The same closures, each with its prayer. */
export function namedPrayerClosures(
  firstDay: EpochDay,
  days: number,
  place: Coordinate,
  policy: PrayerPolicy,
): readonly PrayerClosure[] {
  return closingPrayers(firstDay, days, place, policy).map((time) => ({
    prayer: time.prayer,
    startsAtMinute: closesAt(time, policy),
    endsAtMinute: opensAt(time, policy),
  }))
}

/**
 * The prayers at which a salon may close on some business days, by time. Neighbouring days count too: windows
 * run past midnight, and the closure of a late Isha may.
 */
function closingPrayers(
  firstDay: EpochDay,
  days: number,
  place: Coordinate,
  policy: PrayerPolicy,
): readonly PrayerTime[] {
  // A closure of no minutes closes nothing; as a pair it would still strike out whatever runs across it.
  if (policy.mode === 'ignored' || policy.beforeMinutes + policy.afterMinutes <= 0) return []
  const knownOfPlace = knownDays(place)
  const times: PrayerTime[] = []
  for (let day = firstDay - 1; day <= firstDay + days + 1; day++) {
    times.push(...prayersOfDay(day, place, knownOfPlace))
  }
  return times.sort((a, b) => a.startsAtMinute - b.startsAtMinute)
}

function closesAt({ startsAtMinute }: PrayerTime, { beforeMinutes }: PrayerPolicy): EpochMinute {
  return startsAtMinute - beforeMinutes
}

function opensAt({ startsAtMinute }: PrayerTime, { afterMinutes }: PrayerPolicy): EpochMinute {
  return startsAtMinute + afterMinutes
}
