import type { BookingView } from '@salon/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'

type SeenBooking = Pick<BookingView, 'id' | 'version'>

/** By booking and version, the version that a change from here has made of it. */
const changes = new WeakMap<QueryClient, Map<string, number>>()

/**
 * Changes of visits that are made from here, one after the other: who dragged a visit and drags it on before the first answer is there
 * has seen what she did herself, though not its version.
 */
export function useOwnChanges() {
  const queryClient = useQueryClient()
  const made = changes.get(queryClient) ?? new Map<string, number>()
  changes.set(queryClient, made)

  async function after(
    { id, version }: SeenBooking,
    change: (seen: SeenBooking) => Promise<BookingView>,
  ): Promise<BookingView> {
    const seen = { id, version }
    for (;;) {
      const next = made.get(keyOf(seen))
      if (next === undefined) break
      seen.version = next
    }
    const changed = await change(seen)
    // one that left it as it was leads nowhere
    if (changed.version > seen.version) made.set(keyOf(seen), changed.version)
    return changed
  }
  return { scope: { id: 'visits' }, after }
}

function keyOf({ id, version }: SeenBooking): string {
  return `${id} ${version}`
}
