import type { AffectedBookingView, BookingView } from '@salon/contract'
import { useState } from 'react'
import { useTRPCClient } from '../../../../lib/trpc.ts'
import { useBookingChanged } from '../../../../lib/use-booking-changed.ts'
import { handleBooking, type HandledBooking, type Handlings } from './handling.ts'

/** Bookings while they are handled, one after the other; one that fails stops none of the others. */
export function useHandling() {
  const client = useTRPCClient()
  const changed = useBookingChanged()
  const [handled, setHandled] = useState<readonly HandledBooking[]>([])

  function settle(id: string, outcome: HandledBooking['outcome']): void {
    setHandled((all) => all.map((each) => (each.booking.id === id ? { ...each, outcome } : each)))
  }

  async function handleOne({ booking, handling }: HandledBooking): Promise<void> {
    if (handling === 'keep') return
    const { id } = booking
    try {
      const after = await handleBooking(client, booking, handling)
      settle(id, { state: 'done', after })
      await changed(after)
    } catch (error) {
      settle(id, { state: 'failed', error })
    }
  }

  async function handleAll(all: readonly HandledBooking[]): Promise<void> {
    for (const each of all) await handleOne(each)
  }

  return {
    handled,
    isBusy: handled.some(({ outcome }) => outcome.state === 'waiting'),
    start(bookings: readonly AffectedBookingView[], handlings: Handlings): void {
      const all = bookings.map((booking): HandledBooking => {
        const handling = handlings[booking.id] ?? 'keep'
        return { booking, handling, outcome: { state: handling === 'keep' ? 'kept' : 'waiting' } }
      })
      setHandled(all)
      void handleAll(all)
    },
    tryAgain(): void {
      const failed = handled.filter(({ outcome }) => outcome.state === 'failed')
      for (const { booking } of failed) settle(booking.id, { state: 'waiting' })
      void handleAll(failed)
    },
    /** It was moved by hand. */
    moved: (after: BookingView): void => settle(after.id, { state: 'done', after }),
    close: (): void => setHandled([]),
  }
}

export type HandlingState = ReturnType<typeof useHandling>
