import {
  addDays,
  dateOfMinute,
  type DayRange,
  type LocalDate,
  type Locale,
  type RangeUnit,
  startOfDate,
} from '@salon/domain'
import { useLocale, useMessages } from '../../../i18n/locale.ts'
import { numbersMessages } from '../../../i18n/numbers.ts'
import { GREGORIAN, useFormat } from '../../../lib/format.ts'

export interface UnitsFrame {
  unit: RangeUnit
  /** The first day of each day, week or month, as far as the range has it. */
  dates: readonly LocalDate[]
  range: DayRange
}

/** Each day, week or month of a range by name: a week by its days, and what the range cuts as a part. */
export function useUnitNames({ unit, dates, range }: UnitsFrame): string[] {
  const t = useMessages(numbersMessages)
  const format = useFormat()
  const locale = useLocale()
  return dates.map((first, index) => {
    const next = dates[index + 1]
    const last = next ? addDays(next, -1) : range.to
    if (unit === 'day') return format.date(first, 'date')
    if (unit === 'month') {
      const isWhole = first.endsWith('-01') && addDays(last, 1).endsWith('-01')
      const name = format.date(first, 'month')
      return isWhole ? name : t.partOf(name)
    }
    const name = rangeName(locale, first, last)
    return addDays(first, 6) === last ? name : t.partOf(name)
  })
}

/** From a day to another, what both share said once: `22 – 28 November 2026`. */
function rangeName(locale: Locale, from: LocalDate, to: LocalDate): string {
  const shape = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  const [first, last] = [dateOfMinute(startOfDate('UTC', from)), dateOfMinute(startOfDate('UTC', to))]
  return new Intl.DateTimeFormat(GREGORIAN[locale], shape).formatRange(first, last)
}
