import { sql } from 'kysely'
import type { Localized } from '@salon/domain'
import type { Db, Trx } from '../../client.ts'
import type { SalonReviewKey } from './salon-review.queries.ts'

export interface NewReport extends SalonReviewKey {
  reason: string
  comment: string
  reportedBy: string
  at: Date
}

/** `false`: it was reported before, which stands. */
export async function insertReport(trx: Trx, report: NewReport): Promise<boolean> {
  const { rows } = await sql`
    insert into review_reports (review_id, reason, comment, reported_by, reported_at)
    select r.id, ${report.reason}, ${report.comment}, ${report.reportedBy}::uuid, ${report.at}::timestamptz
    from reviews r where r.id = ${report.reviewId} and r.salon_id = ${report.salonId}
    on conflict (review_id) do nothing returning review_id`.execute(trx)
  return rows.length > 0
}

export interface ReportedReviewRow {
  id: string
  slug: string
  salonName: Localized
  rating: number
  comment: string
  reply: string | null
  createdAt: Date
  reason: string
  reportComment: string
  reportedAt: Date
  decision: string | null
  decidedAt: Date | null
}

export interface ReportedReviewQuery {
  /** `null`: those that wait as well as those that were decided. */
  isDecided: boolean | null
  after: { reportedAt: string; id: string } | null
  limit: number
}

/** Reported reviews of all salons, the latest report first. */
export async function listReportedReviews(db: Db, query: ReportedReviewQuery): Promise<ReportedReviewRow[]> {
  const { isDecided, after, limit } = query
  const decided = isDecided ? sql`p.decision is not null` : sql`p.decision is null`
  const { rows } = await sql<ReportedReviewRow>`
    select r.id, s.slug, json_build_object('ar', s.name_ar, 'en', s.name_en) as salon_name, r.rating, r.comment, r.reply,
      r.created_at, p.reason, p.comment as report_comment, p.reported_at, p.decision, p.decided_at
    from review_reports p join reviews r on r.id = p.review_id join salons s on s.id = r.salon_id
    where ${isDecided === null ? sql`true` : decided}
      ${after ? sql`and (p.reported_at, p.review_id) < (${after.reportedAt}::timestamptz, ${after.id}::uuid)` : sql``}
    order by p.reported_at desc, p.review_id desc limit ${limit}`.execute(db)
  return rows
}

export interface ReportDecisionRow {
  reviewId: string
  decision: 'hide' | 'keep'
  decidedBy: string
  at: Date
}

/** Has two who decide about a report take turns. `undefined`: there is no such report. */
export async function lockReport(
  trx: Trx,
  reviewId: string,
): Promise<{ decision: string | null; salonId: string } | undefined> {
  const { rows } = await sql<{ decision: string | null; salonId: string }>`
    select p.decision, r.salon_id from review_reports p join reviews r on r.id = p.review_id
    where p.review_id = ${reviewId} for update of p`.execute(trx)
  return rows[0]
}

/** Writes down a decision; shows or hides the review accordingly, and moves the averages with it, in one statement. */
export async function storeDecision(
  trx: Trx,
  { reviewId, decision, decidedBy, at }: ReportDecisionRow,
): Promise<void> {
  await sql`
    with decided as (
      update review_reports set decision = ${decision}, decided_by = ${decidedBy}, decided_at = ${at}
      where review_id = ${reviewId}),
    turned as (
      update reviews r set hidden_at = case when ${decision} = 'hide' then ${at}::timestamptz end
      where r.id = ${reviewId} and (r.hidden_at is null) = (${decision} = 'hide')
      returning r.salon_id, r.staff_id,
        case when r.hidden_at is null then 1 else -1 end as change, r.rating),
    of_salon as (
      update salons s set rating_sum = rating_sum + change * rating, rating_count = rating_count + change
      from turned where s.id = turned.salon_id)
    update staff t set rating_sum = rating_sum + change * rating, rating_count = rating_count + change
    from turned where t.id = turned.staff_id`.execute(trx)
}
