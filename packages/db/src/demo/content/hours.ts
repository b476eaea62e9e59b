import type { DayWindow, Localized, Weekday } from '@salon/domain'
import type { HoursKey } from './types.ts'

export const FRIDAY: Weekday = 5

/** A week that is the same every day but on Friday, when most open after the prayer. */
export interface WeekContent {
  everyDay: readonly DayWindow[]
  friday: readonly DayWindow[]
}

export const WEEKS: Readonly<Record<HoursKey, WeekContent>> = {
  day: { everyDay: [span('10:00', '22:00')], friday: [span('14:00', '22:00')] },
  split: { everyDay: [span('10:00', '13:00'), span('16:00', '23:00')], friday: [span('16:00', '23:00')] },
  afternoon: { everyDay: [span('13:00', '23:00')], friday: [span('15:00', '23:30')] },
  night: { everyDay: [span('20:00', '27:00')], friday: [span('20:00', '27:00')] },
  barber: { everyDay: [span('09:00', '13:00'), span('15:30', '24:00')], friday: [span('14:00', '24:00')] },
  kids: { everyDay: [span('12:00', '21:00')], friday: [span('15:00', '22:00')] },
}

/** In Ramadan salons open in the afternoon and again after the night prayer. */
export const RAMADAN_WEEK: WeekContent = {
  everyDay: [span('13:00', '16:30'), span('21:00', '26:00')],
  friday: [span('21:00', '26:00')],
}

export const RAMADAN_NAME = (hijriYear: number): Localized => ({
  ar: `رمضان ${hijriYear} (موعد مقترح)`,
  en: `Ramadan ${hijriYear} AH (suggested dates)`,
})

/** Gregorian public holidays: month (1–12) and day. */
export const HOLIDAYS: readonly { month: number; day: number }[] = [
  { month: 2, day: 22 },
  { month: 9, day: 23 },
]

/** Hours of a holiday in salons that do not close on it. */
export const HOLIDAY_WINDOW: DayWindow = span('16:00', '24:00')

/** `from` to `to` as HH:MM of the business date; 27:00 is three in the morning after it. */
function span(from: string, to: string): DayWindow {
  const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return { startMinute: minuteOf(from), lengthMinutes: minuteOf(to) - minuteOf(from) }
}
