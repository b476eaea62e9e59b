import type { CalendarView } from '@salon/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../../lib/trpc.ts'
import type { CalendarBooking } from './day-plan.ts'

/** Shows a visit where it is about to be in every calendar that was loaded; what it gives back takes that back. */
export function useExpectedPlace() {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return async (id: string, place: Partial<CalendarBooking>): Promise<() => void> => {
    const calendars = trpc.bookings.manage.calendar.queryFilter()
    // what is under way was asked before the change
    await queryClient.cancelQueries(calendars)
    const before = queryClient.getQueriesData(calendars)
    queryClient.setQueriesData<CalendarView>(
      calendars,
      (calendar) =>
        calendar && {
          ...calendar,
          bookings: calendar.bookings.map((booking) =>
            booking.id === id ? { ...booking, ...place } : booking,
          ),
        },
    )
    return () => {
      for (const [key, data] of before) queryClient.setQueryData(key, data)
      // another change may have been shown meanwhile
      void queryClient.invalidateQueries(calendars)
    }
  }
}
