import type { LocalDate } from '../shared/brand.ts'
import { addDays, daysBetween, weekdayOf } from '../time/local-date.ts'

/** What the days of a range are put together by. A week begins on Sunday. */
export const RANGE_UNITS = ['day', 'week', 'month'] as const
export type RangeUnit = (typeof RANGE_UNITS)[number]

/** Days of a salon, both included. */
export interface DayRange {
  from: LocalDate
  to: LocalDate
}

/** The range of as many days that ends where this one begins. */
export function rangeBefore({ from, to }: DayRange): DayRange {
  const days = daysBetween(from, to) + 1
  return { from: addDays(from, -days), to: addDays(from, -1) }
}

/** The first day of each day, week or month of a range. What the range cuts is counted as far as it lies within. */
export function listUnits({ from, to }: DayRange, unit: RangeUnit): LocalDate[] {
  const units = [from]
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (isFirstOf(date, unit)) units.push(date)
  }
  return units
}

function isFirstOf(date: LocalDate, unit: RangeUnit): boolean {
  if (unit === 'day') return true
  return unit === 'week' ? weekdayOf(date) === 0 : date.endsWith('-01')
}
