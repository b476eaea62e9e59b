import type { RawSearch } from '../../lib/routing/search-text.ts'

/** Which salons are looked at, as the address has it; what a status is called is known to the page alone. */
export interface PlatformSearch {
  status?: string
  q?: string
}

export function parsePlatformSearch({ status, q }: RawSearch): PlatformSearch {
  return { ...(status && { status }), ...(q && { q }) }
}
