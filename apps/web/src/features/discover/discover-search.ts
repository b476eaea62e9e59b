/** What the address bar keeps of a search. */
export interface DiscoverSearch {
  q?: string
  city?: string
}

/** Keeps what fits and drops the rest: a broken link still opens the page. */
export function parseDiscoverSearch(search: Record<string, unknown>): DiscoverSearch {
  const { q, city } = search
  return { ...(typeof q === 'string' && q && { q }), ...(typeof city === 'string' && city && { city }) }
}
