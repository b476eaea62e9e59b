import type { LocalDate } from '../shared/brand.ts'
import { addDays } from './local-date.ts'

const RAMADAN = 9
/** A year of twelve lunar months, and a month to spare. */
const SEARCHED_DAYS = 385

const UMM_AL_QURA = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

/** A day in the Umm al-Qura calendar; month 9 is Ramadan. */
export interface HijriDate {
  year: number
  month: number
  day: number
}

/** The Umm al-Qura date of a calendar day. */
export function toHijri(date: LocalDate): HijriDate {
  const parts = new Map(
    UMM_AL_QURA.formatToParts(new Date(`${date}T00:00:00Z`)).map(({ type, value }) => [type, Number(value)]),
  )
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 }
}

export interface Ramadan {
  /** Of the Hijri calendar. */
  year: number
  firstDate: LocalDate
  lastDate: LocalDate
}

/** The Ramadan of the calendar that is under way or comes next; the sighting of the moon may move it by a day. */
export function nextRamadan(today: LocalDate): Ramadan {
  let start = toHijri(today).month === RAMADAN ? addDays(today, 1 - toHijri(today).day) : today
  for (let days = 0; days < SEARCHED_DAYS && toHijri(start).month !== RAMADAN; days += 1) {
    start = addDays(start, 1)
  }
  const { year } = toHijri(start)
  const isLonger = toHijri(addDays(start, 29)).month === RAMADAN
  return { year, firstDate: start, lastDate: addDays(start, isLonger ? 29 : 28) }
}
