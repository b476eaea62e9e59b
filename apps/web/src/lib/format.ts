import { daysBetween, type Instant, type LocalDate, type Locale } from '@salon/domain'
import { useLocale } from '../i18n/locale.ts'
import { unitTexts } from '../i18n/units.ts'

/** Calendar and digits are always named: `ar-SA` alone means the Hijri calendar and Arabic-Indic digits in some browsers. */
export const GREGORIAN = { ar: 'ar-SA-u-ca-gregory-nu-latn', en: 'en-GB-u-ca-gregory-nu-latn' } as const
const HIJRI = {
  ar: 'ar-SA-u-ca-islamic-umalqura-nu-latn',
  en: 'en-GB-u-ca-islamic-umalqura-nu-latn',
} as const

const SHAPES = {
  /** Sunday 22 November 2026 */
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** Sunday 22 November */
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  /** Sun 22 Nov */
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  /** 22 November 2026 */
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
  dayOfMonth: { day: 'numeric' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export type DateShape = keyof typeof SHAPES

/** A day in the salon's own calendar, or an instant with the salon's time zone. */
export type When = LocalDate | { at: Instant; timeZone: string }

/** A calendar day has no zone; read and printed in UTC it cannot slip to its neighbour. */
function moment(when: When): { date: Date; timeZone: string } {
  return typeof when === 'string'
    ? { date: new Date(`${when}T00:00:00Z`), timeZone: 'UTC' }
    : { date: new Date(when.at), timeZone: when.timeZone }
}

/** Everything the app prints that is not a sentence, in one language. Money is in halalas, lengths in minutes. */
export function createFormat(locale: Locale) {
  const units = unitTexts[locale]
  const dateFormats = new Map<string, Intl.DateTimeFormat>()

  function dateFormat(
    tag: string,
    options: Intl.DateTimeFormatOptions,
    timeZone: string,
  ): Intl.DateTimeFormat {
    const key = `${tag}|${timeZone}|${JSON.stringify(options)}`
    const known = dateFormats.get(key)
    if (known) return known
    const made = new Intl.DateTimeFormat(tag, { ...options, timeZone })
    dateFormats.set(key, made)
    return made
  }

  const clock = (date: Date, timeZone: string) =>
    dateFormat(GREGORIAN[locale], { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' }, timeZone).format(
      date,
    )

  const number = (value: number, fractionDigits: number) =>
    new Intl.NumberFormat('en', { maximumFractionDigits: fractionDigits }).format(value)

  const format = {
    /** `1,234.50`, or `150` for whole riyals; the sign is <Price>'s. */
    amount(halalas: number): string {
      const fractionDigits = halalas % 100 === 0 ? 0 : 2
      return new Intl.NumberFormat('en', { minimumFractionDigits: fractionDigits }).format(halalas / 100)
    },

    /** `150.00`, as documents have it. */
    exactAmount: (halalas: number) =>
      new Intl.NumberFormat('en', { minimumFractionDigits: 2 }).format(halalas / 100),

    /** A price as words, for readers and plain text: `150 Saudi riyals`. */
    priceText: (halalas: number) => units.riyals(halalas / 100, format.amount(halalas)),

    /** The Gregorian date. */
    date(when: When, shape: DateShape): string {
      const { date, timeZone } = moment(when)
      return dateFormat(GREGORIAN[locale], SHAPES[shape], timeZone).format(date)
    },

    /** The same day in the Umm al-Qura calendar, to stand beside: `12 Jumada II 1448 AH`. */
    hijri(when: When): string {
      const { date, timeZone } = moment(when)
      return dateFormat(HIJRI[locale], SHAPES.date, timeZone).format(date)
    },

    /** `9:30 pm` in the salon's zone. */
    time: (at: Instant, timeZone: string) => clock(new Date(at), timeZone),

    /** From start to end, `9:30 pm – 10:15 pm`. */
    timeRange: (from: Instant, to: Instant, timeZone: string) =>
      `${clock(new Date(from), timeZone)} – ${clock(new Date(to), timeZone)}`,

    /** Minutes since midnight as a time of day; past 1440 it is the small hours after. */
    minuteOfDay: (minute: number) => clock(new Date((minute % 1440) * 60_000), 'UTC'),

    /** "today", "tomorrow" …, and beyond two days the date itself. */
    relativeDay(date: LocalDate, today: LocalDate): string {
      const days = daysBetween(today, date)
      if (Math.abs(days) > (locale === 'ar' ? 2 : 1)) return format.date(date, 'day')
      return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
    },

    /** `45 min`, `1 hour 30 min`. */
    duration(minutes: number): string {
      const hours = Math.floor(minutes / 60)
      const rest = minutes % 60
      if (hours === 0) return units.minutes(rest)
      return rest === 0 ? units.hours(hours) : units.and(units.hours(hours), units.minutes(rest))
    },

    /** Metres under one kilometre, rounded to 50; tenths of a kilometre matter only under ten. */
    distance(km: number): string {
      const metres = Math.max(50, Math.round(km * 20) * 50)
      return metres < 1000 ? units.metres(number(metres, 0)) : units.kilometres(number(km, km < 10 ? 1 : 0))
    },

    /** A rating with one decimal, `4.8`. */
    rating: (stars: number) => stars.toFixed(1),

    count: (value: number) => number(value, 0),
  }
  return format
}

export type Format = ReturnType<typeof createFormat>

const formats: Record<Locale, Format> = { ar: createFormat('ar'), en: createFormat('en') }

/** The formatter of the language now. */
export function useFormat(): Format {
  return formats[useLocale()]
}

/** The formatter of a language, whichever is in use. */
export function formatIn(locale: Locale): Format {
  return formats[locale]
}
