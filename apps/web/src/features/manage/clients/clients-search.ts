import type { RawSearch } from '../../../lib/routing/search-text.ts'

export interface ClientsSearch {
  /** A part of a name or of a mobile number. */
  q?: string
}

/** Keeps what fits and drops the rest. */
export function parseClientsSearch({ q }: RawSearch): ClientsSearch {
  return q ? { q } : {}
}
