import {
  instantText,
  REPORT_DECISIONS,
  REPORT_REASONS,
  type DecideReportInput,
  type ListReportedReviewsInput,
  type Page,
  type ReportedReviewView,
} from '@salon/contract'
import {
  insertAudit,
  listReportedReviews,
  lockReport,
  storeDecision,
  type ReportedReviewRow,
} from '@salon/db'
import { DomainError, toInstant } from '@salon/domain'
import * as z from 'zod'
import { storableAddress } from '../../accounts/client-address.ts'
import type { Deps } from '../../deps.ts'
import { decodeCursor, toPage } from '../../trpc/cursor.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'

const position = z.strictObject({ reportedAt: instantText, id: z.uuid() })
const reasonOf = z.enum(REPORT_REASONS)
const decisionOf = z.enum(REPORT_DECISIONS).nullable()

/** What of the reports is asked for. */
export interface ReportsPage extends Omit<ListReportedReviewsInput, 'isDecided'> {
  /** `null`: whether or not they were decided. */
  isDecided?: boolean | null | undefined
}

/** Reviews that salons reported, the latest report first: those that wait, or those that were decided. */
export async function listReports(
  { db }: Pick<Deps, 'db'>,
  { isDecided = false, cursor, limit = 20 }: ReportsPage,
): Promise<Page<ReportedReviewView>> {
  const rows = await listReportedReviews(db, {
    isDecided,
    after: decodeCursor(position, cursor),
    limit: limit + 1,
  })
  const page = toPage(rows, limit, ({ reportedAt, id }) => ({ reportedAt: reportedAt.toISOString(), id }))
  return { ...page, items: page.items.map(toView) }
}

/**
 * Hides a reported review or lets it stand; whoever decides anew turns that around. A hidden one counts in no average.
 * @throws DomainError `NOT_FOUND`
 */
export function decideReport(
  deps: Pick<Deps, 'writeDb' | 'clock'>,
  request: RequestInfo,
  caller: Caller,
  { id: reviewId, decision }: DecideReportInput,
): Promise<Record<string, never>> {
  return deps.writeDb.transaction().execute(async (trx) => {
    const report = await lockReport(trx, reviewId)
    if (!report) throw new DomainError('NOT_FOUND')
    if (report.decision === decision) return {}
    await storeDecision(trx, { reviewId, decision, decidedBy: caller.userId, at: deps.clock.now() })
    await insertAudit(trx, {
      ...{ action: 'review_report_decided', actorUserId: caller.userId, target: reviewId },
      salonId: report.salonId,
      address: storableAddress(request.address),
      details: { before: report.decision, after: decision },
    })
    return {}
  })
}

function toView(row: ReportedReviewRow): ReportedReviewView {
  const { slug, salonName, reason, decision, createdAt, reportedAt, decidedAt, ...review } = row
  return {
    ...review,
    salon: { slug, name: salonName },
    reason: reasonOf.parse(reason),
    decision: decisionOf.parse(decision),
    createdAt: toInstant(createdAt),
    reportedAt: toInstant(reportedAt),
    decidedAt: decidedAt && toInstant(decidedAt),
  }
}
