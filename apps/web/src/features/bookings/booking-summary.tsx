import type { BookingView } from '@salon/contract'
import { daysBetween, localDateAt, minuteOfInstant } from '@salon/domain'
import { VisitCard } from '../../components/visit/visit-card.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import { HeldNotice } from './held-notice.tsx'

export interface BookingSummaryProps {
  booking: BookingView
  isOpen: boolean
  now: Date
}

/** Where, when and under which number, and what is to be done about it. */
export function BookingSummary({ booking, isOpen, now }: BookingSummaryProps) {
  const t = useMessages(bookingsMessages)
  return (
    <VisitCard visit={booking} besideStatus={isOpen && <Distance booking={booking} now={now} />}>
      <HeldNotice booking={booking} />
      {booking.status === 'pending' && <p className="text-sm text-warning">{t.waitsForSalon}</p>}
    </VisitCard>
  )
}

/** How near the visit is: "today", "tomorrow", "in 5 days". */
function Distance({ booking, now }: { booking: BookingView; now: Date }) {
  const t = useMessages(bookingsMessages)
  const format = useFormat()
  const { timeZone } = booking.salon
  const today = localDateAt(timeZone, Math.floor(now.getTime() / 60_000))
  const date = localDateAt(timeZone, minuteOfInstant(booking.startsAt))
  const days = daysBetween(today, date)
  return (
    <p className="text-sm font-semibold text-brand first-letter:uppercase">
      {days > 1 ? t.inDays(days) : format.relativeDay(date, today)}
    </p>
  )
}
