import type { BookingDetailsView } from '@salon/contract'
import { vatInside } from '@salon/domain'
import { Price } from '../../components/price.tsx'
import { Card } from '../../components/ui/card.tsx'
import { CancellationTerms } from '../../components/visit/cancellation-terms.tsx'
import { VisitWhen } from '../../components/visit/visit-when.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { paymentMessages } from '../../i18n/payment.ts'
import { visitMessages } from '../../i18n/visit.ts'

/** What is being paid, for which visit, and what is left for the salon. */
export function PaymentSummary({ booking }: { booking: BookingDetailsView }) {
  const t = useMessages(paymentMessages)
  const visit = useMessages(visitMessages)
  const localized = useLocalized()
  const { salon, startsAt, endsAt, policy, money, totalHalalas } = booking
  const { dueHalalas } = money
  const paidHalalas = money.prepaymentHalalas - dueHalalas
  const atSalonHalalas = totalHalalas - money.prepaymentHalalas
  return (
    <Card className="p-5">
      <section aria-labelledby="summary" className="grid gap-4">
        <h2 id="summary" className="text-lg">
          {t.summary}
        </h2>
        <div className="grid gap-2">
          <p className="font-bold">{localized(salon.name)}</p>
          <VisitWhen startsAt={startsAt} endsAt={endsAt} timeZone={salon.timeZone} />
        </div>
        <ul className="grid gap-2 border-t border-line pt-4 text-sm">
          {booking.lines.map((line) => (
            <li key={line.id} className="flex items-start justify-between gap-4 leading-snug">
              <span>
                <span className="block font-semibold">{localized(line.name)}</span>
                <span className="text-muted">
                  {[
                    visit.withStylist(localized(line.staff.name)),
                    ...line.addOns.map((addOn) => localized(addOn.name)),
                  ].join(t.listComma)}
                </span>
              </span>
              <Price halalas={line.priceHalalas} />
            </li>
          ))}
        </ul>
        <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-t border-line pt-4 text-sm">
          <dt>{t.total}</dt>
          <dd className="text-end">
            <Price halalas={totalHalalas} />
          </dd>
          {atSalonHalalas > 0 && (
            <>
              <dt>{t.atSalon}</dt>
              <dd className="text-end">
                <Price halalas={atSalonHalalas} />
              </dd>
            </>
          )}
          <dt className="mt-2 text-lg font-bold">
            {t.payNow}
            <span className="block text-sm font-normal text-muted">
              {paidHalalas > 0 ? t.difference : atSalonHalalas > 0 ? t.deposit : t.wholeAmount}
            </span>
          </dt>
          <dd className="mt-2 text-end text-lg font-bold">
            <Price halalas={dueHalalas} />
          </dd>
          {policy.vatPercent > 0 && (
            <>
              <dt className="text-muted">{t.ofWhichVat(policy.vatPercent)}</dt>
              <dd className="text-end text-muted">
                <Price halalas={vatInside(dueHalalas, policy.vatPercent)} />
              </dd>
            </>
          )}
        </dl>
      </section>
    </Card>
  )
}

/** What becomes of the money if she cancels, or the salon says no. */
export function RefundTerms({ booking: { policy, startsAt, salon } }: { booking: BookingDetailsView }) {
  const t = useMessages(paymentMessages)
  return (
    <Card className="grid gap-1 p-5 text-sm text-muted">
      <h2 className="text-base text-ink">{t.refundTerms}</h2>
      <CancellationTerms policy={policy} startsAt={startsAt} timeZone={salon.timeZone} />
      {policy.confirmation === 'manual' && <p>{t.heldUntilConfirmed}</p>}
    </Card>
  )
}
