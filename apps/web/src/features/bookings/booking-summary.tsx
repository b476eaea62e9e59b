import type { BookingView } from '@salon/contract'
import { daysBetween, localDateAt, minuteOfInstant } from '@salon/domain'
import { MapPin } from 'lucide-react'
import { CoverArt } from '../../components/cover-art.tsx'
import { Card } from '../../components/ui/card.tsx'
import { BookingStatusBadge } from '../../components/visit/booking-status.tsx'
import { Reference } from '../../components/visit/reference.tsx'
import { VisitWhen } from '../../components/visit/visit-when.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import { Link } from '../../lib/routing/link.tsx'
import { HeldNotice } from './held-notice.tsx'

export interface BookingSummaryProps {
  booking: BookingView
  isOpen: boolean
  now: Date
}

/** Where, when and under which number: what one looks up on the way. */
export function BookingSummary({ booking, isOpen, now }: BookingSummaryProps) {
  const t = useMessages(bookingsMessages)
  const localized = useLocalized()
  const { salon, startsAt, endsAt } = booking
  return (
    <Card className="overflow-hidden">
      <CoverArt seed={salon.id} className="h-24 w-full sm:h-32" />
      <div className="grid gap-4 p-5 sm:p-6">
        <header className="grid gap-2">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <p role="status">
              <BookingStatusBadge status={booking.status} />
            </p>
            {isOpen && <Distance booking={booking} now={now} />}
          </div>
          <h1 className="text-2xl leading-snug">
            <Link to="/s/:slug" params={{ slug: salon.slug }} className="underline-offset-4 hover:underline">
              {localized(salon.name)}
            </Link>
          </h1>
        </header>
        <VisitWhen startsAt={startsAt} endsAt={endsAt} timeZone={salon.timeZone} />
        <p className="flex items-start gap-2 text-sm text-muted">
          <MapPin aria-hidden className="mt-1 size-4 shrink-0" />
          {localized(salon.address)}
        </p>
        <HeldNotice booking={booking} />
        {booking.status === 'pending' && <p className="text-sm text-warning">{t.waitsForSalon}</p>}
        <div className="border-t border-dashed border-line-strong pt-4">
          <Reference reference={booking.reference} />
        </div>
      </div>
    </Card>
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
