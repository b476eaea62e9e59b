import { addDays, type LocalDate, localDateAt, minuteOfDate, weekdayOf } from '@salon/domain'
import { SEARCH_TIME_ZONE } from '../../lib/search-zone.ts'

const THURSDAY = 4
const DAYS_AHEAD = 60

/** Days worth one tap, and the ends of the calendar. */
export interface NearDays {
  today: LocalDate
  tomorrow: LocalDate
  /** Thursday evening begins the weekend; on Thursday itself today stands for it. */
  thursday: LocalDate | null
  last: LocalDate
}

export function nearDays(now: Date): NearDays {
  const today = localDateAt(SEARCH_TIME_ZONE, minuteOfDate(now))
  const untilThursday = (THURSDAY - weekdayOf(today) + 7) % 7
  return {
    today,
    tomorrow: addDays(today, 1),
    thursday: untilThursday > 1 ? addDays(today, untilThursday) : null,
    last: addDays(today, DAYS_AHEAD),
  }
}
