import type { RawSearch } from '../../lib/routing/search-text.ts'

/** Which reported reviews are listed: those that wait, or those that were decided. */
export interface ReportsSearch {
  decided?: true
}

/** Keeps what fits and drops the rest. */
export function parseReportsSearch({ decided }: RawSearch): ReportsSearch {
  return decided === 'true' ? { decided: true } : {}
}
