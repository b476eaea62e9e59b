import type { BookingView, Page } from '@salon/contract'
import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from './trpc.ts'

/** Puts changed bookings on screen at once, and has everything that follows from them loaded again. */
export function useBookingChanged(): (...bookings: BookingView[]) => Promise<void> {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return async (...bookings) => {
    for (const booking of bookings) {
      queryClient.setQueryData(
        trpc.bookings.byId.queryKey({ id: booking.id }),
        (before) => before && { ...before, ...booking },
      )
    }
    await Promise.all([
      queryClient.invalidateQueries(trpc.bookings.pathFilter()),
      ...bookings.map(({ id: bookingId }) =>
        queryClient.invalidateQueries(trpc.notifications.forBooking.queryFilter({ bookingId })),
      ),
      queryClient.invalidateQueries(trpc.payments.pathFilter()),
      queryClient.invalidateQueries(trpc.salons.availability.pathFilter()),
      // visits and missed ones
      queryClient.invalidateQueries(trpc.salons.manage.clients.pathFilter()),
    ])
  }
}

/** Shows what a booking is about to become wherever it stands; what it gives back shows again what it was. */
export function useExpectBooking(): (id: string, facts: Partial<BookingView>) => Promise<() => void> {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return async (id, facts) => {
    const everywhere = trpc.bookings.pathFilter()
    const lists = trpc.bookings.list.infiniteQueryFilter()
    const details = trpc.bookings.byId.queryKey({ id })
    // what is under way was asked before the change
    await queryClient.cancelQueries(everywhere)
    const before = queryClient.getQueriesData(everywhere)
    queryClient.setQueryData(details, (booking) => booking && { ...booking, ...facts })
    queryClient.setQueriesData<InfiniteData<Page<BookingView>>>(
      lists,
      (list) =>
        list && {
          ...list,
          pages: list.pages.map((page) => ({
            ...page,
            items: page.items.map((booking) => (booking.id === id ? { ...booking, ...facts } : booking)),
          })),
        },
    )
    return () => {
      for (const [key, data] of before) queryClient.setQueryData(key, data)
    }
  }
}
