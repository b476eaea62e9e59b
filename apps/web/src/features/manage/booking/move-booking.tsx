import type { BookingView } from '@salon/contract'
import { useMutation } from '@tanstack/react-query'
import { MoveDialog } from '../../../components/visit/move-dialog.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { showToast } from '../../../lib/toast.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { useBookingChanged } from '../../../lib/use-booking-changed.ts'

export interface MoveBookingProps {
  booking: BookingView
  onClose: () => void
  onMoved?: (after: BookingView) => void
}

/** The salon chooses another time for a visit; the customer is told. */
export function MoveBooking({ booking, onClose, onMoved }: MoveBookingProps) {
  const t = useMessages(manageMessages)
  const trpc = useTRPC()
  const changed = useBookingChanged()
  const move = useMutation(
    trpc.bookings.manage.reschedule.mutationOptions({
      onSuccess(after) {
        onMoved?.(after)
        onClose()
        showToast(t.moved)
        return changed(after)
      },
    }),
  )
  return (
    <MoveDialog
      booking={booking}
      move={{
        isPending: move.isPending,
        refused: move.isError ? { startsAt: move.variables.startsAt, error: move.error } : null,
        send: (startsAt, onRefused) => move.mutate({ id: booking.id, startsAt }, { onError: onRefused }),
      }}
      onClose={onClose}
    />
  )
}
