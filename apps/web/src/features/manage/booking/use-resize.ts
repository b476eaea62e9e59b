import type { BookingView } from '@salon/contract'
import { useMutation } from '@tanstack/react-query'
import { commonMessages } from '../../../i18n/common.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { showToast } from '../../../lib/toast.ts'
import { useTRPCClient } from '../../../lib/trpc.ts'
import { useBookingChanged } from '../../../lib/use-booking-changed.ts'

/** How long one service of a visit is to take; `line` is its place in the visit. */
export interface LineLength {
  line: number
  minutes: number
}

interface Resizing {
  id: string
  from: readonly LineLength[]
  to: readonly LineLength[]
  /** It takes a change back. */
  isUndo?: true
}

/** Has services of a visit take longer or shorter; the toast afterwards takes it back. */
export function useResize(onDone: () => void) {
  const t = useMessages(manageMessages)
  const common = useMessages(commonMessages)
  const message = useErrorMessage()
  const { resize } = useTRPCClient().bookings.manage
  const changed = useBookingChanged()
  const resizing = useMutation({
    async mutationFn({ id, to }: Resizing): Promise<BookingView | undefined> {
      let after: BookingView | undefined
      // each of them finds the visit as the one before left it
      for (const each of to) after = await resize.mutate({ id, ...each })
      return after
    },
    onSuccess(after, { id, from, to, isUndo }) {
      onDone()
      const run = () => resizing.mutate({ id, from: to, to: from, isUndo: true })
      if (isUndo) showToast(t.resizedBack)
      else showToast(t.resized, 'success', { label: common.undo, run })
      return after && changed(after)
    },
    onError(error, { isUndo }) {
      if (isUndo) showToast(message(error), 'error')
    },
  })
  return resizing
}
