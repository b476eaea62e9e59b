import type { BookingDetailsView } from '@salon/contract'
import { CalendarClock, CalendarX, PhoneCall, RotateCcw } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { AddToCalendar } from '../../components/visit/add-to-calendar.tsx'
import { MapLink } from '../../components/visit/map-link.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { lazyPart } from '../../lib/lazy-part.ts'
import { Link } from '../../lib/routing/link.tsx'
import { writeVisitLines } from '../../lib/visit-lines.ts'
import { bookedLines } from './booked-lines.ts'
import { isMovable, isOpenBooking } from './booking-state.ts'

const MoveDialog = lazyPart(async () => (await import('./move-dialog.tsx')).MoveDialog)
const CancelDialog = lazyPart(async () => (await import('./cancel-dialog.tsx')).CancelDialog)

/** What can be done with a booking as it stands now. */
export function BookingActions({ booking, now }: { booking: BookingDetailsView; now: Date }) {
  const t = useMessages(bookingsMessages)
  const visit = useMessages(visitMessages)
  const [open, setOpen] = useState<'move' | 'cancel' | null>(null)
  const { salon } = booking
  const lines = writeVisitLines(bookedLines(booking))
  const isOpen = isOpenBooking(booking, now)
  useEffect(() => {
    MoveDialog.preload()
    CancelDialog.preload()
  }, [])
  const close = () => setOpen(null)
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        {isMovable(booking, now) && (
          <Button icon={<CalendarClock aria-hidden className="size-4" />} onClick={() => setOpen('move')}>
            {t.move}
          </Button>
        )}
        {isOpen ? (
          <AddToCalendar booking={booking} />
        ) : (
          <Link
            to="/s/:slug/book"
            params={{ slug: salon.slug }}
            search={lines ? { lines } : {}}
            className={buttonClass()}
          >
            <RotateCcw aria-hidden className="size-4" />
            {t.rebook}
          </Link>
        )}
        <MapLink latitude={salon.latitude} longitude={salon.longitude} />
        {salon.phone && (
          <a href={`tel:${salon.phone}`} className={buttonClass('secondary')}>
            <PhoneCall aria-hidden className="size-4" />
            {visit.callSalon}
          </a>
        )}
        {isOpen && (
          <Button
            variant="danger"
            icon={<CalendarX aria-hidden className="size-4" />}
            onClick={() => setOpen('cancel')}
          >
            {t.cancel}
          </Button>
        )}
      </div>
      {isOpen && !isMovable(booking, now) && <p className="text-sm text-muted">{t.tooLateToMove}</p>}
      <Suspense>
        {open === 'move' && <MoveDialog booking={booking} onClose={close} />}
        {open === 'cancel' && <CancelDialog booking={booking} onClose={close} />}
      </Suspense>
    </div>
  )
}
