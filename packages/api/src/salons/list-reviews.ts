import type { ListReviewsInput, Page, ReviewView } from '@salon/contract'
import type { Deps } from '../deps.ts'

export async function listReviews(
  _deps: Pick<Deps, 'db'>,
  _input: ListReviewsInput,
): Promise<Page<ReviewView>> {
  return { items: [], nextCursor: null }
}
