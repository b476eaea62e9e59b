import { sql } from 'kysely'
import type { CreditReason, ReceiptKind } from '@salon/domain'
import type { ErasedPerson } from '../accounts/account-deletion.queries.ts'
import type { Db, Trx } from '../client.ts'
import type { ReceiptLineRow } from './receipt.queries.ts'

/** What decides about the documents of a payment. */
export interface ReceiptFacts {
  /** Of the seller; `null`: not registered. */
  vatNumber: string | null
  /** By the terms of the booking; 0: none. */
  vatPercent: number
  services: { nameAr: string; nameEn: string; priceHalalas: number }[]
  /** What was issued about money taken, if anything. */
  original: IssuedOriginal | null
  creditedHalalas: number
}

export interface IssuedOriginal {
  id: string
  kind: ReceiptKind
  number: number
  vatPercent: number
  grossHalalas: number
}

/** Read with the payment locked, so that nobody issues about it meanwhile. */
export async function findReceiptFacts(trx: Trx, paymentId: string): Promise<ReceiptFacts | undefined> {
  const { rows } = await sql<ReceiptFacts>`
    select n.vat_number as "vatNumber", coalesce((b.policy->>'vatPercent')::int, 0) as "vatPercent",
      (select json_agg(json_build_object('nameAr', l.name_ar, 'nameEn', l.name_en, 'priceHalalas', l.price_halalas)
        order by l.position) from booking_lines l where l.booking_id = b.id) as services,
      (select json_build_object('id', r.id, 'kind', r.kind, 'number', r.number, 'vatPercent', r.vat_percent,
        'grossHalalas', r.gross_halalas) from receipts r where r.payment_id = p.id and r.original_id is null) as original,
      (select coalesce(sum(r.gross_halalas), 0)::int from receipts r
        where r.payment_id = p.id and r.original_id is not null) as "creditedHalalas"
    from payments p join bookings b on b.id = p.booking_id join salons s on s.id = p.salon_id
    join businesses n on n.id = s.business_id
    where p.id = ${paymentId}`.execute(trx)
  return rows[0]
}

export interface NewReceipt {
  id: string
  paymentId: string
  kind: ReceiptKind
  originalId: string | null
  reason: CreditReason | null
  vatPercent: number
  lines: readonly ReceiptLineRow[]
  now: Date
}

/**
 * Issues a document with its lines. Seller, customer and visit are copied as they are now; what takes back has the original's own.
 * The database gives the number.
 */
export async function insertReceipt(trx: Trx, receipt: NewReceipt): Promise<{ number: number }> {
  const { rows } = await sql<{ number: number }>`
    with lines as materialized (
      select (l.ordinality - 1)::smallint as position, l.line->>'nameAr' as name_ar, l.line->>'nameEn' as name_en,
        (l.line->>'grossHalalas')::int as gross, (l.line->>'vatHalalas')::int as vat
      from jsonb_array_elements(${JSON.stringify(receipt.lines)}::jsonb) with ordinality as l(line, ordinality)),
    total as (select sum(gross)::int as gross, sum(vat)::int as vat from lines),
    issued as (
      insert into receipts (id, business_id, salon_id, payment_id, booking_id, kind, original_id, reason, issued_at,
        seller_name_ar, seller_name_en, salon_name_ar, salon_name_en, address_ar, address_en, commercial_registration, vat_number,
        time_zone, customer_name, booking_reference, visit_total_halalas, vat_percent, net_halalas, vat_halalas, gross_halalas)
      select ${receipt.id}, coalesce(o.business_id, n.id), p.salon_id, p.id, b.id, ${receipt.kind}, o.id, ${receipt.reason},
        ${receipt.now}::timestamptz, coalesce(o.seller_name_ar, n.legal_name_ar), coalesce(o.seller_name_en, n.legal_name_en),
        coalesce(o.salon_name_ar, s.name_ar), coalesce(o.salon_name_en, s.name_en), coalesce(o.address_ar, s.address_ar),
        coalesce(o.address_en, s.address_en), coalesce(o.commercial_registration, n.commercial_registration),
        case when ${receipt.vatPercent}::int > 0 then coalesce(o.vat_number, n.vat_number) end, s.time_zone, b.customer_name,
        b.reference, coalesce(o.visit_total_halalas, b.total_halalas), ${receipt.vatPercent}, t.gross - t.vat, t.vat, t.gross
      from payments p join bookings b on b.id = p.booking_id join salons s on s.id = p.salon_id
      join businesses n on n.id = s.business_id left join receipts o on o.id = ${receipt.originalId}::uuid, total t
      where p.id = ${receipt.paymentId}
      returning id, number),
    filled as (
      insert into receipt_lines (receipt_id, position, name_ar, name_en, gross_halalas, vat_halalas)
      select i.id, l.position, l.name_ar, l.name_en, l.gross, l.vat from issued i, lines l)
    select number from issued`.execute(trx)
  const [row] = rows
  if (!row) throw new Error(`No payment ${receipt.paymentId} to issue a document about`)
  return row
}

/** Payments that are kept and whose documents do not say what was taken and given back: all of them from before there were documents. */
export async function listUndocumentedPayments(
  db: Db,
  page: { after: string | null; limit: number },
): Promise<{ id: string; bookingId: string }[]> {
  const { rows } = await sql<{ id: string; bookingId: string }>`
    select p.id, p.booking_id as "bookingId" from payments p
    left join lateral (
      select coalesce(sum(r.gross_halalas) filter (where r.original_id is null), 0) as taken,
        coalesce(sum(r.gross_halalas) filter (where r.original_id is not null), 0) as returned
      from receipts r where r.payment_id = p.id) d on true
    where p.outcome = 'kept' and (${page.after}::uuid is null or p.id > ${page.after}::uuid)
      and (p.captured_halalas > d.taken
        or case when p.status = 'voided' then d.taken else p.refunded_halalas end > d.returned)
    order by p.id limit ${page.limit}`.execute(db)
  return rows
}

/** Documents are kept as long as the law says, without whom they were for. Runs while bookings still tell. */
export async function eraseFromReceipts(trx: Trx, person: ErasedPerson): Promise<void> {
  await sql`
    update receipts r set customer_name = '' from bookings b
    where b.id = r.booking_id and r.customer_name <> ''
      and (b.customer_id = ${person.userId} or b.customer_phone = ${person.phone})`.execute(trx)
}
