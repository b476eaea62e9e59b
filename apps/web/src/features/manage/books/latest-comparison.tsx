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
  if (!latest) return null
  const { at, since, payments, isComplete } = latest
  const Sign = openCount > 0 ? CircleAlert : CircleCheck
  return (
    <Card className="grid gap-1 p-5">
      <p
        className={`flex items-center gap-2 font-semibold ${openCount > 0 ? 'text-warning' : 'text-success'}`}
      >
        <Sign aria-hidden className="size-5 shrink-0" />
        {openCount > 0 ? t.open(openCount) : t.noneOpen}
      </p>
      <p className="text-sm text-muted">
        {t.latest}: {format.date({ at, timeZone }, 'short')} {format.time(at, timeZone)} ·{' '}
        {t.compared(payments)} · {t.since(format.date({ at: since, timeZone }, 'short'))}
      </p>
      {!isComplete && <p className="text-sm font-medium text-warning">{t.incomplete}</p>}
    </Card>
  )
}
