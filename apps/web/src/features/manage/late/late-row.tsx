import type { LateVisitView } from '@salon/contract'
import { Check } from 'lucide-react'
import { Spinner } from '../../../components/ui/spinner.tsx'
import { Tick } from '../../../components/ui/tick.tsx'
import { bookingsMessages } from '../../../i18n/bookings.ts'
import { lateMessages } from '../../../i18n/late.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { useFormat } from '../../../lib/format.ts'
import type { Telling } from './use-telling.ts'

export interface LateRowProps {
  visit: LateVisitView
  timeZone: string
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
  telling: Telling | undefined
}

/** Somebody who waits: when she is expected, and whether she is told. */
export function LateRow({ visit, timeZone, isChosen, onChoose, telling }: LateRowProps) {
  const t = useMessages(lateMessages)
  const manage = useMessages(manageMessages)
  const format = useFormat()
  const [expected, booked] = [format.time(visit.expectedAt, timeZone), format.time(visit.startsAt, timeZone)]
  const facts = (
    <>
      <span className="block font-semibold">
        <bdi>{visit.customerName || manage.noName}</bdi>
      </span>
      <span className="block text-muted">{t.expected(expected, booked)}</span>
    </>
  )
  const isUnderWay = telling !== undefined && telling.state !== 'failed'
  return (
    <li className="grid gap-1 py-2 text-sm">
      {visit.notice === 'ready' ? (
        <Tick isOn={isChosen} isBusy={isUnderWay} onChange={onChoose}>
          {facts}
        </Tick>
      ) : (
        <div className="py-1 ps-8 leading-snug">{facts}</div>
      )}
      <div className="ps-8">
        <Notice visit={visit} telling={telling} />
      </div>
    </li>
  )
}

function Notice({ visit, telling }: Pick<LateRowProps, 'visit' | 'telling'>) {
  const t = useMessages(lateMessages)
  const bookings = useMessages(bookingsMessages)
  const message = useErrorMessage()
  if (telling?.state === 'failed')
    return (
      <p role="alert" className="font-medium text-danger">
        {message(telling.error)}
      </p>
    )
  if (telling)
    return (
      <p className="flex items-center gap-2 text-muted">
        {telling.state === 'sending' && <Spinner />}
        {t[telling.state]}
      </p>
    )
  if (visit.notice === 'ready') return null
  if (visit.notice !== 'told') return <p className="text-muted">{t.notices[visit.notice]}</p>
  const status = visit.message?.status ?? 'queued'
  return (
    <p className={status === 'failed' ? 'font-medium text-danger' : 'flex items-center gap-1 text-success'}>
      {status !== 'failed' && <Check aria-hidden className="size-4" />}
      {t.told(bookings.deliveries[status])}
    </p>
  )
}
