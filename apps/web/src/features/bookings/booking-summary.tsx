import type { BookingDetailsView, BookingView } from '@salon/contract'
import { daysBetween, localDateAt, minuteOfInstant } from '@salon/domain'
import { VisitCard } from '../../components/visit/visit-card.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import { returningHalalas } from './booking-state.ts'
import { HeldNotice } from './held-notice.tsx'

export interface BookingSummaryProps {
  booking: BookingView
  /** On their way while absent. */
  details: BookingDetailsView | undefined
  isOpen: boolean
  now: Date
}

/** Where, when and under which number, and what is to be done about it. */
export function BookingSummary({ booking, details, isOpen, now }: BookingSummaryProps) {
  const t = useMessages(bookingsMessages)
  return (
    <VisitCard visit={booking} besideStatus={isOpen && <Distance booking={booking} now={now} />}>
      <HeldNotice booking={booking} />
      {booking.status === 'pending' && <p className="text-sm text-warning">{t.waitsForSalon}</p>}
      {booking.status === 'cancelled' && details && <MoneyBack booking={details} />}
    </VisitCard>
  )
}

/** What goes back of a visit that was called off, or has gone back. */
function MoneyBack({ booking }: { booking: BookingDetailsView }) {
  const t = useMessages(bookingsMessages)
  const format = useFormat()
  const { refundedHalalas } = booking.money
  const moving = returningHalalas(booking)
  if (moving === 0 && refundedHalalas === 0) return null
  return (
    <p className="font-medium">
      {moving > 0 ? t.goesBack(format.priceText(moving)) : t.wentBack(format.priceText(refundedHalalas))}
    </p>
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
