import type { PendingBookingsView } from '@salon/contract'
import { Check } from 'lucide-react'
import { Price } from '../../../components/price.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { waitingMessages } from '../../../i18n/waiting.ts'
import { useFormat } from '../../../lib/format.ts'
import { useOnline } from '../../../lib/use-online.ts'
import type { useBookingStep } from '../booking/use-booking-step.ts'

export interface PendingRowProps {
  booking: PendingBookingsView['bookings'][number]
  step: ReturnType<typeof useBookingStep>
  onOpen: () => void
}

/** A booking that waits, to be confirmed at once, or opened to be looked at, moved or declined. */
export function PendingRow({ booking, step, onOpen }: PendingRowProps) {
  const t = useMessages(manageMessages)
  const waiting = useMessages(waitingMessages)
  const format = useFormat()
  const localized = useLocalized()
  const isOnline = useOnline()
  const { startsAt, endsAt, timeZone } = booking
  const name = booking.customerName || t.noName
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-48 grow text-sm">
        <p className="font-semibold">
          <bdi>{name}</bdi>
        </p>
        <p>
          {format.date({ at: startsAt, timeZone }, 'short')} {format.timeRange(startsAt, endsAt, timeZone)}
        </p>
        <p className="text-muted">
          {booking.lines
            .map((line) => `${localized(line.name)} · ${localized(line.staffName)}`)
            .join(t.listComma)}
        </p>
        <p className="text-muted">
          <Price halalas={booking.totalHalalas} />
        </p>
      </div>
      <div role="group" aria-label={name} className="flex flex-wrap gap-2">
        <Button
          icon={<Check aria-hidden className="size-4" />}
          disabled={!isOnline}
          isBusy={step.isPending && step.variables.id === booking.id}
          onClick={() => step.mutate({ id: booking.id, step: 'confirm' })}
        >
          {t.confirm}
        </Button>
        <Button variant="secondary" onClick={onOpen}>
          {waiting.open}
        </Button>
      </div>
    </li>
  )
}
