import type { ImpactView } from '@salon/contract'
import { useMutation } from '@tanstack/react-query'
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

/** A change that may hit bookings, with these once they are known. */
interface Order<Change> {
  change: Change
  seen?: ImpactView
  /** What becomes of them when the change is made. */
  handlings?: Handlings
}

/**
 * Makes a change at once where it hits no bookings, and else by a second word of whoever was shown them. What she chose for them
 * is done afterwards, when the change already counts.
 */
export function useAskedChange<Change, Answer>(options: AskedChangeOptions<Change, Answer>) {
  const { impactOf, make, onMade, onRefused } = options
  const startHandling = useStartHandling()
  const mutation = useMutation({
    async mutationFn({ change, seen }: Order<Change>) {
      const found = seen ?? (await impactOf?.(change))
      if (!seen && found && found.count > 0) return { hit: { change, seen: found } }
      const impact = found?.impact ?? null
      return { made: { answer: await make(change, impact === null ? {} : { impact }) } }
    },
    async onSuccess({ made }, { seen, handlings = {} }) {
      if (!made) return
      const isHandled = Object.values(handlings).some((handling) => handling !== 'keep')
      if (seen && isHandled) startHandling(seen.bookings, handlings)
      await onMade(made.answer)
    },
    onError: (error) => onRefused?.(error),
  })
  return {
    make: (change: Change): void => mutation.mutate({ change }),
    /** The bookings that it would hit, until somebody says what to do. */
    hit: mutation.data?.hit?.seen ?? null,
    /** Makes what hits bookings. */
    makeAnyway(handlings: Handlings): void {
      if (mutation.data?.hit) mutation.mutate({ ...mutation.data.hit, handlings })
    },
    forget: mutation.reset,
    isBusy: mutation.isPending,
    error: mutation.error,
  }
}

export type AskedChange = Pick<
  ReturnType<typeof useAskedChange<unknown, unknown>>,
  'hit' | 'makeAnyway' | 'isBusy'
>
