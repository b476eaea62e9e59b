import type { EpochMinute } from '../availability/types.ts'
import type { LocalDate } from '../shared/brand.ts'
import type { EpochDay } from './local-date.ts'
import { fromEpochDay, toEpochDay } from './local-date.ts'

const DAY_MINUTES = 1440

/** A stretch of time with one distance from UTC; it lasts until the next one begins. */
interface OffsetStretch {
  fromMinute: EpochMinute
  offsetMinutes: number
}

/** What is known of one zone. Intl costs microseconds a call, so each UTC day is asked once and kept. */
interface ZoneCache {
  format: Intl.DateTimeFormat
  offsetAtDayStart: Map<EpochDay, number>
  stretches: Map<EpochDay, readonly OffsetStretch[]>
}

/** Days kept per zone (over ten years) and zones kept; a full cache starts afresh. */
const CACHED_DAYS = 4096
const CACHED_ZONES = 64
const zones = new Map<string, ZoneCache>()

function zoneCache(timeZone: string): ZoneCache {
  const known = zones.get(timeZone)
  if (known !== undefined) return known
  if (zones.size >= CACHED_ZONES) zones.clear()
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  const zone: ZoneCache = { format, offsetAtDayStart: new Map(), stretches: new Map() }
  zones.set(timeZone, zone)
  return zone
}

function askOffset(zone: ZoneCache, minute: EpochMinute): number {
  const at: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const part of zone.format.formatToParts(minute * 60_000)) at[part.type] = Number(part.value)
  const { year = 0, month = 1, day = 1, hour = 0, minute: minuteOfHour = 0 } = at
  return Date.UTC(year, month - 1, day, hour, minuteOfHour) / 60_000 - minute
}

function offsetAtDayStart(zone: ZoneCache, day: EpochDay): number {
  const known = zone.offsetAtDayStart.get(day)
  if (known !== undefined) return known
  if (zone.offsetAtDayStart.size >= CACHED_DAYS) zone.offsetAtDayStart.clear()
  const offset = askOffset(zone, day * DAY_MINUTES)
  zone.offsetAtDayStart.set(day, offset)
  return offset
}

/**
 * The minute of a UTC day at which the clocks change; halving the day finds it, as no zone changes twice in
 * one.
 */
function changeMinute(zone: ZoneCache, day: EpochDay, offsetBefore: number): EpochMinute {
  let before = day * DAY_MINUTES
  let after = before + DAY_MINUTES
  while (after - before > 1) {
    const middle = (before + after) >> 1
    if (askOffset(zone, middle) === offsetBefore) before = middle
    else after = middle
  }
  return after
}

/**
 * The offsets around a local day: from a day before it to two days after it, which windows past midnight
 * reach into.
 */
function stretchesAround(zone: ZoneCache, day: EpochDay): readonly OffsetStretch[] {
  const known = zone.stretches.get(day)
  if (known !== undefined) return known
  if (zone.stretches.size >= CACHED_DAYS) zone.stretches.clear()
  let offsetMinutes = offsetAtDayStart(zone, day - 1)
  const stretches = [{ fromMinute: (day - 1) * DAY_MINUTES, offsetMinutes }]
  for (let utcDay = day - 1; utcDay < day + 3; utcDay++) {
    const next = offsetAtDayStart(zone, utcDay + 1)
    if (next === offsetMinutes) continue
    stretches.push({ fromMinute: changeMinute(zone, utcDay, offsetMinutes), offsetMinutes: next })
    offsetMinutes = next
  }
  zone.stretches.set(day, stretches)
  return stretches
}

/**
 * When a local wall clock first shows a time or a later one: the earlier of two such moments when the clocks
 * go back, the moment of the change when they jump over it. Later wall times never give earlier instants.
 * @param minute minutes after the day's 00:00 on the wall clock, 0 to 2880 (24:00 of the next day)
 */
export function wallToEpochMinute(timeZone: string, day: EpochDay, minute: number): EpochMinute {
  const stretches = stretchesAround(zoneCache(timeZone), day)
  const wall = day * DAY_MINUTES + minute
  let reached: EpochMinute | null = null
  for (const { fromMinute, offsetMinutes } of stretches) {
    if (reached !== null && reached < fromMinute) break
    reached = Math.max(wall - offsetMinutes, fromMinute)
  }
  return reached ?? wall
}

/** How far the zone's clocks run ahead of UTC at this minute. */
export function offsetMinutesAt(timeZone: string, minute: EpochMinute): number {
  const stretches = stretchesAround(zoneCache(timeZone), Math.floor(minute / DAY_MINUTES))
  let offset = 0
  for (const stretch of stretches) if (stretch.fromMinute <= minute) offset = stretch.offsetMinutes
  return offset
}

/** Whether every wall-clock minute from the day's 00:00 to 24:00 of the next day exists once: most days. */
export function isPlainDay(timeZone: string, day: EpochDay): boolean {
  return stretchesAround(zoneCache(timeZone), day).length === 1
}

/** The local day of a minute, as an epoch day. */
export function localEpochDayAt(timeZone: string, minute: EpochMinute): EpochDay {
  return Math.floor((minute + offsetMinutesAt(timeZone, minute)) / DAY_MINUTES)
}

/** The local date of a minute: "today" in a salon when the minute is now. */
export function localDateAt(timeZone: string, minute: EpochMinute): LocalDate {
  return fromEpochDay(localEpochDayAt(timeZone, minute))
}

/** What the wall clock shows, as minutes after 00:00 of the local date. */
export function wallMinuteAt(timeZone: string, minute: EpochMinute): number {
  const local = minute + offsetMinutesAt(timeZone, minute)
  return local - Math.floor(local / DAY_MINUTES) * DAY_MINUTES
}

/** The first minute of the local date. */
export function startOfDate(timeZone: string, date: LocalDate): EpochMinute {
  return wallToEpochMinute(timeZone, toEpochDay(date), 0)
}

/**
 * The stretch whose bookings and absences decide the starts of some business dates, `[from, to)`: a window
 * may run through the night after its date, and buffers reach a little over both ends.
 * @param marginMinutes the longest buffer of the visit
 */
export function businessSpan(
  timeZone: string,
  range: { from: LocalDate; days: number },
  marginMinutes: number,
): { fromMinute: EpochMinute; toMinute: EpochMinute } {
  const first = toEpochDay(range.from)
  return {
    fromMinute: wallToEpochMinute(timeZone, first, 0) - marginMinutes,
    toMinute: wallToEpochMinute(timeZone, first + range.days, DAY_MINUTES) + marginMinutes,
  }
}
