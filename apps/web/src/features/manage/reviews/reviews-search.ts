import type { RawSearch } from '../../../lib/routing/search-text.ts'

/** Which reviews are listed. */
export interface ReviewsSearch {
  /** With so many stars alone. */
  stars?: number
  /** Those without a reply alone. */
  unanswered?: true
}

/** Keeps what fits and drops the rest. */
export function parseReviewsSearch({ stars, unanswered }: RawSearch): ReviewsSearch {
  return {
    ...(stars && /^[1-5]$/.test(stars) && { stars: Number(stars) }),
    ...(unanswered === 'true' && { unanswered: true as const }),
  }
}
