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

/** What an account of a business has and we have not. */
export interface AccountStranger {
  accountId: string
  gatewayId: string
}

export interface ComparedBooks {
  comparedAt: Date
  since: Date
  counts: readonly BookCount[]
  differences: readonly FoundDifference[]
  /** What was looked at, whether or not it differs. */
  lookedAt: { paymentIds: readonly string[]; strangers: readonly AccountStranger[] }
}

/**
 * Stores what was compared, a row for each business, and what was found. What was found before is seen once more, or settled
 * where its payment was looked at and is as it should be.
 */
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
      their_refunded_halalas, account_id, found_at, seen_at, settled_at)
    select d.id, coalesce(s.business_id, a.business_id), d.kind, d."paymentId", d."gatewayId", d.ours->>'status',
      (d.ours->>'authorizedHalalas')::integer, (d.ours->>'capturedHalalas')::integer, (d.ours->>'refundedHalalas')::integer,
      d.theirs->>'status', (d.theirs->>'authorizedHalalas')::integer, (d.theirs->>'capturedHalalas')::integer,
      (d.theirs->>'refundedHalalas')::integer, d."accountId", ${comparedAt}::timestamptz, ${comparedAt}::timestamptz,
      case when d.kind = 'corrected' then ${comparedAt}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(books.differences)}::jsonb)
        as d(id uuid, "salonId" uuid, "accountId" uuid, kind text, "paymentId" uuid, "gatewayId" text, ours jsonb, theirs jsonb)
      left join salons s on s.id = d."salonId" left join payment_accounts a on a.id = d."accountId"
    on conflict (business_id, kind, payment_id, gateway_id, their_status, their_authorized_halalas, their_captured_halalas,
      their_refunded_halalas) do update set seen_at = greatest(book_differences.seen_at, excluded.seen_at),
      account_id = excluded.account_id, settled_at = case when book_differences.settled_at > excluded.seen_at
        then book_differences.settled_at else excluded.settled_at end`.execute(trx)
  const { paymentIds, strangers } = books.lookedAt
  await sql`
    update book_differences d set settled_at = ${comparedAt}::timestamptz
    where d.settled_at is null and d.seen_at < ${comparedAt}::timestamptz and (d.payment_id = any(${paymentIds}::uuid[])
      or (d.account_id, d.gateway_id) in (
        select s."accountId", s."gatewayId"
        from jsonb_to_recordset(${JSON.stringify(strangers)}::jsonb) as s("accountId" uuid, "gatewayId" text)))`.execute(
    trx,
  )
}

/** What was found on an account and nobody here knows of, as far as it was not settled. */
export async function listOpenStrangers(
  db: Db,
  accountId: string,
): Promise<{ gatewayId: string; kind: BookDifferenceKind }[]> {
  const { rows } = await sql<{ gatewayId: string; kind: BookDifferenceKind }>`
    select gateway_id, kind from book_differences where account_id = ${accountId} and settled_at is null
    order by found_at, id`.execute(db)
  return rows
}

export interface BookComparisonRow {
  comparedAt: Date
  since: Date
  payments: number
  isComplete: boolean
}

/** The latest look at the books of a salon's business. */
export async function findLatestComparison(db: Db, salonId: string): Promise<BookComparisonRow | undefined> {
  const { rows } = await sql<BookComparisonRow>`
    select c.compared_at, c.since, c.payments, c.is_complete
    from salons s join book_comparisons c on c.business_id = s.business_id
    where s.id = ${salonId} order by c.compared_at desc limit 1`.execute(db)
  return rows[0]
}

/** How many differences of a salon's own payments and of its business's account wait for somebody. */
export async function countOpenDifferences(db: Db, salonId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count
    from salons s join book_differences d on d.business_id = s.business_id left join payments p on p.id = d.payment_id
    where s.id = ${salonId} and d.settled_at is null and (p.id is null or p.salon_id = s.id)`.execute(db)
  return rows[0]?.count ?? 0
}

/** How many of a salon's own payments a comparison put right. */
export async function countCorrected(
  db: Db,
  { salonId, comparedAt }: { salonId: string; comparedAt: Date },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from book_differences d join payments p on p.id = d.payment_id
    where p.salon_id = ${salonId} and d.kind = 'corrected' and d.seen_at = ${comparedAt}`.execute(db)
  return rows[0]?.count ?? 0
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
  /** It waits for somebody. */
  isOpen: boolean
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
    select d.id, d.kind, d.gateway_id, d.found_at, d.seen_at, d.settled_at is null as is_open,
      ${state('our')} as ours, ${state('their')} as theirs,
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
