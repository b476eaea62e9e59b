import type { BookingLineView, BookingView } from '@salon/contract'
import { useLocalized } from '../../../i18n/locale.ts'
import { useFormat } from '../../../lib/format.ts'

/** When a service of a visit begins, where another one of it is called the same. */
export function useLineDetail({ lines, salon }: BookingView): (line: BookingLineView) => string | undefined {
  const localized = useLocalized()
  const format = useFormat()
  return (line) => {
    const isAlone = lines.every(({ id, name }) => id === line.id || localized(name) !== localized(line.name))
    return isAlone ? undefined : format.time(line.startsAt, salon.timeZone)
  }
}
