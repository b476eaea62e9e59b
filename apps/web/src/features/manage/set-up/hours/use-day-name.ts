import { addDays, type LocalDate } from '@salon/domain'
import { useFormat } from '../../../../lib/format.ts'

/** Any Sunday, to name the days by. */
const A_SUNDAY = '2026-11-22' as LocalDate

/** The name of a day of the week; 0 = Sunday. */
export function useDayName(): (weekday: number) => string {
  const format = useFormat()
  return (weekday) => format.date(addDays(A_SUNDAY, weekday), 'weekday')
}
