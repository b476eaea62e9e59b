import { sql, type RawBuilder } from 'kysely'
import type { CreditReason, ReceiptKind } from '@salon/domain'
import type { Db, Trx } from '../client.ts'

/** An issued document, as it stands. */
export interface ReceiptRow {
  id: string
  kind: ReceiptKind
  number: number
  paymentId: string
  bookingId: string
  bookingReference: string
  /** The document that this one takes back, or a part of it. */
  originalId: string | null
  originalKind: ReceiptKind | null
  originalNumber: number | null
  reason: CreditReason | null
  issuedAt: Date
  sellerNameAr: string
  sellerNameEn: string
  salonNameAr: string
  salonNameEn: string
  addressAr: string
  addressEn: string
  commercialRegistration: string | null
  vatNumber: string | null
  timeZone: string
  customerName: string
  visitTotalHalalas: number
  vatPercent: number
  netHalalas: number
  vatHalalas: number
  grossHalalas: number
  lines: ReceiptLineRow[]
}

export interface ReceiptLineRow {
  nameAr: string
  nameEn: string
  grossHalalas: number
  vatHalalas: number
}

const columns: RawBuilder<ReceiptRow> = sql`r.id, r.kind, r.number, r.payment_id as "paymentId", r.booking_id as "bookingId",
  r.booking_reference as "bookingReference", r.original_id as "originalId", o.kind as "originalKind", o.number as "originalNumber",
  r.reason, r.issued_at as "issuedAt", r.seller_name_ar as "sellerNameAr", r.seller_name_en as "sellerNameEn",
  r.salon_name_ar as "salonNameAr", r.salon_name_en as "salonNameEn", r.address_ar as "addressAr", r.address_en as "addressEn",
  r.commercial_registration as "commercialRegistration", r.vat_number as "vatNumber", r.time_zone as "timeZone",
  r.customer_name as "customerName", r.visit_total_halalas as "visitTotalHalalas", r.vat_percent as "vatPercent",
  r.net_halalas as "netHalalas", r.vat_halalas as "vatHalalas", r.gross_halalas as "grossHalalas",
  (select json_agg(json_build_object('nameAr', l.name_ar, 'nameEn', l.name_en, 'grossHalalas', l.gross_halalas,
    'vatHalalas', l.vat_halalas) order by l.position) from receipt_lines l where l.receipt_id = r.id) as lines`

export async function findReceipt(db: Db, id: string): Promise<ReceiptRow | undefined> {
  const { rows } = await sql<ReceiptRow>`
    select ${columns} from receipts r left join receipts o on o.id = r.original_id where r.id = ${id}`.execute(
    db,
  )
  return rows[0]
}

/** Of a booking, in the order in which they were issued. */
export async function listBookingReceipts(db: Db, bookingId: string): Promise<ReceiptRow[]> {
  const { rows } = await sql<ReceiptRow>`
    select ${columns} from receipts r left join receipts o on o.id = r.original_id
    where r.booking_id = ${bookingId} order by r.issued_at, o.number nulls first, r.number`.execute(db)
  return rows
}

/** What a customer was issued, the oldest first. */
export async function listExportedReceipts(trx: Trx, userId: string): Promise<ReceiptRow[]> {
  const { rows } = await sql<ReceiptRow>`
    select ${columns} from receipts r left join receipts o on o.id = r.original_id
    join bookings b on b.id = r.booking_id
    where b.customer_id = ${userId} order by r.issued_at, o.number nulls first, r.number`.execute(trx)
  return rows
}
