import type { ExportPart, UserView } from '@salon/contract'
import { Download } from 'lucide-react'
import { useErrorMessage } from '../lib/error-message.ts'
import { saveFile } from '../lib/save-file.ts'
import { useOnline } from '../lib/use-online.ts'
import { useGuardedMutation } from './one-time-code/use-guarded-mutation.ts'
import { Button } from './ui/button.tsx'

export interface TableButtonProps<Order> {
  user: UserView
  label: string
  fileName: string
  /** Which table, and how it is asked for. */
  order: Order
  /** One part of it; the first has no cursor. */
  fetchPart: (order: Order & { cursor?: string }) => Promise<ExportPart>
}

/** Saves a table as a file, with a fresh code where one is needed; nothing of it is kept here. */
export function TableButton<Order extends object>({
  user,
  label,
  fileName,
  order,
  fetchPart,
}: TableButtonProps<Order>) {
  const message = useErrorMessage()
  const isOnline = useOnline()

  async function fetchAll(wanted: Order): Promise<string> {
    const parts: string[] = []
    let cursor: string | null = null
    do {
      const part: ExportPart = await fetchPart({ ...wanted, ...(cursor !== null && { cursor }) })
      parts.push(part.csv)
      cursor = part.nextCursor
    } while (cursor !== null)
    return parts.join('')
  }

  const download = useGuardedMutation(user, {
    mutationFn: fetchAll,
    onSuccess: (csv) => saveFile(fileName, csv, 'text/csv;charset=utf-8'),
  })
  return (
    <div className="grid justify-items-start gap-1">
      <Button
        variant="secondary"
        icon={<Download aria-hidden className="size-4" />}
        isBusy={download.isBusy}
        disabled={!isOnline}
        onClick={() => download.send(order)}
      >
        {label}
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
