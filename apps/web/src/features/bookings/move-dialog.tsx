import type { BookingView } from '@salon/contract'
import { useMutation } from '@tanstack/react-query'
import { MoveDialog as MoveVisit } from '../../components/visit/move-dialog.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { showToast } from '../../lib/toast.ts'
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts'
import { useBookingChanged } from '../../lib/use-booking-changed.ts'
import { isMovable } from './booking-state.ts'

/** The customer chooses another time for her visit, and may take it back. */
export function MoveDialog({ booking, onClose }: { booking: BookingView; onClose: () => void }) {
  const t = useMessages(bookingsMessages)
  const common = useMessages(commonMessages)
  const message = useErrorMessage()
  const trpc = useTRPC()
  const client = useTRPCClient()
  const changed = useBookingChanged()
  // Its old time was free until a moment ago, so going back is a move like any other.
  const undo = {
    label: common.undo,
    run: () =>
      void client.bookings.reschedule.mutate({ id: booking.id, startsAt: booking.startsAt }).then(
        (after) => {
          showToast(t.movedBack)
          return changed(after)
        },
        (error: unknown) => showToast(message(error), 'error'),
      ),
  }
  const move = useMutation(
    trpc.bookings.reschedule.mutationOptions({
      onSuccess(after) {
        onClose()
        showToast(t.moved, 'success', isMovable(after, new Date()) ? undo : undefined)
        return changed(after)
      },
    }),
  )
  return (
    <MoveVisit
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
