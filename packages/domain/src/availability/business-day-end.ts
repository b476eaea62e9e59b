import type { LocalDate } from '../shared/brand.ts'
import { toEpochDay } from '../time/local-date.ts'
import { wallToEpochMinute } from '../time/zone.ts'
import { SalonHours } from './hours.ts'
import type { EpochMinute, SalonFacts } from './types.ts'

/**
 * When a business day is over: at midnight, or when the salon closes in the night after it. What begins between the two belongs to
 * the day, as in `listSlots`. Nobody's own hours go beyond it.
 */
export function endOfBusinessDate(
  { timeZone, schedule }: Pick<SalonFacts, 'timeZone' | 'schedule'>,
  date: LocalDate,
): EpochMinute {
  const day = toEpochDay(date)
  const closesAt = new SalonHours({ timeZone, schedule, staff: [] }).ofSalon(day).at(-1)
  return Math.max(wallToEpochMinute(timeZone, day + 1, 0), closesAt ?? 0)
}
