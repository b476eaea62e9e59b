import type { BookingView } from '@salon/contract'
import type { Instant } from '@salon/domain'
import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { MoveDialog as MoveVisit } from '../../components/visit/move-dialog.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { bookedLines } from '../../lib/booked-lines.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { showToast } from '../../lib/toast.ts'
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts'
import { useBookingChanged } from '../../lib/use-booking-changed.ts'
import { isMovable } from './booking-state.ts'
import { KeptServices } from './kept-services.tsx'
import { MoveTerms } from './move-terms.tsx'

/**
 * The customer chooses another time for her visit, and may take it back. Of several services some can be left out; what that means for
 * her money is said before she confirms it.
 */
export function MoveDialog({ booking, onClose }: { booking: BookingView; onClose: () => void }) {
  const t = useMessages(bookingsMessages)
  const common = useMessages(commonMessages)
  const message = useErrorMessage()
  const trpc = useTRPC()
  const client = useTRPCClient()
  const changed = useBookingChanged()
  const [startsAt, setStartsAt] = useState<Instant | null>(null)
  const [kept, setKept] = useState(() => booking.lines.map(({ id }) => id))
  const isLess = kept.length < booking.lines.length
  const lines = bookedLines(booking).filter((_line, index) => kept.includes(booking.lines[index]?.id ?? ''))
  const terms = useQuery(
    trpc.bookings.moveTerms.queryOptions(
      isLess && startsAt ? { id: booking.id, startsAt, lines } : skipToken,
      { staleTime: 0 },
    ),
  )
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
        showToast(t.moved, 'success', !isLess && isMovable(after, new Date()) ? undo : undefined)
        return changed(after)
      },
    }),
  )
  const refusedTerms = terms.error && startsAt ? { startsAt, error: terms.error } : null
  return (
    <MoveVisit
      booking={booking}
      lines={lines}
      move={{
        isPending: move.isPending,
        isReady: !isLess || terms.data !== undefined,
        refused: move.isError ? { startsAt: move.variables.startsAt, error: move.error } : refusedTerms,
        send: (chosen, onRefused) =>
          move.mutate({ id: booking.id, startsAt: chosen, ...(isLess && { lines }) }, { onError: onRefused }),
      }}
      services={booking.lines.length > 1 && <KeptServices booking={booking} kept={kept} onChange={setKept} />}
      terms={isLess && startsAt && !terms.error && <MoveTerms terms={terms.data} />}
      onChoose={setStartsAt}
      onClose={onClose}
    />
  )
}
