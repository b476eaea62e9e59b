import { BookingStatusBadge } from '../../../components/visit/booking-status.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'
import { ArrivedBadge } from '../booking/arrived-badge.tsx'
import { hereSince } from '../booking/here-since.ts'
import type { CalendarBooking } from './day-plan.ts'
import { STATUS_LOOKS } from './status-look.ts'

export interface BookingRowProps {
  booking: CalendarBooking
  timeZone: string
  onOpen: () => void
}

/** A booking among others of its day; the whole line opens it. */
export function BookingRow({ booking, timeZone, onOpen }: BookingRowProps) {
  const t = useMessages(manageMessages)
  const format = useFormat()
  const localized = useLocalized()
  const arrivedAt = hereSince(booking)
  const { Icon } = STATUS_LOOKS[booking.status]
  const names = [...new Set(booking.lines.map(({ staff }) => localized(staff.name)))]
  return (
    <button
      type="button"
      data-booking={booking.id}
      aria-haspopup="dialog"
      onClick={onOpen}
      className="flex w-full items-start gap-3 px-4 py-3 text-start -outline-offset-3 hover:bg-sunken data-entered:outline-3 data-entered:outline-focus"
    >
      <span className="w-18 shrink-0 pt-0.5 text-sm font-bold">
        {format.time(booking.startsAt, timeZone)}
      </span>
      <span className="min-w-0 grow leading-snug">
        <span className="flex flex-wrap items-start justify-between gap-x-2 gap-y-1">
          <bdi className="font-semibold">{booking.customer.name || t.noName}</bdi>
          <span className="inline-flex items-center gap-1">
            <Icon aria-hidden className="size-4 text-muted" />
            <BookingStatusBadge status={booking.status} />
          </span>
          {arrivedAt && <ArrivedBadge at={arrivedAt} timeZone={timeZone} />}
        </span>
        <span className="block text-sm text-muted">
          {booking.lines.map((line) => localized(line.name)).join(t.listComma)}
        </span>
        <span className="block text-sm text-muted">{names.join(t.listComma)}</span>
      </span>
    </button>
  )
}
