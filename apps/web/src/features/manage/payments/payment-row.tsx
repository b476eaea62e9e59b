import type { SalonPaymentView } from '@salon/contract'
import { CircleAlert } from 'lucide-react'
import { Price } from '../../../components/price.tsx'
import { PaidWith } from '../../../components/visit/paid-with.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'
import { PaymentStatusBadge } from './payment-status-badge.tsx'

export interface PaymentRowProps {
  payment: SalonPaymentView
  timeZone: string
  onOpen: () => void
}

/** A payment among others; the whole line opens it. */
export function PaymentRow({ payment, timeZone, onOpen }: PaymentRowProps) {
  const t = useMessages(manageMessages)
  const format = useFormat()
  const { createdAt: at, source, staff } = payment
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={onOpen}
      className="flex w-full items-start gap-3 px-4 py-3 text-start -outline-offset-3 hover:bg-sunken sm:px-5"
    >
      <span className="min-w-0 grow leading-snug">
        <bdi className="block truncate font-semibold">{payment.customerName || t.noName}</bdi>
        <span className="block text-sm text-muted">
          {format.date({ at, timeZone }, 'short')} · {format.time(at, timeZone)}
        </span>
        <span className="block text-sm text-muted">
          <PaidWith source={source} /> ·{' '}
          <bdi dir="ltr" className="font-mono">
            {payment.bookingReference}
          </bdi>
        </span>
        {staff?.gatewayError && (
          <span className="flex items-center gap-1 text-sm text-danger">
            <CircleAlert aria-hidden className="size-4 shrink-0" />
            {t.gatewayTrouble}
          </span>
        )}
      </span>
      <span className="grid shrink-0 justify-items-end gap-1">
        <Price halalas={payment.amountHalalas} className="font-bold" />
        <PaymentStatusBadge payment={payment} />
        {payment.refundedHalalas > 0 && (
          <span className="text-sm text-muted">
            {t.sums.refunded} <Price halalas={payment.refundedHalalas} />
          </span>
        )}
      </span>
    </button>
  )
}
