import type { BookingView } from '@salon/contract'
import { Avatar } from '../avatar.tsx'
import { Price } from '../price.tsx'
import { Card } from '../ui/card.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useFormat } from '../../lib/format.ts'

export interface BookingLinesProps {
  booking: BookingView
  /** Whose the note is, as the one who reads it would say it. */
  noteLabel: string
}

/** The services of a booking with who does each and when, the price as it was agreed, and the note. */
export function BookingLines({ booking, noteLabel }: BookingLinesProps) {
  const t = useMessages(bookingsMessages)
  const visit = useMessages(visitMessages)
  const format = useFormat()
  const localized = useLocalized()
  const { timeZone } = booking.salon
  return (
    <Card className="p-5">
      <h2 className="mb-3 text-lg">{t.services}</h2>
      <ul className="grid gap-4">
        {booking.lines.map((line) => (
          <li key={line.id} className="flex items-start gap-3">
            <Avatar seed={line.staff.id} name={localized(line.staff.name)} className="size-10" />
            <div className="min-w-0 grow leading-snug">
              <p className="font-semibold">{localized(line.name)}</p>
              <p className="text-sm text-muted">
                {[
                  visit.withStylist(localized(line.staff.name)),
                  ...line.addOns.map((addOn) => localized(addOn.name)),
                ].join(t.listComma)}
              </p>
              <p className="text-sm text-muted">{format.timeRange(line.startsAt, line.endsAt, timeZone)}</p>
            </div>
            <Price halalas={line.priceHalalas} className="font-semibold" />
          </li>
        ))}
      </ul>
      <p className="mt-4 flex justify-between border-t border-line pt-4 text-lg font-bold">
        {visit.total}
        <Price halalas={booking.totalHalalas} />
      </p>
      {booking.policy.vatPercent > 0 && (
        <p className="flex justify-between text-sm text-muted">
          {visit.ofWhichVat(booking.policy.vatPercent)}
          <Price halalas={booking.vatHalalas} />
        </p>
      )}
      {booking.note && (
        <p className="mt-4 rounded-md bg-sunken p-3 text-sm">
          <span className="block text-xs text-muted">{noteLabel}</span>
          <bdi className="whitespace-pre-line">{booking.note}</bdi>
        </p>
      )}
    </Card>
  )
}
