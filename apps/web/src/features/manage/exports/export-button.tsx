import type { ExportTable, UserView } from '@salon/contract'
import { addDays, type LocalDate, localDateAt, minuteOfDate, type RangeUnit } from '@salon/domain'
import { TableButton } from '../../../components/table-button.tsx'
import { useLocale, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useTRPCClient } from '../../../lib/trpc.ts'
import { useNow } from '../../../lib/use-now.ts'

/** As many days as the server takes. */
const MOST_DAYS = 366

export interface ExportButtonProps {
  salonId: string
  user: UserView
  table: ExportTable
  /** The salon's, by whose clock today ends. */
  timeZone: string
  /** Days, both included, of a table that has them; without, a year until today. */
  from?: LocalDate | undefined
  to?: LocalDate | undefined
  /** What the numbers are put together by. */
  unit?: RangeUnit
}

/** Saves one of the salon's tables as a file. */
export function ExportButton({ salonId, user, table, timeZone, from, to, unit }: ExportButtonProps) {
  const t = useMessages(manageMessages)
  const locale = useLocale()
  const today = localDateAt(timeZone, minuteOfDate(useNow()))
  const { exports } = useTRPCClient().salons.manage
  const last = to ?? (from !== undefined && from > today ? from : today)
  return (
    <TableButton
      user={user}
      label={t.exports[table]}
      fileName={`${table}-${last}.csv`}
      order={{
        salonId,
        table,
        locale,
        from: from ?? addDays(last, 1 - MOST_DAYS),
        to: last,
        ...(unit && { unit }),
      }}
      fetchPart={(order) => exports.table.mutate(order)}
    />
  )
}
