import type { SalonPaymentView, UserView } from '@salon/contract'
import type { MoneyOperationKind } from '@salon/domain'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { Reference } from '../../../components/visit/reference.tsx'
import { PaidWith } from '../../../components/visit/paid-with.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { Link } from '../../../lib/routing/link.tsx'
import { MoneySums } from '../money/money-sums.tsx'
import { MoneyTimeline } from '../money/money-timeline.tsx'
import { possibleOrders } from './money-of-payment.ts'
import { OrderForm } from './order-form.tsx'
import { PaymentStatusBadge } from './payment-status-badge.tsx'
import { useMoneyOrder } from './use-money-order.ts'

export interface PaymentSheetProps {
  payment: SalonPaymentView
  timeZone: string
  user: UserView
  onClose: () => void
}

/** A payment over the list: its sums, each of its steps, and what can be asked of it. */
export function PaymentSheet({ payment, timeZone, user, onClose }: PaymentSheetProps) {
  const t = useMessages(manageMessages)
  const [asked, setAsked] = useState<MoneyOperationKind | null>(null)
  const order = useMoneyOrder(payment, user, () => setAsked(null))
  const possible = possibleOrders(payment)
  const isUnderWay = payment.operations.some(({ settledAt }) => settledAt === null)
  return (
    <>
      <Dialog
        isOpen
        onOpenChange={onClose}
        title={payment.customerName || t.noName}
        footer={
          asked === null && possible.length > 0 ? (
            <div className="flex flex-wrap gap-2">
              {possible.map((kind) => (
                <Button
                  key={kind}
                  variant={kind === 'capture' ? 'primary' : kind === 'refund' ? 'secondary' : 'danger'}
                  onClick={() => setAsked(kind)}
                >
                  {t.orders[kind]}
                </Button>
              ))}
            </div>
          ) : undefined
        }
      >
        {asked ? (
          <OrderForm payment={payment} kind={asked} order={order} onBack={() => setAsked(null)} />
        ) : (
          <div className="grid gap-5">
            <div className="grid gap-1">
              <p role="status">
                <PaymentStatusBadge payment={payment} />
              </p>
              <p className="text-sm text-muted">
                <PaidWith source={payment.source} />
              </p>
              <p className="flex flex-wrap items-center gap-x-4">
                <Reference reference={payment.bookingReference} />
                <Link
                  to="/manage/:salonId"
                  params={{ salonId: payment.salonId }}
                  search={{ booking: payment.bookingId }}
                  className="inline-flex min-h-11 items-center text-sm font-semibold text-brand underline-offset-4 hover:underline"
                >
                  {t.toBooking}
                </Link>
              </p>
            </div>
            <MoneySums
              sums={{
                asked: payment.amountHalalas,
                authorized: payment.status === 'authorized' ? payment.authorizedHalalas : 0,
                captured: payment.capturedHalalas,
                refunded: payment.refundedHalalas,
                fee: payment.staff?.feeHalalas ?? 0,
              }}
            />
            {isUnderWay && <p className="text-sm font-medium text-warning">{t.underWay}</p>}
            <MoneyTimeline payment={payment} timeZone={timeZone} />
          </div>
        )}
      </Dialog>
      {order.dialog}
    </>
  )
}
