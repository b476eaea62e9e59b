import { sql } from 'kysely'
import type { Localized } from '@salon/domain'
import type { Db, Trx } from '../../client.ts'
import type { ReviewPosition } from '../salon-reviews.queries.ts'

export interface SalonReviewKey {
  salonId: string
  reviewId: string
}

export interface SalonReviewRow {
  id: string
  bookingId: string
  rating: number
  comment: string
  authorName: string
  staffName: Localized | null
  reply: string | null
  reason: string | null
  decision: string | null
  position: Omit<ReviewPosition, 'rating'>
}

export interface SalonReviewQuery {
  salonId: string
  rating: number | null
  isUnanswered: boolean
  after: Omit<ReviewPosition, 'rating'> | null
  limit: number
}

/** All reviews of a salon, hidden ones as well, the newest first, with what the salon said about them. */
export async function listReviewsOfSalon(db: Db, query: SalonReviewQuery): Promise<SalonReviewRow[]> {
  const { salonId, rating, isUnanswered, after, limit } = query
  const { rows } = await sql<SalonReviewRow>`
    select r.id, r.booking_id, r.rating, r.comment, r.reply, p.reason, p.decision,
      split_part(btrim(coalesce(u.name, '')), ' ', 1) as author_name,
      case when t.id is not null then json_build_object('ar', t.name_ar, 'en', t.name_en) end as staff_name,
      json_build_object('id', r.id, 'createdAt',
        to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) as position
    from reviews r
    left join users u on u.id = r.customer_id
    left join staff t on t.id = r.staff_id
    left join review_reports p on p.review_id = r.id
    where r.salon_id = ${salonId} and (${rating}::smallint is null or r.rating = ${rating})
      and (not ${isUnanswered}::boolean or r.reply is null)
      ${after ? sql`and (r.created_at, r.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)` : sql``}
    order by r.created_at desc, r.id desc
    limit ${limit}`.execute(db)
  return rows
}

/** What a salon answered, empty where it did not; `undefined`: it has no such review. */
export async function findReply(db: Db, { salonId, reviewId }: SalonReviewKey): Promise<string | undefined> {
  const row = await db
    .selectFrom('reviews')
    .select('reply')
    .where('id', '=', reviewId)
    .where('salonId', '=', salonId)
    .executeTakeFirst()
  return row && (row.reply ?? '')
}

/** A reply without words is none. */
export async function updateReply(
  trx: Trx,
  { salonId, reviewId }: SalonReviewKey,
  { text, at }: { text: string; at: Date },
): Promise<void> {
  await trx
    .updateTable('reviews')
    .set(text === '' ? { reply: null, repliedAt: null } : { reply: text, repliedAt: at })
    .where('id', '=', reviewId)
    .where('salonId', '=', salonId)
    .execute()
}
