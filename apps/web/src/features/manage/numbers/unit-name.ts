import { addDays, type DayRange, type LocalDate, type RangeUnit } from '@salon/domain'
import { useMessages } from '../../../i18n/locale.ts'
import { numbersMessages } from '../../../i18n/numbers.ts'
import { useFormat } from '../../../lib/format.ts'

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
  return dates.map((first, index) => {
    const next = dates[index + 1]
    const last = next ? addDays(next, -1) : range.to
    if (unit === 'day') return format.date(first, 'date')
    if (unit === 'month') {
      const isWhole = first.endsWith('-01') && addDays(last, 1).endsWith('-01')
      const name = format.date(first, 'month')
      return isWhole ? name : t.partOf(name)
    }
    const name = format.dateRange(first, last)
    return addDays(first, 6) === last ? name : t.partOf(name)
  })
}
