import type { Instant } from '@salon/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { calendarMessages } from '../../../i18n/calendar.ts'
import { commonMessages } from '../../../i18n/common.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { showToast } from '../../../lib/toast.ts'
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts'
import { useRequestKey } from '../../../lib/use-request-key.ts'

export interface Absence {
  salonId: string
  staffId: string
  startsAt: Instant
  endsAt: Instant
  reason: string
}

export interface AbsenceKey {
  salonId: string
  id: string
}

/** Has the calendar, and the list of absences, loaded again. */
export function useAbsencesChanged(): () => Promise<void> {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries(trpc.salons.manage.timeOff.pathFilter()),
      queryClient.invalidateQueries(trpc.bookings.manage.pathFilter()),
    ])
  }
}

/**
 * Takes an absence back; sent again after a lost answer it does so once.
 * @param onRefused for who does not show the error
 */
export function useRemoveAbsence(onRemoved: (id: string) => void, onRefused?: (error: unknown) => void) {
  const { timeOff } = useTRPCClient().salons.manage
  const changed = useAbsencesChanged()
  const underKey = useRequestKey()
  const removing = useMutation({
    mutationFn: (absence: AbsenceKey) =>
      underKey(absence, (idempotencyKey) => timeOff.remove.mutate({ ...absence, idempotencyKey })),
    onSuccess(_answer, { id }) {
      onRemoved(id)
      return changed()
    },
    onError: (error) => onRefused?.(error),
  })
  return { isBusy: removing.isPending, error: removing.error, remove: removing.mutate }
}

/** Keeps somebody's free time from bookings; the toast afterwards gives it free again. */
export function useBlockTime(onBlocked: () => void) {
  const t = useMessages(calendarMessages)
  const common = useMessages(commonMessages)
  const message = useErrorMessage()
  const { timeOff } = useTRPCClient().salons.manage
  const changed = useAbsencesChanged()
  const undo = useRemoveAbsence(
    () => showToast(t.unblocked),
    (error) => showToast(message(error), 'error'),
  )
  return useMutation({
    mutationFn: (absence: Absence) => timeOff.add.mutate(absence),
    onSuccess({ id }, { salonId }) {
      onBlocked()
      const run = () => undo.remove({ salonId, id })
      showToast(t.blocked, 'success', { label: common.undo, run })
      return changed()
    },
    // what stands in the way belongs on the calendar
    onError: () => void changed(),
  })
}
