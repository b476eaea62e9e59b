import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { failureOf } from '../../lib/error-message.ts'
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts'
import { outcomeOf } from './pay-state.ts'

const WAITS_SECONDS = [1, 2, 3, 5, 8, 13, 20]
const LONGEST_WAIT_SECONDS = 30
/** From here on it takes longer than a bank usually does. */
const PATIENT_LOOKS = 2

/** Refusals that asking again cannot change. */
const isFinal = (error: unknown) =>
  ['NOT_FOUND', 'INVALID_INPUT', 'FORBIDDEN'].includes(failureOf(error).reason)

function waitMs(looks: number): number {
  return (WAITS_SECONDS[looks - 1] ?? LONGEST_WAIT_SECONDS) * 1000
}

/**
 * What became of a payment, asked of the server until it is decided, less and less often. The address of the page is not
 * believed, whatever it says.
 */
export function usePaymentOutcome(paymentId: string) {
  const client = useTRPCClient()
  const trpc = useTRPC()
  const queryClient = useQueryClient()

  const sync = useQuery({
    queryKey: ['payment-outcome', paymentId],
    async queryFn() {
      const payment = await client.payments.sync.mutate({ paymentId })
      // the booking changes with its payment; lists elsewhere too
      void queryClient.invalidateQueries(trpc.bookings.pathFilter())
      return payment
    },
    staleTime: 0,
    retry: false,
    refetchInterval: ({ state }) => {
      if (state.error && isFinal(state.error)) return false
      const isOpen = !state.data || ['creating', 'initiated'].includes(state.data.status)
      return isOpen || state.error ? waitMs(state.dataUpdateCount + state.errorUpdateCount) : false
    },
  })
  const payment = sync.data
  const booking = useQuery(
    trpc.bookings.byId.queryOptions(payment ? { id: payment.bookingId } : skipToken, {
      staleTime: 0,
      refetchInterval: ({ state }) =>
        payment && state.data && outcomeOf(payment, state.data).kind === 'undecided'
          ? waitMs(state.dataUpdateCount)
          : false,
    }),
  )
  return {
    payment,
    booking: booking.data,
    outcome: payment && booking.data ? outcomeOf(payment, booking.data) : null,
    /** Only what ends the waiting. */
    failure:
      (sync.isError && isFinal(sync.error) && sync.error) ||
      (!booking.data && booking.isError && booking.error) ||
      null,
    isUnreachable: sync.isError,
    isLong:
      sync.dataUpdatedAt > 0 &&
      queryLooks(queryClient.getQueryState(['payment-outcome', paymentId])) > PATIENT_LOOKS,
    isLooking: sync.isFetching,
    look: () => void Promise.all([sync.refetch(), booking.isError && booking.refetch()]),
  }
}

function queryLooks(state: { dataUpdateCount: number; errorUpdateCount: number } | undefined): number {
  return state ? state.dataUpdateCount + state.errorUpdateCount : 0
}
