import type { BookingDetailsView } from '@salon/contract'
import { CircleCheckBig } from 'lucide-react'
import { Price } from '../../components/price.tsx'
import { buttonClass } from '../../components/ui/button.tsx'
import { Card } from '../../components/ui/card.tsx'
import { AddToCalendar } from '../../components/visit/add-to-calendar.tsx'
import { DirectionsLink } from '../../components/visit/map-link.tsx'
import { Reference } from '../../components/visit/reference.tsx'
import { VisitWhen } from '../../components/visit/visit-when.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { paymentMessages } from '../../i18n/payment.ts'
import { Link } from '../../lib/routing/link.tsx'
import { Notice } from './notice.tsx'
import { PaidWith } from '../../components/visit/paid-with.tsx'

/** The visit is paid as far as it has to be beforehand. */
export function PaidVisit({ booking }: { booking: BookingDetailsView }) {
  const t = useMessages(paymentMessages)
  const localized = useLocalized()
  const { salon, startsAt, endsAt, money, totalHalalas } = booking
  const isWaiting = booking.status === 'pending'
  const isOnlyHeld = money.capturedHalalas === 0
  const paidHalalas = isOnlyHeld ? money.authorizedHalalas : money.capturedHalalas - money.refundedHalalas
  const atSalonHalalas = totalHalalas - paidHalalas
  const payment = booking.payments.findLast(({ status }) =>
    ['paid', 'captured', 'authorized'].includes(status),
  )
  return (
    <Notice
      icon={CircleCheckBig}
      tone="success"
      title={isWaiting ? t.heldTitle : t.paidTitle}
      text={<p>{isWaiting ? t.heldText : t.paidText}</p>}
    >
      <Card className="grid w-full gap-4 p-6">
        <p className="text-lg font-bold">{localized(salon.name)}</p>
        <VisitWhen startsAt={startsAt} endsAt={endsAt} timeZone={salon.timeZone} />
        <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-t border-line pt-4 text-start">
          <dt>{isOnlyHeld ? t.onlyHeld : t.paid}</dt>
          <dd className="text-end font-bold">
            <Price halalas={paidHalalas} />
          </dd>
          {payment && (
            <>
              <dt className="text-sm text-muted">{t.paidWith}</dt>
              <dd className="text-end text-sm text-muted">
                <PaidWith source={payment.source} />
              </dd>
            </>
          )}
          {atSalonHalalas > 0 && (
            <>
              <dt className="text-sm text-muted">{t.atSalon}</dt>
              <dd className="text-end text-sm text-muted">
                <Price halalas={atSalonHalalas} />
              </dd>
            </>
          )}
        </dl>
        <Reference reference={booking.reference} />
      </Card>
      <div className="flex flex-wrap justify-center gap-3">
        <Link to="/bookings/:id" params={{ id: booking.id }} className={buttonClass()}>
          {t.seeBooking}
        </Link>
        <AddToCalendar booking={booking} />
        <DirectionsLink latitude={salon.latitude} longitude={salon.longitude} />
      </div>
    </Notice>
  )
}
