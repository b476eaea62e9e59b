import type { RawSearch } from '../../lib/routing/search-text.ts'
import { readVisitLines, writeVisitLines } from '../../lib/visit-lines.ts'

/** What the address bar keeps of a salon's page. */
export interface SalonSearch {
  /** The basket, as lib/visit-lines.ts writes it. */
  lines?: string
  /** The id of the stylist whose services are shown. */
  staff?: string
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Keeps the lines that are whole and drops the rest: a broken link still opens the page. */
export function parseSalonSearch({ lines: text, staff }: RawSearch): SalonSearch {
  const lines = writeVisitLines(readVisitLines(text))
  return { ...(lines && { lines }), ...(staff && ID.test(staff) && { staff }) }
}
