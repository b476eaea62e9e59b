import { useMutation } from '@tanstack/react-query'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useErrorMessage } from '../../../../lib/error-message.ts'
import { showToast } from '../../../../lib/toast.ts'
import { useTRPCClient } from '../../../../lib/trpc.ts'
import { type Absence, useAbsencesChanged } from '../../block/use-absences.ts'

/** Enters an absence again that was taken back; bookings in it stay as they are, as they did when it was entered first. */
export function useRestoreAbsence(): (absence: Absence) => void {
  const t = useMessages(setUpMessages)
  const message = useErrorMessage()
  const { timeOff } = useTRPCClient().salons.manage
  const changed = useAbsencesChanged()
  const restoring = useMutation({
    async mutationFn({ reason, ...stretch }: Absence) {
      const { impact } = await timeOff.impact.query(stretch)
      return timeOff.add.mutate({ ...stretch, reason, ...(impact !== null && { impact }) })
    },
    onSuccess() {
      showToast(t.absenceRestored)
      return changed()
    },
    onError: (error) => showToast(message(error), 'error'),
  })
  return restoring.mutate
}
