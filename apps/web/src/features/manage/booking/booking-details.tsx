import type { BookingDetailsView } from '@salon/contract'
import { PhoneCall } from 'lucide-react'
import { Phone } from '../../../components/phone.tsx'
import { buttonClass } from '../../../components/ui/button.tsx'
import { BookingHistory } from '../../../components/visit/booking-history.tsx'
import { BookingLines } from '../../../components/visit/booking-lines.tsx'
import { BookingStatusBadge } from '../../../components/visit/booking-status.tsx'
import { Reference } from '../../../components/visit/reference.tsx'
import { VisitWhen } from '../../../components/visit/visit-when.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { ArrivedBadge } from './arrived-badge.tsx'
import { BookingClient } from './booking-client.tsx'
import { BookingMoney } from '../money/booking-money.tsx'
import { hereSince } from './here-since.ts'

export interface BookingDetailsProps {
  booking: BookingDetailsView
  /** The client is to be looked at. */
  onClient: () => void
}

/** Who comes, when, for what, what was paid, and what happened so far. */
export function BookingDetails({ booking, onClient }: BookingDetailsProps) {
  const t = useMessages(manageMessages)
  const { startsAt, endsAt, salon, customer } = booking
  const arrivedAt = hereSince(booking)
  return (
    <div className="grid gap-5">
      <div className="grid gap-3">
        <p className="flex flex-wrap items-center gap-3" role="status">
          <BookingStatusBadge status={booking.status} />
          {arrivedAt && <ArrivedBadge at={arrivedAt} timeZone={salon.timeZone} />}
        </p>
        <VisitWhen startsAt={startsAt} endsAt={endsAt} timeZone={salon.timeZone} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {customer?.phone ? (
            <a href={`tel:${customer.phone}`} className={buttonClass('secondary')}>
              <PhoneCall aria-hidden className="size-4" />
              <Phone phone={customer.phone} />
            </a>
          ) : (
            <p className="text-sm text-muted">{t.noPhone}</p>
          )}
          <Reference reference={booking.reference} />
        </div>
      </div>
      <BookingClient booking={booking} onOpen={onClient} />
      <BookingLines booking={booking} noteLabel={t.customerNote} />
      <BookingMoney booking={booking} />
      <BookingHistory booking={booking} texts={{ actors: t.actors, messages: t.messagesToCustomer }} />
    </div>
  )
}
