import type { BookDifferenceKind, PaymentState } from '@salon/domain'
import { sql } from 'kysely'
import type { Db, Trx } from '../client.ts'

/** Whose part of the books: a salon's by its payments, or that of whoever has the account. */
export type BookOwner = { salonId: string; accountId?: null } | { salonId?: null; accountId: string }

/** How much of somebody's books was compared. */
export type BookCount = BookOwner & { payments: number; isComplete: boolean }

export type FoundDifference = BookOwner & {
  id: string
  kind: BookDifferenceKind
  paymentId: string | null
  gatewayId: string | null
  ours: PaymentState | null
  theirs: PaymentState | null
}

export interface ComparedBooks {
  comparedAt: Date
  since: Date
  counts: readonly BookCount[]
  differences: readonly FoundDifference[]
}

/** Stores what was compared, a row for each business, and what was found. What was found before is seen once more. */
export async function insertComparedBooks(trx: Trx, books: ComparedBooks): Promise<void> {
  const { comparedAt, since } = books
  await sql`
    insert into book_comparisons (business_id, compared_at, since, payments, is_complete)
    select coalesce(s.business_id, a.business_id), ${comparedAt}::timestamptz, ${since}::timestamptz,
      sum(c.payments)::integer, bool_and(c."isComplete")
    from jsonb_to_recordset(${JSON.stringify(books.counts)}::jsonb)
        as c("salonId" uuid, "accountId" uuid, payments integer, "isComplete" boolean)
      left join salons s on s.id = c."salonId" left join payment_accounts a on a.id = c."accountId"
    group by 1
    on conflict (business_id, compared_at) do nothing`.execute(trx)
  await sql`
    insert into book_differences (id, business_id, kind, payment_id, gateway_id, our_status, our_authorized_halalas,
      our_captured_halalas, our_refunded_halalas, their_status, their_authorized_halalas, their_captured_halalas,
      their_refunded_halalas, found_at, seen_at)
    select d.id, coalesce(s.business_id, a.business_id), d.kind, d."paymentId", d."gatewayId", d.ours->>'status',
      (d.ours->>'authorizedHalalas')::integer, (d.ours->>'capturedHalalas')::integer, (d.ours->>'refundedHalalas')::integer,
      d.theirs->>'status', (d.theirs->>'authorizedHalalas')::integer, (d.theirs->>'capturedHalalas')::integer,
      (d.theirs->>'refundedHalalas')::integer, ${comparedAt}::timestamptz, ${comparedAt}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(books.differences)}::jsonb)
        as d(id uuid, "salonId" uuid, "accountId" uuid, kind text, "paymentId" uuid, "gatewayId" text, ours jsonb, theirs jsonb)
      left join salons s on s.id = d."salonId" left join payment_accounts a on a.id = d."accountId"
    on conflict (business_id, kind, payment_id, gateway_id, their_status, their_authorized_halalas, their_captured_halalas,
      their_refunded_halalas) do update set seen_at = greatest(book_differences.seen_at, excluded.seen_at)`.execute(
    trx,
  )
}

export interface BookComparisonRow {
  comparedAt: Date
  since: Date
  payments: number
  isComplete: boolean
  /** What was found from then on is still so. */
  openSince: Date
  openCount: number
}

/**
 * The latest look at the books of a salon's business, and how many differences wait for somebody: those that were found by the
 * latest look to the end, or since.
 */
export async function findLatestComparison(db: Db, salonId: string): Promise<BookComparisonRow | undefined> {
  const { rows } = await sql<BookComparisonRow>`
    select c.compared_at, c.since, c.payments, c.is_complete, done.at as open_since, (
      select count(*)::integer from book_differences d left join payments p on p.id = d.payment_id
      where d.business_id = c.business_id and d.kind <> 'corrected' and d.seen_at >= done.at
        and (p.id is null or p.salon_id = s.id)) as open_count
    from salons s join book_comparisons c on c.business_id = s.business_id
      cross join lateral (
        select coalesce(max(e.compared_at) filter (where e.is_complete), min(e.compared_at)) as at
        from book_comparisons e where e.business_id = s.business_id) done
    where s.id = ${salonId} order by c.compared_at desc limit 1`.execute(db)
  return rows[0]
}

export interface BookDifferenceRow {
  id: string
  kind: BookDifferenceKind
  gatewayId: string | null
  ours: PaymentState | null
  theirs: PaymentState | null
  payment: { id: string; bookingId: string; bookingReference: string; customerName: string } | null
  foundAt: Date
  seenAt: Date
}

export interface BookDifferencesPage {
  salonId: string
  from: Date | null
  to: Date | null
  after: { foundAt: string; id: string } | null
  limit: number
}

/** What was found of a salon's own payments and of its business's account, the latest first. */
export async function listBookDifferences(db: Db, page: BookDifferencesPage): Promise<BookDifferenceRow[]> {
  const { salonId, from, to, after, limit } = page
  const state = (side: 'our' | 'their') => {
    const column = (name: string) => sql.ref(`d.${side}_${name}`)
    return sql`case when ${column('status')} is not null then jsonb_build_object('status', ${column('status')},
      'authorizedHalalas', ${column('authorized_halalas')}, 'capturedHalalas', ${column('captured_halalas')},
      'refundedHalalas', ${column('refunded_halalas')}) end`
  }
  const { rows } = await sql<BookDifferenceRow>`
    select d.id, d.kind, d.gateway_id, d.found_at, d.seen_at, ${state('our')} as ours, ${state('their')} as theirs,
      case when p.id is not null then jsonb_build_object('id', p.id, 'bookingId', b.id, 'bookingReference', b.reference,
        'customerName', b.customer_name) end as payment
    from salons s join book_differences d on d.business_id = s.business_id
      left join payments p on p.id = d.payment_id left join bookings b on b.id = p.booking_id
    where s.id = ${salonId} and (p.id is null or p.salon_id = s.id)
      and (${from}::timestamptz is null or d.found_at >= ${from}) and (${to}::timestamptz is null or d.found_at < ${to})
      ${after ? sql`and (d.found_at, d.id) < (${after.foundAt}::timestamptz, ${after.id}::uuid)` : sql``}
    order by d.found_at desc, d.id desc limit ${limit}`.execute(db)
  return rows
}
