import { addDays, type LocalDate, weekdayOf } from '@salon/domain'
import type { CalendarViewName } from './calendar-search.ts'

/** Business dates from one to another, both included. */
export interface Period {
  from: LocalDate
  to: LocalDate
}

const WEEK_DAYS = 7

/** What a view shows around a date: the date itself, or its week, which begins on Sunday. */
export function periodOf(view: CalendarViewName, date: LocalDate): Period {
  if (view === 'day') return { from: date, to: date }
  const from = addDays(date, -weekdayOf(date))
  return { from, to: addDays(from, WEEK_DAYS - 1) }
}

/** How far the next of its kind is. */
export function stepDays(view: CalendarViewName): number {
  return view === 'day' ? 1 : WEEK_DAYS
}

/** The dates of a period in their order. */
export function datesOf({ from, to }: Period): LocalDate[] {
  const dates: LocalDate[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date)
  return dates
}

/**
 * What has to be asked for to show a view: a day more, whose night may reach into the first one.
 * @param date `undefined`: the one that runs now, which after midnight may be yesterday's
 */
export function askedPeriod(view: CalendarViewName, date: LocalDate | undefined, today: LocalDate): Period {
  const { from } = periodOf(view, date ?? addDays(today, -1))
  return { from: addDays(from, -1), to: periodOf(view, date ?? today).to }
}
