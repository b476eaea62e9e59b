import { Hourglass } from 'lucide-react'
import { useState } from 'react'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { waitingMessages } from '../../../i18n/waiting.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { useBookingStep } from '../booking/use-booking-step.ts'
import { PendingRow } from './pending-row.tsx'
import { usePending } from './use-pending.ts'

export interface PendingNoticeProps {
  salonId: string
  onOpen: (bookingId: string) => void
}

/** Says over the calendar that bookings wait for the salon, of whatever day, and leads to all of them. */
export function PendingNotice({ salonId, onOpen }: PendingNoticeProps) {
  const t = useMessages(waitingMessages)
  const message = useErrorMessage()
  const { data } = usePending(salonId)
  const step = useBookingStep()
  const [isOpen, setIsOpen] = useState(false)
  if (!data || (data.count === 0 && !isOpen)) return null
  return (
    <>
      {data.count > 0 && (
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => setIsOpen(true)}
          className="flex min-h-11 items-center gap-2 rounded-md bg-brand-soft px-4 py-2 text-start text-sm font-semibold text-on-brand-soft print:hidden"
        >
          <Hourglass aria-hidden className="size-4 shrink-0" />
          <span className="grow">{t.count(data.count)}</span>
          <span className="underline underline-offset-4">{t.see}</span>
        </button>
      )}
      <Dialog isOpen={isOpen} onOpenChange={setIsOpen} title={t.title} className="sm:max-w-2xl">
        {step.isError && (
          <p role="alert" className="pb-3 text-sm font-medium text-danger">
            {message(step.error)}
          </p>
        )}
        {data.count === 0 && <p className="text-sm text-muted">{t.none}</p>}
        <ul className="grid divide-y divide-line">
          {data.bookings.map((booking) => (
            <PendingRow
              key={booking.id}
              booking={booking}
              step={step}
              onOpen={() => {
                setIsOpen(false)
                onOpen(booking.id)
              }}
            />
          ))}
        </ul>
        {data.count > data.bookings.length && (
          <p className="pt-3 text-sm text-muted">{t.more(data.count - data.bookings.length)}</p>
        )}
      </Dialog>
    </>
  )
}
