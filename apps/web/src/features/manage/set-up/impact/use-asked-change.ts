import type { ImpactView } from '@salon/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { failureOf } from '../../../../lib/error-message.ts'
import { useStartHandling } from './handling-context.ts'
import type { Handlings } from './handling.ts'

export interface AskedChangeOptions<Change, Answer> {
  /** Which bookings a change would hit; asked before it is made. */
  impactOf?: ((change: Change) => Promise<ImpactView>) | undefined
  /** Makes it, with the bookings that are known to be hit. */
  make: (change: Change, known: { impact?: string }) => Promise<Answer>
  onMade: (answer: Answer) => unknown
  onRefused?: (error: unknown) => unknown
}

/**
 * A change as it was sent, or as somebody was shown which bookings it hits. It stands until it is made, so that it can be sent
 * again as it was: what it would hit once it is made is another question.
 */
interface Order<Change> {
  change: Change
  seen: ImpactView | undefined
}

interface Step<Change> {
  change: Change
  order?: Order<Change>
  /** What becomes of the bookings when the change is made. */
  handlings?: Handlings
}

/**
 * Makes a change at once where it hits no bookings, and else by a second word of whoever was shown them. What she chose for them
 * is done afterwards, when the change already counts; a failure costs nothing of what she chose.
 */
export function useAskedChange<Change, Answer>(options: AskedChangeOptions<Change, Answer>) {
  const { impactOf, make, onMade, onRefused } = options
  const startHandling = useStartHandling()
  const [order, setOrder] = useState<Order<Change> | null>(null)
  const [handlings, setHandlings] = useState<Handlings>({})
  const mutation = useMutation({
    async mutationFn({ change, order: known }: Step<Change>) {
      const asked = known ?? { change, seen: await impactOf?.(change) }
      setOrder(asked)
      if (!known && isHit(asked)) return {}
      const impact = asked.seen?.impact ?? null
      return { made: { answer: await make(change, impact === null ? {} : { impact }) } }
    },
    async onSuccess({ made }, { order: confirmed, handlings: chosen = {} }) {
      if (!made) return
      drop()
      const isHandled = Object.values(chosen).some((handling) => handling !== 'keep')
      if (confirmed?.seen && isHandled) startHandling(confirmed.seen.bookings, chosen)
      await onMade(made.answer)
    },
    onError(error) {
      // refused for certain: it is looked at anew. Without an answer it may have been made, and the order stands
      if (!isUnanswered(error)) setOrder(null)
      return onRefused?.(error)
    },
  })

  const hit = order && isHit(order) ? (order.seen ?? null) : null

  function drop(): void {
    setOrder(null)
    setHandlings({})
  }

  return {
    make(change: Change): void {
      if (hit) return
      const isSent = order && JSON.stringify(order.change) === JSON.stringify(change)
      mutation.mutate(isSent ? { change, order } : { change })
    },
    /** The bookings that it would hit, until it is made or given up. */
    hit,
    handlings,
    /** What is to become of some of them. */
    choose: (chosen: Handlings): void => setHandlings((before) => ({ ...before, ...chosen })),
    /** Makes what hits bookings. */
    makeAnyway(): void {
      if (order) mutation.mutate({ change: order.change, order, handlings })
    },
    forget(): void {
      drop()
      mutation.reset()
    },
    isBusy: mutation.isPending,
    error: mutation.error,
  }
}

function isHit({ seen }: Pick<Order<unknown>, 'seen'>): boolean {
  return seen !== undefined && seen.bookings.length > 0
}

function isUnanswered(error: unknown): boolean {
  const { reason } = failureOf(error)
  return reason === 'OFFLINE' || reason === 'INTERNAL'
}

export type AskedChange = Pick<
  ReturnType<typeof useAskedChange<unknown, unknown>>,
  'hit' | 'handlings' | 'choose' | 'makeAnyway' | 'isBusy'
>
