import { useEffect, useState } from 'react'
import { useStore } from '../../../../lib/store.ts'
import { useTRPCClient } from '../../../../lib/trpc.ts'
import { useBookingChanged } from '../../../../lib/use-booking-changed.ts'
import { useSession, useSessionState } from '../../../../lib/use-session.ts'
import { useUnsavedChanges } from '../../../../lib/use-unsaved-changes.ts'
import { handleBooking } from './handling.ts'
import { createRun, type HandlingRun, type RunDeps } from './handling-run.ts'
import { keepLeft, readLeft } from './left-bookings.ts'

interface Held {
  userId: string
  run: HandlingRun
}

/**
 * A salon's bookings as they are handled, and those that were left of it in this tab; they stop with the page. Draws nothing anew.
 * They are of whoever is signed in: she finds them again after her session ended, and nobody else does. `null` until somebody is.
 */
export function useHandling(salonId: string): HandlingRun | null {
  const client = useTRPCClient()
  const session = useSession()
  const changed = useBookingChanged()
  const userId = useSessionState().user?.id
  const [held, setHeld] = useState<Held | null>(null)

  function hold(owner: string): void {
    const of = { owner, salonId }
    const deps: RunDeps = {
      handle: (booking, handling) => handleBooking(client, booking, handling),
      // what is left once she is signed out is nothing to who signs in next
      keep: (left) => session.get().user?.id === owner && keepLeft(of, left),
      onRest: (after) => void changed(...after),
    }
    setHeld({ userId: owner, run: createRun(deps, readLeft(of)) })
  }

  // while drawing: the page never shows one user's to another
  if (userId !== undefined && held?.userId !== userId) hold(userId)
  const run = held?.run ?? null
  useEffect(() => () => run?.stop(), [run])
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
