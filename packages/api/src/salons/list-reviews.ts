import { instantText, type ListReviewsInput, type Page, type ReviewView } from '@salon/contract'
import { listSalonReviews } from '@salon/db'
import { toInstant } from '@salon/domain'
import * as z from 'zod'
import type { Deps } from '../deps.ts'
import { decodeCursor, toPage } from '../trpc/cursor.ts'

const DEFAULT_LIMIT = 20

/** A page of a salon's reviews; of one member of staff, if asked for. An unknown salon has none. */
export async function listReviews(
  deps: Pick<Deps, 'db'>,
  input: ListReviewsInput,
): Promise<Page<ReviewView>> {
  const { salonId, staffId, sort: order = 'newest', limit = DEFAULT_LIMIT } = input
  const schema = z.tuple([z.literal(order), z.int().min(1).max(5), instantText, z.uuid()])
  const cursor = decodeCursor(schema, input.cursor)
  const after = cursor && { rating: cursor[1], createdAt: cursor[2], id: cursor[3] }
  const rows = await listSalonReviews(deps.db, { salonId, staffId, order, after, limit: limit + 1 })
  const { items, nextCursor } = toPage(rows, limit, ({ position: at }) => [
    order,
    at.rating,
    at.createdAt,
    at.id,
  ])
  return {
    items: items.map(({ position, ...review }) => ({
      ...review,
      createdAt: toInstant(new Date(position.createdAt)),
    })),
    nextCursor,
  }
}
