import type { BookingDetailsView } from '@salon/contract'
import { Price } from '../../components/price.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import { moneySteps } from './money-steps.ts'

/** The money of a booking in all, and each step of it: how much, when, and by whom. */
export function MoneyTimeline({ booking }: { booking: BookingDetailsView }) {
  const t = useMessages(bookingsMessages)
  const format = useFormat()
  const { timeZone } = booking.salon
  return (
    <section aria-labelledby="money" className="border-t border-line pt-4 text-sm">
      <h3 id="money" className="mb-2">
        {t.moneySteps}
      </h3>
      <dl className="mb-4 grid gap-1">
        {totalsOf(booking).map(({ name, halalas }) => (
          <div key={name} className="flex justify-between gap-4">
            <dt>{t.moneyTotals[name]}</dt>
            <dd className="font-semibold">
              <Price halalas={halalas} />
            </dd>
          </div>
        ))}
      </dl>
      <ol className="grid gap-3 border-s-2 border-line ps-4">
        {moneySteps(booking.payments).map(({ at, kind, amountHalalas, actor }) => (
          <li key={`${at} ${kind} ${amountHalalas}`} className="leading-snug">
            <p className="font-medium">
              {t.moneyKinds[kind]} <Price halalas={amountHalalas} />{' '}
              <span className="font-normal text-muted">· {t.actors[actor]}</span>
            </p>
            <p className="text-xs text-muted">
              {format.date({ at, timeZone }, 'date')} · {format.time(at, timeZone)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What there is to say of it; what the salon keeps of a visit that did not take place is its fee, once nothing is on its way back. */
function totalsOf({ money, payments, status }: BookingDetailsView) {
  const isOver = status === 'cancelled' || status === 'no_show'
  const isMoving = payments.some(({ operations }) => operations.some(({ settledAt }) => settledAt === null))
  const { prepaymentHalalas, authorizedHalalas, capturedHalalas, refundedHalalas } = money
  const feeHalalas = isOver && !isMoving ? capturedHalalas - refundedHalalas : 0
  const totals = [
    { name: 'asked', halalas: prepaymentHalalas },
    { name: 'held', halalas: authorizedHalalas },
    { name: 'taken', halalas: capturedHalalas },
    { name: 'givenBack', halalas: refundedHalalas },
    { name: 'fee', halalas: feeHalalas },
  ] as const
  return totals.filter(({ halalas }) => halalas > 0)
}
