import type { FavouriteCard, Page } from '@salon/contract'
import { useState } from 'react'

type Pages = readonly (readonly FavouriteCard[])[]

/**
 * The pages with every salon that was on them since the page was opened: one that is let go stays where it was, its
 * heart empty, until the page is left. So nothing jumps, and a slip is undone with the same tap.
 */
export function useShownUntilLeft(pages: readonly Page<FavouriteCard>[] | undefined): Pages | undefined {
  const [seen, setSeen] = useState<{ from: typeof pages; shown: Pages | undefined }>()
  if (pages && seen?.from !== pages) {
    const shown = merge(
      seen?.shown ?? [],
      pages.map(({ items }) => items),
    )
    setSeen({ from: pages, shown })
    return shown
  }
  return seen?.shown
}

/** What is known stays in its place; what is new comes behind it, as a page of its own. */
function merge(shown: Pages, now: Pages): Pages {
  const known = new Set(shown.flat().map(({ id }) => id))
  const added = now.map((page) => page.filter(({ id }) => !known.has(id))).filter((page) => page.length > 0)
  return added.length > 0 || shown.length === 0 ? [...shown, ...added] : shown
}
