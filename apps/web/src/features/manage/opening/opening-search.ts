import type { RawSearch } from '../../../lib/routing/search-text.ts'

export interface OpeningSearch {
  /** As the address has it; without, or where there is none of this name: the first that is not complete. */
  step?: string
}

/** What a step is called is known to the page alone: here it would be part of every customer's first load. */
export function parseOpeningSearch({ step }: RawSearch): OpeningSearch {
  return step ? { step } : {}
}
