import type { BookingDetailsView } from '@salon/contract'
import { Card } from '../../../components/ui/card.tsx'
import { PaidWith } from '../../../components/visit/paid-with.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { MoneySums } from './money-sums.tsx'
import { MoneyTimeline } from './money-timeline.tsx'

/** The money of a booking: what is due, held, taken and given back, and each step of each payment. */
export function BookingMoney({ booking }: { booking: BookingDetailsView }) {
  const t = useMessages(manageMessages)
  const { money, payments } = booking
  const fees = payments.map(({ staff }) => staff?.feeHalalas ?? 0)
  return (
    <Card className="grid gap-4 p-5">
      <h2 className="text-lg">{t.money}</h2>
      {payments.length === 0 && <p className="text-sm text-muted">{t.noPayments}</p>}
      <MoneySums
        sums={{
          prepayment: money.prepaymentHalalas,
          due: money.dueHalalas,
          authorized: money.authorizedHalalas,
          captured: money.capturedHalalas,
          refunded: money.refundedHalalas,
          fee: fees.reduce((sum, fee) => sum + fee, 0),
        }}
      />
      {payments.map((payment) => (
        <section key={payment.id} className="grid gap-2 border-t border-line pt-4">
          <h3 className="text-sm">
            <PaidWith source={payment.source} />
          </h3>
          <MoneyTimeline payment={payment} timeZone={booking.salon.timeZone} />
        </section>
      ))}
    </Card>
  )
}
