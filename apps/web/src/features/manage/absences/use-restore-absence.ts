import { useMutation } from '@tanstack/react-query'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { showToast } from '../../../lib/toast.ts'
import { useTRPCClient } from '../../../lib/trpc.ts'
import { type Absence, useAbsencesChanged } from './use-absences.ts'

/**
 * Enters an absence again that was taken back; bookings in it stay as they are, as they did when it was entered first.
 * @param restored says so
 */
export function useRestoreAbsence(restored: string): (absence: Absence) => void {
  const message = useErrorMessage()
  const { timeOff } = useTRPCClient().salons.manage
  const changed = useAbsencesChanged()
  const restoring = useMutation({
    async mutationFn({ reason, ...stretch }: Absence) {
      const { impact } = await timeOff.impact.query(stretch)
      return timeOff.add.mutate({ ...stretch, reason, ...(impact !== null && { impact }) })
    },
    onSuccess() {
      showToast(restored)
      return changed()
    },
    onError: (error) => showToast(message(error), 'error'),
  })
  return restoring.mutate
}
