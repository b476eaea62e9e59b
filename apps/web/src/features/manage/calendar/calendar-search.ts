import { isLocalDate, type LocalDate } from '@salon/domain'
import type { RawSearch } from '../../../lib/routing/search-text.ts'

/** What the calendar's address keeps. */
export interface CalendarSearch {
  /** Without: the business date that runs now. */
  date?: LocalDate
  /** One member of staff alone. */
  staff?: string
  /** The booking that is open over the calendar. */
  booking?: string
}

/** Keeps what fits and drops the rest. */
export function parseCalendarSearch({ date, staff, booking }: RawSearch): CalendarSearch {
  return {
    ...(date && isLocalDate(date) && { date }),
    ...(staff && { staff }),
    ...(booking && { booking }),
  }
}
