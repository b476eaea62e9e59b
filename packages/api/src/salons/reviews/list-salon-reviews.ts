import {
  instantText,
  REPORT_DECISIONS,
  REPORT_REASONS,
  type ListSalonReviewsInput,
  type Page,
  type SalonReviewView,
} from '@salon/contract'
import { listReviewsOfSalon } from '@salon/db'
import { toInstant } from '@salon/domain'
import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { decodeCursor, toPage } from '../../trpc/cursor.ts'

const position = z.strictObject({ createdAt: instantText, id: z.uuid() })
const reasonOf = z.enum(REPORT_REASONS)
const decisionOf = z.enum(REPORT_DECISIONS).nullable()

/** What customers said of a salon, the newest first, as its managers see it. */
export async function listReviewsForSalon(
  { db }: Pick<Deps, 'db'>,
  input: ListSalonReviewsInput,
): Promise<Page<SalonReviewView>> {
  const limit = input.limit ?? 20
  const rows = await listReviewsOfSalon(db, {
    ...{ salonId: input.salonId, rating: input.rating ?? null, isUnanswered: input.isUnanswered ?? false },
    after: decodeCursor(position, input.cursor),
    limit: limit + 1,
  })
  const page = toPage(rows, limit, (row) => row.position)
  return {
    ...page,
    items: page.items.map(({ position: at, reason, decision, ...review }) => ({
      ...review,
      createdAt: toInstant(new Date(at.createdAt)),
      report:
        reason === null ? null : { reason: reasonOf.parse(reason), decision: decisionOf.parse(decision) },
    })),
  }
}
