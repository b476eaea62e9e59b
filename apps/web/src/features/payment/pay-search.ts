import type { RawSearch } from '../../lib/routing/search-text.ts'

/** The attempt that she wants to give up and pay in another way instead of. */
export interface PaySearch {
  insteadOf?: string
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Keeps what fits and drops the rest: a broken link still opens the page. */
export function parsePaySearch({ insteadOf }: RawSearch): PaySearch {
  return insteadOf && ID.test(insteadOf) ? { insteadOf } : {}
}
