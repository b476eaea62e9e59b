import type { BookingDetailsView, BookingView, Page } from '@salon/contract'
import { type InfiniteData, useQuery, useQueryClient } from '@tanstack/react-query'
import { isMissing } from '../../lib/error-message.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useSessionState } from '../../lib/use-session.ts'

/** Whether the server may be asked: not before it is known who asks. */
export function useMayAsk(): boolean {
  return useSessionState().status !== 'unknown'
}

/** A booking and its details; until those are here, what a list on screen or kept knows of it. */
export function useBooking(id: string) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const query = useQuery(trpc.bookings.byId.queryOptions({ id }, { enabled: useMayAsk() }))
  const details: BookingDetailsView | undefined = query.data
  const isGone = query.isError && isMissing(query.error)
  const listed = () =>
    queryClient
      .getQueriesData<InfiniteData<Page<BookingView>>>(trpc.bookings.list.infiniteQueryFilter())
      .flatMap(([, list]) => list?.pages ?? [])
      .flatMap(({ items }) => items)
      .find((each) => each.id === id)
  const booking: BookingView | undefined = details ?? (isGone ? undefined : listed())
  return { query, details, booking, isMissing: isGone }
}
