import type { BookingView } from '@salon/contract'
import { useIsMutating } from '@tanstack/react-query'
import { CalendarClock, CalendarX, PhoneCall, RotateCcw } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { AddToCalendar } from '../../components/visit/add-to-calendar.tsx'
import { MapLink } from '../../components/visit/map-link.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useOnline } from '../../lib/use-online.ts'
import { isMovable, isOpenBooking } from './booking-state.ts'
import { RebookLink } from './rebook-link.tsx'

const MoveDialog = lazyPart(async () => (await import('./move-dialog.tsx')).MoveDialog)
const CancelDialog = lazyPart(async () => (await import('./cancel-dialog.tsx')).CancelDialog)

/** What can be done with a booking as it stands now. */
export function BookingActions({ booking, now }: { booking: BookingView; now: Date }) {
  const t = useMessages(bookingsMessages)
  const common = useMessages(commonMessages)
  const visit = useMessages(visitMessages)
  const trpc = useTRPC()
  const isCancelling = useIsMutating({ mutationKey: trpc.bookings.cancel.mutationKey() }) > 0
  const isOnline = useOnline()
  const [open, setOpen] = useState<'move' | 'cancel' | null>(null)
  const { salon } = booking
  const isOpen = isOpenBooking(booking, now)
  const canMove = isMovable(booking, now)
  // her calendar may have it still
  const wasToCome = booking.status === 'cancelled' && !isCancelling && now < new Date(booking.startsAt)
  useEffect(() => {
    MoveDialog.preload()
    CancelDialog.preload()
  }, [])
  const close = () => setOpen(null)
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2 lg:flex-col [&>*]:grow sm:max-lg:[&>*]:grow-0">
        {canMove && (
          <Button
            icon={<CalendarClock aria-hidden className="size-4" />}
            disabled={!isOnline}
            onClick={() => setOpen('move')}
          >
            {t.move}
          </Button>
        )}
        {!isOpen && !isCancelling && (
          <RebookLink booking={booking} icon={<RotateCcw aria-hidden className="size-4" />} />
        )}
        {(isOpen || wasToCome) && <AddToCalendar booking={booking} />}
        <MapLink latitude={salon.latitude} longitude={salon.longitude} />
        {salon.phone && (
          <a href={`tel:${salon.phone}`} className={buttonClass('secondary')}>
            <PhoneCall aria-hidden className="size-4" />
            {visit.callSalon}
          </a>
        )}
      </div>
      {isOpen && (
        <Button
          variant="quiet"
          icon={<CalendarX aria-hidden className="size-4" />}
          disabled={!isOnline}
          onClick={() => setOpen('cancel')}
          className="justify-self-center text-danger hover:bg-danger-soft hover:text-danger sm:max-lg:-ms-5 sm:max-lg:justify-self-start"
        >
          {t.cancel}
        </Button>
      )}
      <p role="status" className="text-sm text-muted empty:hidden">
        {isCancelling ? t.cancelling : isOpen && !isOnline ? common.needsNetwork : null}
      </p>
      {isOpen && !canMove && booking.status !== 'held' && (
        <p className="text-sm text-muted">{t.tooLateToMove}</p>
      )}
      <Suspense>
        {open === 'move' && <MoveDialog booking={booking} onClose={close} />}
        {open === 'cancel' && <CancelDialog booking={booking} onClose={close} />}
      </Suspense>
    </div>
  )
}
