import type { BookingView } from '@salon/contract'
import { useQueryClient } from '@tanstack/react-query'
import { CoverArt } from '../../components/cover-art.tsx'
import { Price } from '../../components/price.tsx'
import { Card } from '../../components/ui/card.tsx'
import { BookingStatusBadge } from '../../components/visit/booking-status.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useTRPC } from '../../lib/trpc.ts'

/** A booking among others; the whole card opens it. */
export function BookingCard({ booking }: { booking: BookingView }) {
  const t = useMessages(bookingsMessages)
  const format = useFormat()
  const localized = useLocalized()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { salon, startsAt } = booking
  const prefetch = () => void queryClient.prefetchQuery(trpc.bookings.byId.queryOptions({ id: booking.id }))
  return (
    <Card className="group relative flex overflow-hidden transition-shadow hover:shadow-raised">
      <CoverArt seed={salon.id} className="w-20 shrink-0 sm:w-36" />
      <div className="grid min-w-0 grow gap-1 p-4">
        <div className="flex flex-wrap items-start justify-between gap-2">
          <h2 className="text-base leading-snug">
            <Link to="/bookings/:id" params={{ id: booking.id }} className="cover-link" onIntent={prefetch}>
              {localized(salon.name)}
            </Link>
          </h2>
          <BookingStatusBadge status={booking.status} />
        </div>
        <p className="text-sm font-semibold">
          <time dateTime={startsAt}>
            {format.date({ at: startsAt, timeZone: salon.timeZone }, 'day')} ·{' '}
            {format.time(startsAt, salon.timeZone)}
          </time>
        </p>
        <p className="truncate text-sm text-muted">
          {booking.lines.map((line) => localized(line.name)).join(t.listComma)}
        </p>
        <p className="text-sm">
          <Price halalas={booking.totalHalalas} />
        </p>
      </div>
    </Card>
  )
}
