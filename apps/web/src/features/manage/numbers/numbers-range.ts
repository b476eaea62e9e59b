import { addDays, daysBetween, type DayRange, type LocalDate } from '@salon/domain'
import type { NumbersSearch } from './numbers-search.ts'

/** As much as the server counts at once. */
const MOST_DAYS = 366
const USUAL_DAYS = 30

/** The days that an address means: never backwards, nor more than the server counts. */
export function rangeOf({ from, to }: NumbersSearch, today: LocalDate): DayRange {
  const last = to ?? (from && from > today ? from : today)
  const first = from ?? addDays(last, 1 - USUAL_DAYS)
  const days = daysBetween(first, last) + 1
  if (days < 1) return { from: last, to: last }
  return { from: days > MOST_DAYS ? addDays(last, 1 - MOST_DAYS) : first, to: last }
}
