import type { LateVisitView, RunningLateInput } from '@salon/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts'

/** How far the message to one customer is; once it was sent, the visit itself says so. */
export type Telling = { state: 'waiting' } | { state: 'sending' } | { state: 'failed'; error: unknown }

/** Of one expected time of one visit. */
const keyOf = ({ bookingId, expectedAt }: LateVisitView) => `${bookingId} ${expectedAt}`

/** Tells customers of a delay, one after the other; one who cannot be told keeps none of the others from it. */
export function useTelling(late: RunningLateInput) {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const [tellings, setTellings] = useState<ReadonlyMap<string, Telling>>(new Map())

  function settle(visit: LateVisitView, telling: Telling | null): void {
    setTellings((before) => {
      const after = new Map(before)
      if (telling) after.set(keyOf(visit), telling)
      else after.delete(keyOf(visit))
      return after
    })
  }

  async function tellOne(visit: LateVisitView): Promise<void> {
    const { bookingId, expectedAt } = visit
    settle(visit, { state: 'sending' })
    try {
      await client.bookings.manage.runningLate.send.mutate({ ...late, tellBookingId: bookingId, expectedAt })
      await Promise.all([
        queryClient.invalidateQueries(trpc.bookings.manage.runningLate.pathFilter()),
        queryClient.invalidateQueries(trpc.notifications.forBooking.queryFilter({ bookingId })),
      ])
      settle(visit, null)
    } catch (error) {
      settle(visit, { state: 'failed', error })
    }
  }

  return {
    of: (visit: LateVisitView): Telling | undefined => tellings.get(keyOf(visit)),
    isBusy: [...tellings.values()].some(({ state }) => state !== 'failed'),
    async tell(visits: readonly LateVisitView[]): Promise<void> {
      for (const visit of visits) settle(visit, { state: 'waiting' })
      for (const visit of visits) await tellOne(visit)
    },
  }
}
