import type { BookingView } from '@salon/contract'
import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { MoveVisit } from '../../../components/visit/moved/move-visit.tsx'
import { useMovedLines } from '../../../components/visit/moved/use-moved-lines.ts'
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

/** The salon chooses another time for a visit, and other services where it must; the customer is told. */
export function MoveBooking({ booking, onClose, onMoved }: MoveBookingProps) {
  const t = useMessages(manageMessages)
  const trpc = useTRPC()
  const changed = useBookingChanged()
  const moved = useMovedLines(booking)
  const terms = useQuery(
    trpc.bookings.manage.moveTerms.queryOptions(moved.asked ?? skipToken, { staleTime: 0 }),
  )
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
  return <MoveVisit {...{ booking, moved, terms, move, onClose }} texts={t} />
}
