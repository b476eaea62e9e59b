import type { BookDifferenceView, BookSideView } from '@salon/contract'
import { countedHalalas, type Instant } from '@salon/domain'
import { Price } from '../../../components/price.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { Card } from '../../../components/ui/card.tsx'
import { booksMessages } from '../../../i18n/books.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'
import { Link } from '../../../lib/routing/link.tsx'
import { PaymentStatusBadge } from '../payments/payment-status-badge.tsx'

export interface DifferenceItemProps {
  salonId: string
  difference: BookDifferenceView
  timeZone: string
}

/** What the two books do not agree about, what it means and what happens next. */
export function DifferenceItem({ salonId, difference, timeZone }: DifferenceItemProps) {
  const t = useMessages(booksMessages)
  const { noName } = useMessages(manageMessages)
  const format = useFormat()
  const { kind, payment, gatewayId, ours, theirs, foundAt, seenAt, isOpen } = difference
  const on = (at: Instant) => `${format.date({ at, timeZone }, 'short')} ${format.time(at, timeZone)}`
  return (
    <Card className="grid gap-3 p-5">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-base font-semibold">{t.kinds[kind]}</h3>
        {isOpen && <Badge tone="warning">{t.isOpen}</Badge>}
        <p className="w-full text-xs text-muted">
          {t.found(on(foundAt))}
          {seenAt !== foundAt && ` · ${t.lastFound(on(seenAt))}`}
        </p>
      </header>
      {payment && (
        <p className="text-sm">
          <bdi className="font-semibold">{payment.customerName || noName}</bdi> ·{' '}
          <bdi dir="ltr" className="font-mono">
            {payment.bookingReference}
          </bdi>
        </p>
      )}
      {gatewayId && (
        <p className="text-sm">
          {t.gatewayId}:{' '}
          <bdi dir="ltr" className="font-mono text-xs break-all">
            {gatewayId}
          </bdi>
        </p>
      )}
      <dl className="grid grid-cols-2 gap-3 rounded-md bg-sunken p-3 text-sm">
        <Side label={t.ours} side={ours} />
        <Side label={t.theirs} side={theirs} />
      </dl>
      <div className="grid gap-1 text-sm">
        <p>{t.meanings[kind]}</p>
        <p className="text-muted">{t.next[kind]}</p>
      </div>
      {payment && (
        <Link
          to="/manage/:salonId"
          params={{ salonId }}
          search={{ booking: payment.bookingId }}
          className="inline-flex min-h-11 items-center justify-self-start text-sm font-semibold text-brand underline-offset-4 hover:underline"
        >
          {t.toPayment}
        </Link>
      )}
    </Card>
  )
}

/** A payment as one of the books has it: where it stands, and what is held or taken without what went back. */
function Side({ label, side }: { label: string; side: BookSideView | null }) {
  const t = useMessages(booksMessages)
  return (
    <div className="grid content-start justify-items-start gap-1">
      <dt className="text-muted">{label}</dt>
      {side ? (
        <>
          <dd>
            <Price halalas={countedHalalas(side)} className="font-bold" />
          </dd>
          <dd>
            <PaymentStatusBadge payment={side} />
          </dd>
        </>
      ) : (
        <dd>{t.unknown}</dd>
      )}
    </div>
  )
}
