import type { UserView } from '@salon/contract'
import type { SalonStep } from '@salon/domain'
import { useQueryClient } from '@tanstack/react-query'
import { useGuardedMutation } from '../../components/one-time-code/use-guarded-mutation.ts'
import { useMessages } from '../../i18n/locale.ts'
import { platformMessages } from '../../i18n/platform.ts'
import { showToast } from '../../lib/toast.ts'
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts'

/** What the platform decides; sending a salon to review is its owner's. */
export type PlatformStep = Exclude<SalonStep, 'submit'>

export interface Decision {
  step: PlatformStep
  /** Where the salon is stopped. */
  reason?: string
}

/** Decides about a salon, with a fresh code where the server wants one; the page then shows where it stands. */
export function useSalonStep(salonId: string, admin: UserView, onDone: () => void) {
  const t = useMessages(platformMessages)
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const api = useTRPCClient().salons.platform
  return useGuardedMutation(admin, {
    mutationFn({ step, reason = '' }: Decision) {
      if (step === 'approve' || step === 'reinstate') return api[step].mutate({ salonId })
      return api[step].mutate({ salonId, reason })
    },
    onSuccess(_answer, { step }) {
      showToast(t.done[step])
      onDone()
    },
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries(trpc.salons.platform.pathFilter()),
        queryClient.invalidateQueries(trpc.salons.bySlug.pathFilter()),
      ]),
  })
}
