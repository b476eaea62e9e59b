import { lazy, useEffect } from 'react'

const load = () => import('./sheets.ts')
const loadBooking = () => import('../booking/booking-sheet.tsx')
const loadMove = () => import('../booking/move-booking.tsx')

export const BookingSheet = lazy(async () => ({ default: (await loadBooking()).BookingSheet }))
export const LateSheet = lazy(async () => ({ default: (await load()).LateSheet }))
export const WalkInSheet = lazy(async () => ({ default: (await load()).WalkInSheet }))
export const WhySheet = lazy(async () => ({ default: (await load()).WhySheet }))

/** Fetches what opens over the calendar once that is there, so that nobody waits for it at the first press. */
export function useSheetsAhead(): void {
  useEffect(() => {
    void Promise.allSettled([loadBooking(), load(), loadMove()])
  }, [])
}
