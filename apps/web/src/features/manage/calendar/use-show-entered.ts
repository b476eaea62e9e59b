import type { BookingView } from '@salon/contract'
import { useMutationState } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef } from 'react'
import { useTRPC } from '../../../lib/trpc.ts'

/** So long what was entered is marked. */
const MARKED_MS = 4_000

/**
 * Brings a booking that was just entered into sight, once it is drawn, and marks it for a moment with `data-entered`.
 * @param frame holds what is drawn, each booking as an element with `data-booking`
 */
export function useShowEntered(frame: RefObject<HTMLElement | null>): void {
  const trpc = useTRPC()
  const entered = useMutationState({
    filters: { mutationKey: trpc.bookings.manage.create.mutationKey(), status: 'success' },
    select: ({ state }) => (state.data as BookingView | undefined)?.id,
  }).at(-1)
  // what was entered before the calendar came up was shown then
  const shown = useRef(entered)
  // it is drawn with one of the next answers, and nothing tells with which
  useEffect(() => {
    if (!entered || shown.current === entered) return
    const block = frame.current?.querySelector<HTMLElement>(`[data-booking="${entered}"]`)
    if (!block) return
    shown.current = entered
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    block.scrollIntoView({ block: 'center', inline: 'nearest', behavior: isStill ? 'instant' : 'smooth' })
    block.dataset['entered'] = ''
    setTimeout(() => delete block.dataset['entered'], MARKED_MS)
  })
}
