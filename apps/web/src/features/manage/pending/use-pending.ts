import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../lib/trpc.ts'

/** Where the calendar is not open, which is told of changes, it is asked for again after so long. */
const REFETCH_MS = 30_000

/** What waits for the salon's answer, on whatever day. */
export function usePending(salonId: string) {
  const trpc = useTRPC()
  return useQuery(trpc.bookings.manage.pending.queryOptions({ salonId }, { refetchInterval: REFETCH_MS }))
}
