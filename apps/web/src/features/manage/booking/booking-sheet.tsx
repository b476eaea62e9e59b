import type { BookingDetailsView } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { isMissing } from '../../../lib/error-message.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { useNow } from '../../../lib/use-now.ts'
import { ClientSheet } from '../clients/client-sheet.tsx'
import { LateSheet } from '../late/late-sheet.tsx'
import { BookingActions, type OpenedStep } from './booking-actions.tsx'
import { BookingDetails } from './booking-details.tsx'
import { EndDialog } from './end-dialog.tsx'
import { ResizeBooking } from './resize-booking.tsx'

/** With the choice of times, which is the customers', as large as all the rest. */
const MoveBooking = lazy(async () => ({ default: (await import('./move-booking.tsx')).MoveBooking }))

/** A booking over the calendar: all that is known of it, and what can be done. */
export function BookingSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages(manageMessages)
  const trpc = useTRPC()
  const query = useQuery(trpc.bookings.byId.queryOptions({ id }))
  if (query.data) return <Sheet key={id} booking={query.data} onClose={onClose} />
  return (
    <Dialog isOpen onOpenChange={onClose} title={t.booking}>
      {query.isPending && <Skeleton className="h-96" />}
      {query.isError &&
        (isMissing(query.error) ? (
          <EmptyState title={t.bookingMissing} />
        ) : (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ))}
    </Dialog>
  )
}

function Sheet({ booking, onClose }: { booking: BookingDetailsView; onClose: () => void }) {
  const t = useMessages(manageMessages)
  const now = useNow()
  const [open, setOpen] = useState<OpenedStep | 'client' | null>(null)
  const back = () => setOpen(null)
  if (open === 'move')
    return (
      <Suspense>
        <MoveBooking booking={booking} onClose={back} />
      </Suspense>
    )
  if (open === 'resize') return <ResizeBooking booking={booking} onClose={back} />
  if (open === 'client')
    return (
      <ClientSheet
        salonId={booking.salon.id}
        id={booking.id}
        timeZone={booking.salon.timeZone}
        isOverBooking
        onClose={back}
      />
    )
  const [first, ...others] = [...new Map(booking.lines.map(({ staff }) => [staff.id, staff])).values()]
  if (open === 'late') {
    return (
      first && (
        <LateSheet
          bookingId={booking.id}
          timeZone={booking.salon.timeZone}
          staff={[first, ...others]}
          onClose={back}
        />
      )
    )
  }
  if (open) return <EndDialog booking={booking} step={open} now={now} onClose={back} />
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={booking.customer?.name || t.noName}
      className="sm:max-w-2xl"
      footer={<BookingActions booking={booking} now={now} onOpen={setOpen} />}
    >
      <BookingDetails booking={booking} onClient={() => setOpen('client')} />
    </Dialog>
  )
}
