import type { BookingView } from '@salon/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../lib/trpc.ts'

/** Puts a changed booking on screen at once, and has everything that follows from it loaded again. */
export function useBookingChanged(): (booking: BookingView) => Promise<void> {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return async (booking) => {
    queryClient.setQueryData(
      trpc.bookings.byId.queryKey({ id: booking.id }),
      (before) => before && { ...before, ...booking },
    )
    await Promise.all([
      queryClient.invalidateQueries(trpc.bookings.pathFilter()),
      queryClient.invalidateQueries(trpc.notifications.forBooking.queryFilter({ bookingId: booking.id })),
      queryClient.invalidateQueries(trpc.salons.availability.pathFilter()),
    ])
  }
}
