import { useEffect, useState } from 'react'
import { useStore } from '../../../../lib/store.ts'
import { useTRPCClient } from '../../../../lib/trpc.ts'
import { useBookingChanged } from '../../../../lib/use-booking-changed.ts'
import { useSession } from '../../../../lib/use-session.ts'
import { useUnsavedChanges } from '../../../../lib/use-unsaved-changes.ts'
import { handleBooking } from './handling.ts'
import { createRun, type HandlingRun } from './handling-run.ts'
import { keepLeft, readLeft } from './left-bookings.ts'

/** A salon's bookings as they are handled, and those that were left of it in this tab; they stop with the page. Draws nothing anew. */
export function useHandling(salonId: string): HandlingRun {
  const client = useTRPCClient()
  const session = useSession()
  const changed = useBookingChanged()
  const [run] = useState(() =>
    createRun(
      {
        handle: (booking, handling) => handleBooking(client, booking, handling),
        // what is left once she is signed out is nothing to who signs in next
        keep: (left) => session.get().status === 'signedIn' && keepLeft(salonId, left),
        onRest: (after) => void changed(...after),
      },
      readLeft(salonId),
    ),
  )
  useEffect(() => () => run.stop(), [run])
  return run
}

/** How far they are, for what shows it; leaving the page meanwhile is asked about. */
export function useHandlingState(run: HandlingRun) {
  const state = useStore(run)
  const counts = { waiting: 0, left: 0, kept: 0, done: 0, failed: 0 }
  for (const { outcome } of state.handled) counts[outcome.state] += 1
  const isBusy = counts.waiting > 0
  // without an answer nobody has stopped them
  useUnsavedChanges(isBusy || state.error !== null, { isWork: true })
  return { ...state, counts, isBusy }
}

export type HandlingState = ReturnType<typeof useHandlingState>
