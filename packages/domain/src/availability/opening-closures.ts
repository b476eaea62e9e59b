import type { LocalDate } from '../shared/brand.ts'
import { fromEpochDay, toEpochDay } from '../time/local-date.ts'
import { SalonHours } from './hours.ts'
import { namedPrayerClosures, type PrayerClosure } from './prayer.ts'
import type { DateRange } from './slots.ts'
import type { SalonFacts } from './types.ts'

/**
 * The prayer closures of each business day as far as they lie within the salon's opening hours, by time: the
 * gaps that `listSlots` leaves. A day without one has no entry, nor has any day of a salon that ignores prayers.
 */
export function listOpeningClosures(
  facts: Pick<SalonFacts, 'timeZone' | 'latitude' | 'longitude' | 'schedule' | 'prayer'>,
  range: DateRange,
): Map<LocalDate, PrayerClosure[]> {
  const firstDay = toEpochDay(range.from)
  const closures = namedPrayerClosures(firstDay, range.days, facts, facts.prayer)
  const byDate = new Map<LocalDate, PrayerClosure[]>()
  if (closures.length === 0) return byDate
  const hours = new SalonHours({ ...facts, staff: [] })
  for (let day = firstDay; day < firstDay + range.days; day++) {
    const edges = hours.ofSalon(day)
    const within = closures.flatMap((closure) => clip(closure, edges))
    if (within.length > 0) byDate.set(fromEpochDay(day), within)
  }
  return byDate
}

/** The pieces of a closure that lie in some windows, `[start, end, …]`. */
function clip(closure: PrayerClosure, edges: readonly number[]): PrayerClosure[] {
  const pieces: PrayerClosure[] = []
  for (let i = 0; i + 1 < edges.length; i += 2) {
    const startsAtMinute = Math.max(closure.startsAtMinute, edges[i] ?? 0)
    const endsAtMinute = Math.min(closure.endsAtMinute, edges[i + 1] ?? 0)
    if (startsAtMinute < endsAtMinute) pieces.push({ ...closure, startsAtMinute, endsAtMinute })
  }
  return pieces
}
