import type { BookingView, MoveVisitInput } from '@salon/contract'
import { useMutation } from '@tanstack/react-query'
import { calendarMessages } from '../../../i18n/calendar.ts'
import { commonMessages } from '../../../i18n/common.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { showToast } from '../../../lib/toast.ts'
import { useTRPCClient } from '../../../lib/trpc.ts'
import { useBookingChanged } from '../../../lib/use-booking-changed.ts'
import { placedLines, type VisitPlace } from '../calendar/drag/moved-visit.ts'
import { useExpectedPlace } from '../calendar/use-expected-place.ts'
import { refusalText, type SeenObstacle } from './refusal-text.ts'
import { useOwnChanges } from './use-own-changes.ts'
import { isOutdated, useSayWhatChanged } from './use-say-what-changed.ts'

interface VisitMove {
  /** As it was seen: one that somebody else has changed since is left alone. */
  booking: Pick<BookingView, 'id' | 'version'>
  to: Pick<MoveVisitInput, 'lines'> & { startsAt: BookingView['startsAt'] }
  /** Where it was; without, the move cannot be taken back. */
  from?: VisitPlace
  /** Where the calendar shows it until the server has answered. */
  shown?: VisitPlace
  obstacle?: SeenObstacle | null
  /** It takes a move back. */
  isUndo?: true
}

/** A move to a place of the calendar, shown there at once. */
export function moveTo(place: VisitPlace): Pick<VisitMove, 'to' | 'shown'> {
  return { to: { startsAt: place.startsAt, lines: placedLines(place) }, shown: place }
}

/** What a dialog does that has a visit moved. */
interface MoveDialogSteps {
  onMoved: (after: BookingView) => void
  /** The visit is another one by now; a toast says so. */
  onOutdated: () => void
}

/**
 * Moves a visit, and with the toast afterwards back again. Where the server refuses, it stays where it was and the reason is said: by
 * the dialog, if there is one.
 */
export function useMoveVisit(dialog?: MoveDialogSteps) {
  const t = useMessages(calendarMessages)
  const manage = useMessages(manageMessages)
  const common = useMessages(commonMessages)
  const message = useErrorMessage()
  const client = useTRPCClient()
  const changed = useBookingChanged()
  const showAt = useExpectedPlace()
  const own = useOwnChanges()
  const sayWhatChanged = useSayWhatChanged()
  const move = useMutation({
    scope: own.scope,
    mutationFn: ({ booking, to }: VisitMove) =>
      own.after(booking, (seen) => client.bookings.manage.reschedule.mutate({ ...seen, ...to })),
    onMutate: ({ booking, shown }) => shown && showAt(booking.id, shown),
    onSuccess(after, { from, isUndo }) {
      if (isUndo) showToast(t.movedBack)
      else {
        dialog?.onMoved(after)
        const undo = from && {
          label: common.undo,
          run: () => move.mutate({ booking: after, ...moveTo(from), isUndo: true }),
        }
        showToast(manage.moved, 'success', undo)
      }
      return changed(after)
    },
    onError(error, { booking, isUndo, obstacle }, goBack) {
      goBack?.()
      if (isOutdated(error)) {
        if (!isUndo) dialog?.onOutdated()
        void sayWhatChanged(booking.id, error)
      } else if (isUndo || !dialog) showToast(refusalText(message(error), error, obstacle), 'error')
    },
  })
  return move
}
