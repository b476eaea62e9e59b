import type { ExportTable, UserView } from '@salon/contract'
import { addDays, type LocalDate, localDateAt, minuteOfDate } from '@salon/domain'
import { Download } from 'lucide-react'
import { useGuardedMutation } from '../../../components/one-time-code/use-guarded-mutation.ts'
import { Button } from '../../../components/ui/button.tsx'
import { useLocale, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { saveFile } from '../../../lib/save-file.ts'
import { useTRPCClient } from '../../../lib/trpc.ts'
import { useNow } from '../../../lib/use-now.ts'
import { useOnline } from '../../../lib/use-online.ts'

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
}

/** Saves one of the salon's tables as a file, with a fresh code where one is needed; nothing of it is kept here. */
export function ExportButton({ salonId, user, table, timeZone, from, to }: ExportButtonProps) {
  const t = useMessages(manageMessages)
  const locale = useLocale()
  const message = useErrorMessage()
  const isOnline = useOnline()
  const today = localDateAt(timeZone, minuteOfDate(useNow()))
  const { exports } = useTRPCClient().salons.manage
  const last = to ?? (from !== undefined && from > today ? from : today)
  const request = { salonId, table, locale, from: from ?? addDays(last, 1 - MOST_DAYS), to: last }

  async function fetchAll(wanted: typeof request): Promise<string> {
    const parts: string[] = []
    let cursor: string | null = null
    do {
      const part: { csv: string; nextCursor: string | null } = await exports.table.mutate({
        ...wanted,
        ...(cursor !== null && { cursor }),
      })
      parts.push(part.csv)
      cursor = part.nextCursor
    } while (cursor !== null)
    return parts.join('')
  }

  const download = useGuardedMutation(user, {
    mutationFn: fetchAll,
    onSuccess: (csv) => saveFile(`${table}-${last}.csv`, csv, 'text/csv;charset=utf-8'),
  })
  return (
    <div className="grid justify-items-start gap-1">
      <Button
        variant="secondary"
        icon={<Download aria-hidden className="size-4" />}
        isBusy={download.isBusy}
        disabled={!isOnline}
        onClick={() => download.send(request)}
      >
        {t.exports[table]}
      </Button>
      {download.error && (
        <p role="alert" className="text-sm font-medium text-danger">
          {message(download.error)}
        </p>
      )}
      {download.dialog}
    </div>
  )
}
