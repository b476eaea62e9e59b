import { useQueryClient } from '@tanstack/react-query'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { showToast } from '../../../../lib/toast.ts'
import { useTRPC, useTRPCClient } from '../../../../lib/trpc.ts'
import { useAskedChange } from '../impact/use-asked-change.ts'
import type { AbsenceEdges } from './absence-draft.ts'

type TypedAbsence = AbsenceEdges & { salonId: string; staffId: string; reason: string }

/** Enters an absence, after the bookings in it were looked at. */
export function useAddAbsence(onAdded: () => void) {
  const t = useMessages(setUpMessages)
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { timeOff } = useTRPCClient().salons.manage
  return useAskedChange({
    impactOf: ({ reason: _reason, ...stretch }: TypedAbsence) => timeOff.impact.query(stretch),
    make: (absence, known) => timeOff.add.mutate({ ...absence, ...known }),
    async onMade() {
      onAdded()
      showToast(t.saved)
      await Promise.all([
        queryClient.invalidateQueries(trpc.salons.manage.timeOff.pathFilter()),
        queryClient.invalidateQueries(trpc.bookings.manage.pathFilter()),
      ])
    },
  })
}
