import { useMutation } from '@tanstack/react-query'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { showToast } from '../../../lib/toast.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { type AbsenceKey, useAbsencesChanged } from './use-absences.ts'

/**
 * Has an absence be again that was taken back here, as whoever entered it did; bookings in it stay as they are.
 * @param restored says so
 */
export function useRestoreAbsence(restored: string): (absence: AbsenceKey) => void {
  const message = useErrorMessage()
  const { timeOff } = useTRPC().salons.manage
  const changed = useAbsencesChanged()
  const restoring = useMutation(
    timeOff.restore.mutationOptions({
      onSuccess() {
        showToast(restored)
        return changed()
      },
      onError: (error) => showToast(message(error), 'error'),
    }),
  )
  return restoring.mutate
}
