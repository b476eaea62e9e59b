import type { BookingDetailsView, PaymentView } from '@salon/contract'
import { Price } from '../../components/price.tsx'
import { buttonClass } from '../../components/ui/button.tsx'
import { Card } from '../../components/ui/card.tsx'
import { PaidWith } from '../../components/visit/paid-with.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import { Link } from '../../lib/routing/link.tsx'
import { BookingReceipts } from './booking-receipts.tsx'
import { MoneyTimeline } from './money-timeline.tsx'

const PAYABLE = ['held', 'pending', 'confirmed']

/** What was paid, held and given back, with what; and what is still due. Nothing where all is paid at the salon. */
export function BookingPayments({ booking }: { booking: BookingDetailsView }) {
  const t = useMessages(bookingsMessages)
  const { money, payments, status } = booking
  const moved = payments.filter((payment) => payment.status !== 'creating' && payment.status !== 'failed')
  const isDue = money.dueHalalas > 0 && PAYABLE.includes(status)
  if (moved.length === 0 && !isDue) return null
  return (
    <Card className="p-5">
      <section aria-labelledby="payments" className="grid gap-4">
        <h2 id="payments" className="text-lg">
          {t.payments}
        </h2>
        {moved.length > 0 && (
          <ul className="grid gap-4 text-sm">
            {moved.map((payment) => (
              <Payment key={payment.id} payment={payment} timeZone={booking.salon.timeZone} />
            ))}
          </ul>
        )}
        {moved.length > 0 && (
          <>
            <MoneyTimeline booking={booking} />
            <BookingReceipts booking={booking} />
          </>
        )}
        {isDue && (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="font-semibold">
              {t.stillDue} <Price halalas={money.dueHalalas} />
            </p>
            <Link to="/bookings/:id/pay" params={{ id: booking.id }} className={buttonClass()}>
              {t.payNow}
            </Link>
          </div>
        )}
      </section>
    </Card>
  )
}

function Payment({ payment, timeZone }: { payment: PaymentView; timeZone: string }) {
  const t = useMessages(bookingsMessages)
  const format = useFormat()
  const { status, amountHalalas, capturedHalalas, refundedHalalas, createdAt: at } = payment
  const isPart = status === 'refunded' && refundedHalalas < capturedHalalas
  return (
    <li className="grid gap-1">
      <p className="flex justify-between gap-4 font-semibold">
        {isPart ? t.partlyRefunded : t.paymentStates[status]}
        <Price halalas={amountHalalas} />
      </p>
      {refundedHalalas > 0 && (
        <p className="flex justify-between gap-4">
          {t.refunded}
          <Price halalas={refundedHalalas} />
        </p>
      )}
      {payment.operations.some(({ kind, settledAt }) => kind !== 'capture' && settledAt === null) && (
        <p>{t.refundUnderWay}</p>
      )}
      <p className="text-muted">
        <PaidWith source={payment.source} /> · {format.date({ at, timeZone }, 'date')} ·{' '}
        {format.time(at, timeZone)}
      </p>
    </li>
  )
}
