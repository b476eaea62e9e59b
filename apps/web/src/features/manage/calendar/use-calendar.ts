import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../../lib/trpc.ts'
import type { Period } from './period.ts'
import { useLiveCalendar } from './use-live-calendar.ts'

/** Colleagues and customers change the day all the time; while the server does not tell of it, it is asked for again. */
const AGAIN_MS = 30_000
/** What changes by itself, such as a time that was held too long, nobody tells of. */
const SELDOM_MS = 5 * 60_000

/** Business dates of a salon, kept fresh while somebody looks. */
export function useCalendar(salonId: string, period: Period) {
  const live = useLiveCalendar(salonId)
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const optionsOf = ({ from, to }: Period) =>
    trpc.bookings.manage.calendar.queryOptions({ salonId, from, to })
  const query = useQuery({
    ...optionsOf(period),
    placeholderData: keepPreviousData,
    refetchInterval: live === 'live' ? SELDOM_MS : AGAIN_MS,
    refetchOnWindowFocus: 'always',
  })
  return {
    query,
    live,
    load: (other: Period) => queryClient.fetchQuery(optionsOf(other)),
    prefetch: (near: Period) => void queryClient.prefetchQuery(optionsOf(near)),
  }
}
