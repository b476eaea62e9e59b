import type { BookingView } from '@salon/contract'
import { localDateAt, minuteOfInstant } from '@salon/domain'
import { useQueryClient } from '@tanstack/react-query'
import { RotateCcw, Star } from 'lucide-react'
import { CoverArt } from '../../components/cover-art.tsx'
import { Price } from '../../components/price.tsx'
import { buttonClass } from '../../components/ui/button.tsx'
import { Card } from '../../components/ui/card.tsx'
import { BookingStatusBadge } from '../../components/visit/booking-status.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useTRPC } from '../../lib/trpc.ts'
import { isOpenBooking } from './booking-state.ts'
import { HeldNotice } from './held-notice.tsx'
import { RebookLink } from './rebook-link.tsx'

/** A booking among others; the whole card opens it. */
export function BookingCard({ booking, now }: { booking: BookingView; now: Date }) {
  const t = useMessages(bookingsMessages)
  const format = useFormat()
  const localized = useLocalized()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { id, salon, startsAt } = booking
  const { timeZone } = salon
  const prefetch = () => void queryClient.prefetchQuery(trpc.bookings.byId.queryOptions({ id }))
  const today = localDateAt(timeZone, Math.floor(now.getTime() / 60_000))
  const isOpen = isOpenBooking(booking, now)
  const day = isOpen
    ? format.relativeDay(localDateAt(timeZone, minuteOfInstant(startsAt)), today)
    : format.date({ at: startsAt, timeZone }, 'date')
  return (
    <Card className="group relative flex overflow-hidden transition-shadow hover:shadow-raised">
      <CoverArt seed={salon.id} className="w-20 shrink-0 sm:w-36" />
      <div className="grid min-w-0 grow content-start gap-1 p-4 sm:p-5">
        <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
          <h2 className="text-lg leading-snug">
            <Link to="/bookings/:id" params={{ id }} className="cover-link" onIntent={prefetch}>
              {localized(salon.name)}
            </Link>
          </h2>
          <BookingStatusBadge status={booking.status} />
        </div>
        <p className="text-sm font-semibold">
          <time dateTime={startsAt}>
            <span className="inline-block first-letter:uppercase">{day}</span> ·{' '}
            <span className="whitespace-nowrap">{format.time(startsAt, timeZone)}</span>
          </time>
        </p>
        <p className="truncate text-sm text-muted">
          {booking.lines.map((line) => localized(line.name)).join(t.listComma)}
        </p>
        {booking.status === 'held' && (
          <div className="relative z-1 my-1">
            <HeldNotice booking={booking} />
          </div>
        )}
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p className="text-sm">
            <Price halalas={booking.totalHalalas} />
          </p>
          {!isOpen && (
            <p className="relative z-1 ms-auto flex flex-wrap justify-end gap-2">
              {booking.canReview && (
                <Link
                  to="/bookings/:id"
                  params={{ id }}
                  hash="review"
                  className={buttonClass('quiet', 'md', 'px-3')}
                >
                  <Star aria-hidden className="size-4" />
                  {t.toReview}
                </Link>
              )}
              <RebookLink
                isListed
                booking={booking}
                variant="secondary"
                icon={<RotateCcw aria-hidden className="size-4" />}
              />
            </p>
          )}
        </div>
      </div>
    </Card>
  )
}
