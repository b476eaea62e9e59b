import type { ListBookingsInput } from '@salon/contract'
import type { RawSearch } from '../../lib/routing/search-text.ts'

/** Which of the two lists is open; the coming visits unless said otherwise. */
export interface BookingsSearch {
  scope?: ListBookingsInput['scope']
}

/** Keeps what fits and drops the rest: a broken link still opens the page. */
export function parseBookingsSearch(search: RawSearch): BookingsSearch {
  return search['scope'] === 'past' ? { scope: 'past' } : {}
}
