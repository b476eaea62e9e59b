import type { BookingView } from '@salon/contract'
import { useMutation } from '@tanstack/react-query'
import { calendarMessages } from '../../../../i18n/calendar.ts'
import { commonMessages } from '../../../../i18n/common.ts'
import { useMessages } from '../../../../i18n/locale.ts'
import { manageMessages } from '../../../../i18n/manage.ts'
import { useErrorMessage } from '../../../../lib/error-message.ts'
import { showToast } from '../../../../lib/toast.ts'
import { useTRPCClient } from '../../../../lib/trpc.ts'
import { useBookingChanged } from '../../../../lib/use-booking-changed.ts'
import { useExpectedPlace } from '../use-expected-place.ts'
import { placedLines, type VisitPlace } from './moved-visit.ts'

interface VisitMove {
  id: string
  from: VisitPlace
  to: VisitPlace
  /** It takes a move back. */
  isUndo?: true
}

/** Moves a visit on the calendar at once; where the server refuses, it goes back and the reason is said. The toast afterwards takes it back. */
export function useMoveVisit() {
  const t = useMessages(calendarMessages)
  const manage = useMessages(manageMessages)
  const common = useMessages(commonMessages)
  const message = useErrorMessage()
  const client = useTRPCClient()
  const changed = useBookingChanged()
  const showAt = useExpectedPlace()
  const move = useMutation({
    // one after the other: the second needs to know what came of the first
    scope: { id: 'calendar-move' },
    mutationFn: ({ id, to }: VisitMove): Promise<BookingView> =>
      client.bookings.manage.reschedule.mutate({ id, startsAt: to.startsAt, lines: placedLines(to) }),
    onMutate: ({ id, to }) => showAt(id, to),
    onSuccess(after, { id, from, to, isUndo }) {
      const undo = { label: common.undo, run: () => move.mutate({ id, from: to, to: from, isUndo: true }) }
      if (isUndo) showToast(t.movedBack)
      else showToast(manage.moved, 'success', undo)
      return changed(after)
    },
    onError(error, _move, goBack) {
      goBack?.()
      showToast(message(error), 'error')
    },
  })
  return move.mutate
}
