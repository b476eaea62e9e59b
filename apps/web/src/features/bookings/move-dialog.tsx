import type { BookingView } from '@salon/contract'
import type { Instant } from '@salon/domain'
import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { MoveDialog as MoveVisit } from '../../components/visit/move-dialog.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { useNavigate } from '../../lib/routing/use-route.ts'
import { showToast, type ToastAction } from '../../lib/toast.ts'
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts'
import { useBookingChanged } from '../../lib/use-booking-changed.ts'
import { MAX_VISIT_LINES } from '../../lib/visit-lines.ts'
import { AddedServices } from './added-services.tsx'
import { isMovable } from './booking-state.ts'
import { KeptServices } from './kept-services.tsx'
import { MoveTerms } from './move-terms.tsx'
import { useMovedLines } from './use-moved-lines.ts'

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
  const [startsAt, setStartsAt] = useState<Instant | null>(null)
  const { kept, added, lines, isChanged, setKept, setAdded } = useMovedLines(booking)
  const navigate = useNavigate()
  const terms = useQuery(
    trpc.bookings.moveTerms.queryOptions(
      isChanged && startsAt ? { id: booking.id, startsAt, lines } : skipToken,
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
  /** Another visit than the one that was refused. */
  function anew<Value>(set: (value: Value) => void): (value: Value) => void {
    return (value) => {
      move.reset()
      set(value)
    }
  }
  /** What is still to be paid stands first; a visit that is what it was but for its time can go back. */
  function wayOn(after: BookingView): ToastAction | undefined {
    if (isChanged) return terms.data && terms.data.dueHalalas > 0 ? pay : undefined
    return isMovable(after, new Date()) ? undo : undefined
  }
  const refusedTerms = terms.error && startsAt ? { startsAt, error: terms.error } : null
  return (
    <MoveVisit
      booking={booking}
      lines={isChanged ? lines : undefined}
      move={{
        isPending: move.isPending,
        isReady: !isChanged || terms.data !== undefined,
        refused: move.isError ? { startsAt: move.variables.startsAt, error: move.error } : refusedTerms,
        send: (chosen, onRefused) =>
          move.mutate(
            { id: booking.id, startsAt: chosen, ...(isChanged && { lines }) },
            { onError: onRefused },
          ),
      }}
      renderServices={(salon) => (
        <>
          {(booking.lines.length > 1 || added.length > 0) && (
            <KeptServices booking={booking} kept={kept} onChange={anew(setKept)} />
          )}
          <AddedServices
            salon={salon}
            added={added}
            room={MAX_VISIT_LINES - kept.length}
            onChange={anew(setAdded)}
          />
        </>
      )}
      terms={
        isChanged &&
        startsAt &&
        !terms.error && <MoveTerms terms={terms.data} beforeHalalas={booking.totalHalalas} />
      }
      onChoose={setStartsAt}
      onClose={onClose}
    />
  )
}
