import type { BookingView } from '@salon/contract'
import { useMutation } from '@tanstack/react-query'
import { type ApiClient, useTRPCClient } from '../../../lib/trpc.ts'
import { useBookingChanged } from '../../../lib/use-booking-changed.ts'

/** A step that ends a booking and is not taken back. A visit is completed without a question once its time is over. */
export type EndingStep = 'decline' | 'cancel' | 'noShow' | 'complete'
export type BookingStep = EndingStep | 'confirm' | 'checkIn' | 'undoCheckIn'

interface StepInput {
  id: string
  step: BookingStep
  reason?: string
  /** Of a booking that is marked as missed: whether the customer was marked as there. */
  despiteCheckIn?: boolean
}

function takeStep(
  { bookings }: ApiClient,
  { id, step, reason, despiteCheckIn }: StepInput,
): Promise<BookingView> {
  const { manage } = bookings
  switch (step) {
    case 'decline':
    case 'cancel':
      return manage[step].mutate({ id, ...(reason && { reason }) })
    case 'noShow':
      return manage.noShow.mutate({ id, ...(despiteCheckIn && { despiteCheckIn }) })
    case 'confirm':
    case 'complete':
    case 'checkIn':
    case 'undoCheckIn':
      return manage[step].mutate({ id })
  }
}

/** Takes a step of a booking as the salon; all that follows from it is loaded again. The booking shows what has come of it. */
export function useBookingStep() {
  const client = useTRPCClient()
  const changed = useBookingChanged()
  return useMutation({
    mutationFn: (input: StepInput) => takeStep(client, input),
    onSuccess: (after) => changed(after),
  })
}
