import type { BookingView } from '@salon/contract'
import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { MoveVisit } from '../../components/visit/moved/move-visit.tsx'
import { useMovedLines } from '../../components/visit/moved/use-moved-lines.ts'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { useNavigate } from '../../lib/routing/use-route.ts'
import { showToast, type ToastAction } from '../../lib/toast.ts'
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts'
import { useBookingChanged } from '../../lib/use-booking-changed.ts'
import { isMovable } from './booking-state.ts'

/**
 * The customer chooses another time for her visit, and may take it back. Services can be left out and others added; what that means
 * for her money is said before she confirms it.
 */
export function MoveDialog({ booking, onClose }: { booking: BookingView; onClose: () => void }) {
  const t = useMessages(bookingsMessages)
  const common = useMessages(commonMessages)
  const message = useErrorMessage()
  const trpc = useTRPC()
  const client = useTRPCClient()
  const changed = useBookingChanged()
  const moved = useMovedLines(booking)
  const navigate = useNavigate()
  const terms = useQuery(trpc.bookings.moveTerms.queryOptions(moved.asked ?? skipToken, { staleTime: 0 }))
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
  const pay = {
    label: t.payNow,
    run: () => void navigate({ to: '/bookings/:id/pay', params: { id: booking.id } }),
  }
  const move = useMutation(
    trpc.bookings.reschedule.mutationOptions({
      onSuccess(after) {
        onClose()
        showToast(t.moved, 'success', wayOn(after))
        return changed(after)
      },
    }),
  )
  /** What is still to be paid stands first; a visit that is what it was but for its time can go back. */
  function wayOn(after: BookingView): ToastAction | undefined {
    if (moved.isChanged) return terms.data && terms.data.dueHalalas > 0 ? pay : undefined
    return isMovable(after, new Date()) ? undo : undefined
  }
  return <MoveVisit {...{ booking, moved, terms, move, onClose }} texts={t} />
}
