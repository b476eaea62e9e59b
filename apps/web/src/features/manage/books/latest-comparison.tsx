import type { ComparedBooksView } from '@salon/contract'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { Card } from '../../../components/ui/card.tsx'
import { booksMessages } from '../../../i18n/books.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { useFormat } from '../../../lib/format.ts'

export interface LatestComparisonProps extends Pick<ComparedBooksView, 'latest' | 'openCount'> {
  timeZone: string
}

/** When the books were compared last, how much of them, and whether anything waits for somebody. */
export function LatestComparison({ latest, openCount, timeZone }: LatestComparisonProps) {
  const t = useMessages(booksMessages)
  const format = useFormat()
  if (!latest && openCount === 0) return null
  // of what was not looked at nobody can say that it agrees
  const isFine = openCount === 0 && latest?.isComplete !== false
  const Sign = isFine ? CircleCheck : CircleAlert
  return (
    <Card className="grid gap-1 p-5">
      <p className={`flex items-center gap-2 font-semibold ${isFine ? 'text-success' : 'text-warning'}`}>
        <Sign aria-hidden className="size-5 shrink-0" />
        {openCount > 0 ? t.open(openCount) : isFine ? t.noneOpen : t.noneFound}
      </p>
      {latest && (
        <p className="text-sm text-muted">
          {t.latest}: {format.date({ at: latest.at, timeZone }, 'short')} {format.time(latest.at, timeZone)} ·{' '}
          {t.compared(latest.payments)} · {t.since(format.date({ at: latest.since, timeZone }, 'short'))}
        </p>
      )}
      {latest?.isComplete === false && <p className="text-sm font-medium text-warning">{t.incomplete}</p>}
    </Card>
  )
}
