import type { ClientVisitView } from '@salon/contract'
import { Price } from '../../../components/price.tsx'
import { BookingStatusBadge } from '../../../components/visit/booking-status.tsx'
import { clientsMessages } from '../../../i18n/clients.ts'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { useFormat } from '../../../lib/format.ts'
import { Link } from '../../../lib/routing/link.tsx'
import type { ClientDetailsProps } from './client-details.tsx'

export interface ClientHistoryProps {
  salonId: string
  history: ClientVisitView[]
  timeZone: string
  over: ClientDetailsProps['over']
}

/** A client's latest bookings, each with the way to it. */
export function ClientHistory({ salonId, history, timeZone, over }: ClientHistoryProps) {
  const t = useMessages(clientsMessages)
  const format = useFormat()
  const localized = useLocalized()
  return (
    <section aria-labelledby="client-history" className="grid gap-2">
      <h3 id="client-history" className="text-lg">
        {t.history}
      </h3>
      <ul className="divide-y divide-line">
        {history.map(({ bookingId, startsAt: at, status, totalHalalas, services }) => (
          <li key={bookingId}>
            <Link
              to="/manage/:salonId"
              params={{ salonId }}
              search={{ booking: bookingId }}
              // its address is the one that is shown: nothing would follow
              {...(over?.bookingId === bookingId && { onClick: over.onBack })}
              className="flex items-start gap-3 py-3 leading-snug hover:bg-sunken"
            >
              <span className="min-w-0 grow">
                <span className="block font-semibold">
                  {format.date({ at, timeZone }, 'date')} · {format.time(at, timeZone)}
                </span>
                <span className="block text-sm text-muted">{services.map(localized).join(t.listComma)}</span>
              </span>
              <span className="grid shrink-0 justify-items-end gap-1">
                <Price halalas={totalHalalas} />
                <BookingStatusBadge status={status} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
