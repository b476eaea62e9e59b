import type { ImpactView } from '@salon/contract'
import type { Instant } from '@salon/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { showToast } from '../../../../lib/toast.ts'
import { useTRPC, useTRPCClient } from '../../../../lib/trpc.ts'

interface Absence {
  salonId: string
  staffId: string
  startsAt: Instant
  endsAt: Instant
  reason: string
}

/** Enters an absence, after the bookings in it were looked at. */
export function useAddAbsence(onAdded: () => void) {
  const t = useMessages(setUpMessages)
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { timeOff } = useTRPCClient().salons.manage
  const mutation = useMutation({
    async mutationFn({ absence, seen }: { absence: Absence; seen?: ImpactView }) {
      const { reason, ...stretch } = absence
      const found = seen ?? (await timeOff.impact.query(stretch))
      if (!seen && found.count > 0) return { hit: { absence, seen: found } }
      await timeOff.add.mutate({
        ...{ ...stretch, reason },
        ...(found.impact !== null && { impact: found.impact }),
      })
      return {}
    },
    async onSuccess({ hit }) {
      if (hit) return
      onAdded()
      showToast(t.saved)
      await Promise.all([
        queryClient.invalidateQueries(trpc.salons.manage.timeOff.pathFilter()),
        queryClient.invalidateQueries(trpc.bookings.manage.pathFilter()),
      ])
    },
  })
  return {
    add: (absence: Absence) => mutation.mutate({ absence }),
    /** The bookings in it, until somebody says what to do. */
    hit: mutation.data?.hit?.seen ?? null,
    addOverBookings(): void {
      if (mutation.data?.hit) mutation.mutate(mutation.data.hit)
    },
    forget: mutation.reset,
    isBusy: mutation.isPending,
    error: mutation.error,
  }
}
