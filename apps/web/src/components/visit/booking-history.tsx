import type { BookingDetailsView, BookingEventView } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '../ui/error-state.tsx'
import { Card } from '../ui/card.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useFormat } from '../../lib/format.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useOnline } from '../../lib/use-online.ts'

export interface BookingHistoryProps {
  booking: BookingDetailsView
  /** As the one who reads it would say it. */
  texts: { actors: Record<BookingEventView['actor'], string>; messages: string }
}

/** What happened to the booking, and what was sent about it. */
export function BookingHistory({ booking, texts }: BookingHistoryProps) {
  const t = useMessages(bookingsMessages)
  const visit = useMessages(visitMessages)
  const format = useFormat()
  const { timeZone } = booking.salon
  return (
    <Card className="grid gap-5 p-5">
      <section aria-labelledby="history">
        <h2 id="history" className="mb-2 text-lg">
          {t.history}
        </h2>
        <ol className="grid gap-3 border-s-2 border-line ps-4 text-sm">
          {booking.history.map((event) => (
            <li key={`${event.at} ${event.type}`} className="leading-snug">
              <p className="font-medium">
                {t.events[event.type] ?? visit.statuses[event.to]}{' '}
                <span className="font-normal text-muted">
                  · {texts.actors[event.actor]}
                  {event.salonPerson && (
                    <>
                      {' '}
                      (<bdi>{event.salonPerson}</bdi>)
                    </>
                  )}
                </span>
              </p>
              {event.reason && (
                <p>
                  <bdi>{event.reason}</bdi>
                </p>
              )}
              <p className="text-xs text-muted">
                {format.date({ at: event.at, timeZone }, 'date')} · {format.time(event.at, timeZone)}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <Messages booking={booking} title={texts.messages} />
    </Card>
  )
}

function Messages({ booking, title }: { booking: BookingDetailsView; title: string }) {
  const t = useMessages(bookingsMessages)
  const format = useFormat()
  const trpc = useTRPC()
  const common = useMessages(commonMessages)
  const isOnline = useOnline()
  const messages = useQuery(trpc.notifications.forBooking.queryOptions({ bookingId: booking.id }))
  const { timeZone } = booking.salon
  return (
    <section aria-labelledby="messages" className="border-t border-line pt-5">
      <h2 id="messages" className="mb-2 text-lg">
        {title}
      </h2>
      {messages.isPending && <Skeleton className="h-12" />}
      {messages.isError && !isOnline && <p className="text-sm text-muted">{common.needsNetwork}</p>}
      {messages.isError && isOnline && (
        <ErrorState error={messages.error} onRetry={() => void messages.refetch()} />
      )}
      {messages.data?.length === 0 && <p className="text-sm text-muted">{t.noMessages}</p>}
      <ul className="grid gap-3 text-sm">
        {messages.data?.map((message) => {
          const at = message.sentAt ?? message.createdAt
          return (
            <li key={message.id} className="leading-snug">
              <p className="font-medium">
                {t.notifications[message.event]}{' '}
                <span className="font-normal text-muted">
                  · {t.channels[message.channel]} · {t.deliveries[message.status]}
                </span>
              </p>
              <p className="text-xs text-muted">
                {format.date({ at, timeZone }, 'date')} · {format.time(at, timeZone)}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
