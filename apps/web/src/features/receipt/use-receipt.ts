import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../lib/trpc.ts'

/** A document of a booking; what the booking's own list brought stands in until the server has answered. */
export function useReceipt({ id, bookingId }: { id: string; bookingId: string }) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return useQuery(
    trpc.payments.receipts.byId.queryOptions(
      { id },
      {
        // what was issued never changes but for the name of who left
        staleTime: Infinity,
        placeholderData: () =>
          queryClient
            .getQueryData(trpc.payments.receipts.forBooking.queryKey({ bookingId }))
            ?.find((receipt) => receipt.id === id),
      },
    ),
  )
}
