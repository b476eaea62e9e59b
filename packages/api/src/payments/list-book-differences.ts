import {
  instantText,
  type BookComparisonView,
  type ComparedBooksView,
  type ListBookDifferencesInput,
} from '@salon/contract'
import {
  countOpenDifferences,
  findLatestComparison,
  listBookDifferences,
  type BookComparisonRow,
} from '@salon/db'
import { toInstant } from '@salon/domain'
import * as z from 'zod'
import type { Deps } from '../deps.ts'
import { decodeCursor, toPage } from '../trpc/cursor.ts'

const position = z.strictObject({ foundAt: instantText, id: z.uuid() })

/**
 * When a business's books were last compared with the gateway's, and what a salon's own payments differed in, the latest first. The
 * caller's role was checked at the door.
 */
export async function listBookDifferencesOfSalon(
  { db }: Pick<Deps, 'db'>,
  input: ListBookDifferencesInput,
): Promise<ComparedBooksView> {
  const { salonId, from = null, to = null, limit = 20 } = input
  const [latest, openCount] = await Promise.all([
    findLatestComparison(db, salonId),
    countOpenDifferences(db, salonId),
  ])
  const after = decodeCursor(position, input.cursor)
  const rows = await listBookDifferences(db, { salonId, from, to, after, limit: limit + 1 })
  const page = toPage(rows, limit, ({ foundAt, id }) => ({ foundAt: foundAt.toISOString(), id }))
  return {
    latest: latest ? comparisonView(latest) : null,
    openCount,
    ...page,
    items: page.items.map((row) => ({
      ...row,
      ...{ foundAt: toInstant(row.foundAt), seenAt: toInstant(row.seenAt) },
    })),
  }
}

/** A look at the books as managers are told of it. */
export function comparisonView({
  comparedAt,
  since,
  payments,
  isComplete,
}: BookComparisonRow): BookComparisonView {
  return { at: toInstant(comparedAt), since: toInstant(since), payments, isComplete }
}
