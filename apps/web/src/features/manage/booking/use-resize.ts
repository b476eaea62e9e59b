import type { BookingView, ResizeBookingInput } from '@salon/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { commonMessages } from '../../../i18n/common.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { showToast } from '../../../lib/toast.ts'
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts'
import { useBookingChanged } from '../../../lib/use-booking-changed.ts'
import { useExpectedPlace } from '../calendar/use-expected-place.ts'
import { refusalText, type SeenObstacle } from './refusal-text.ts'
import { resizedVisit } from './resized-visit.ts'
import { useOwnChanges } from './use-own-changes.ts'
import { isOutdated, useSayWhatChanged } from './use-say-what-changed.ts'

interface Resizing {
  booking: Pick<BookingView, 'id' | 'version' | 'endsAt' | 'lines'>
  /** For some of its services. */
  lengths: ResizeBookingInput['lines']
  obstacle?: SeenObstacle | null
  /** It takes a change back. */
  isUndo?: true
}

/**
 * Has services of a visit take longer or shorter, which the calendar shows at once; the toast afterwards takes it back.
 * @param onDone closes what shows a refusal; without, a toast says why
 */
export function useResize(onDone?: () => void) {
  const t = useMessages(manageMessages)
  const common = useMessages(commonMessages)
  const message = useErrorMessage()
  const { resize } = useTRPCClient().bookings.manage
  const changed = useBookingChanged()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const showAt = useExpectedPlace()
  const own = useOwnChanges()
  const sayWhatChanged = useSayWhatChanged()
  const resizing = useMutation({
    scope: own.scope,
    mutationFn: ({ booking, lengths }: Resizing) =>
      own.after(booking, (seen) => resize.mutate({ ...seen, lines: lengths })),
    onMutate: ({ booking, lengths }) => showAt(booking.id, resizedVisit(booking, lengths)),
    onSuccess(after, { booking, lengths, isUndo }) {
      if (isUndo) showToast(t.resizedBack)
      else {
        onDone?.()
        const before = lengths.map(({ line }) => ({
          line,
          minutes: booking.lines[line]?.setMinutes ?? undefined,
        }))
        const run = () => resizing.mutate({ booking: after, lengths: before, isUndo: true })
        showToast(t.resized, 'success', { label: common.undo, run })
      }
      return changed(after)
    },
    onError(error, { booking, isUndo, obstacle }, goBack) {
      goBack?.()
      if (isUndo || !onDone) {
        if (isOutdated(error)) void sayWhatChanged(booking.id, error)
        else showToast(refusalText(message(error), error, obstacle), 'error')
      }
      // what stands in the way may be what a colleague has changed
      void queryClient.invalidateQueries(trpc.bookings.byId.pathFilter())
    },
  })
  return resizing
}
