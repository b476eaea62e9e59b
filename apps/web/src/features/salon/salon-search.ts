import type { RawSearch } from '../../lib/routing/search-text.ts'
import { readVisitLines, writeVisitLines } from '../../lib/visit-lines.ts'

/** What the address bar keeps of a salon's page: the basket, as lib/visit-lines.ts writes it. */
export interface SalonSearch {
  lines?: string
}

/** Keeps the lines that are whole and drops the rest: a broken link still opens the page. */
export function parseSalonSearch(search: RawSearch): SalonSearch {
  const lines = writeVisitLines(readVisitLines(search['lines']))
  return lines ? { lines } : {}
}
