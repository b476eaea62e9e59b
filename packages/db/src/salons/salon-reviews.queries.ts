import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../client.ts'

export type ReviewOrder = 'newest' | 'highest' | 'lowest'

/** Where a page ended. */
export interface ReviewPosition {
  rating: number
  /** ISO-8601 in UTC with microseconds, as stored: a JavaScript date would round it. */
  createdAt: string
  id: string
}

export interface ReviewRow {
  id: string
  rating: number
  comment: string
  authorName: string
  staffId: string | null
  reply: string | null
  position: ReviewPosition
}

export interface ReviewQuery {
  salonId: string
  staffId?: string | undefined
  order: ReviewOrder
  after: ReviewPosition | null
  limit: number
}

/** Reviews of an active salon that are not hidden, the newest first among those with equal stars. `authorName` is the first word of the customer's name. */
export async function listSalonReviews(db: Db, query: ReviewQuery): Promise<ReviewRow[]> {
  const { salonId, staffId, order, after, limit } = query
  const stars = { newest: sql``, highest: sql`r.rating desc,`, lowest: sql`r.rating,` }[order]
  const { rows } = await sql<ReviewRow>`
    select r.id, r.rating, r.comment, split_part(btrim(coalesce(u.name, '')), ' ', 1) as author_name, r.staff_id, r.reply,
      json_build_object('rating', r.rating, 'id', r.id, 'createdAt',
        to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) as position
    from reviews r
    join salons s on s.id = r.salon_id and s.is_active
    left join users u on u.id = r.customer_id
    where r.salon_id = ${salonId} and r.hidden_at is null and (${staffId ?? null}::uuid is null or r.staff_id = ${staffId ?? null})
      ${after ? sql`and ${comesAfter(order, after)}` : sql``}
    order by ${stars} r.created_at desc, r.id desc
    limit ${limit}
  `.execute(db)
  return rows
}

function comesAfter(order: ReviewOrder, after: ReviewPosition): RawBuilder<unknown> {
  const older = sql`(r.created_at, r.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`
  if (order === 'newest') return older
  const further = order === 'highest' ? sql`r.rating < ${after.rating}` : sql`r.rating > ${after.rating}`
  return sql`(${further} or r.rating = ${after.rating} and ${older})`
}
