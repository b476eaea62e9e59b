import type { FirstFreeView, SalonCard } from '@salon/contract'
import { useQueries } from '@tanstack/react-query'
import { useTRPC } from '../../lib/trpc.ts'

/** Times go while one looks; the booking page asks again anyway. */
const STALE_MS = 60_000

/** A first free time; `undefined` until it is known. */
export type FirstFree = Pick<FirstFreeView, 'startsAt' | 'line'> | undefined

export interface FirstFreeTimes {
  of: (salon: SalonCard) => FirstFree
  /** They could not be asked for: the cards do without. */
  isFailed: boolean
}

/**
 * First free times of the cards on screen, asked for page by page once the list itself is there. Where the search looked
 * for times, the cards have brought theirs.
 * @param isTimed the search looked for times
 */
export function useFirstFree(
  pages: readonly (readonly SalonCard[])[] | undefined,
  isTimed: boolean,
): FirstFreeTimes {
  const trpc = useTRPC()
  const wanted = isTimed ? [] : (pages ?? []).filter((page) => page.length > 0)
  const { times, isFailed } = useQueries({
    queries: wanted.map((page) =>
      trpc.salons.firstFree.queryOptions({ salonIds: page.map(({ id }) => id) }, { staleTime: STALE_MS }),
    ),
    combine: (answers) => ({
      times: new Map(answers.flatMap(({ data = [] }) => data.map((view) => [view.salonId, view] as const))),
      isFailed: answers.some(({ isError }) => isError),
    }),
  })
  return {
    of: (salon) => (isTimed ? ownTimeOf(salon) : times.get(salon.id)),
    isFailed,
  }
}

/** The same object each time, so that a card which has not changed is not drawn again. */
const ownTimes = new WeakMap<SalonCard, NonNullable<FirstFree>>()

function ownTimeOf(salon: SalonCard): FirstFree {
  const known = ownTimes.get(salon)
  if (known) return known
  const own = { startsAt: salon.nextFreeAt, line: salon.nextFreeLine }
  ownTimes.set(salon, own)
  return own
}
