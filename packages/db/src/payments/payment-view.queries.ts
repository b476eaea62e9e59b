import { sql } from 'kysely'
import type { MoneyOperationKind, PaymentStatus } from '@salon/domain'
import type { Db } from '../client.ts'
import { paymentColumns, type PaymentRow } from './payment.queries.ts'

export interface PaymentEventRow {
  paymentId: string
  at: Date
  type: 'created' | 'changed' | 'kept' | 'returned' | 'requested' | 'sent' | 'succeeded' | 'failed'
  operation: MoneyOperationKind | null
  status: PaymentStatus
  amountHalalas: number
  capturedHalalas: number
  refundedHalalas: number
  actor: 'customer' | 'salon' | 'system'
  reason: string | null
}

/** The history of some payments, in order. */
export async function listPaymentEvents(db: Db, paymentIds: readonly string[]): Promise<PaymentEventRow[]> {
  const { rows } = await sql<PaymentEventRow>`
    select payment_id as "paymentId", at, type, operation, status, amount_halalas as "amountHalalas",
      captured_halalas as "capturedHalalas", refunded_halalas as "refundedHalalas", actor, reason
    from payment_events where payment_id = any(${paymentIds}::uuid[]) order by id`.execute(db)
  return rows
}

export interface SalonPaymentsPage {
  salonId: string
  from: Date | null
  to: Date | null
  status: PaymentStatus | null
  after: { createdAt: string; id: string } | null
  limit: number
}

export interface SalonPaymentRow extends PaymentRow {
  customerName: string
}

/** Newest first; keyset by creation and id. */
export async function listSalonPayments(db: Db, page: SalonPaymentsPage): Promise<SalonPaymentRow[]> {
  const after = page.after
    ? sql`and (p.created_at, p.id) < (${page.after.createdAt}::timestamptz, ${page.after.id}::uuid)`
    : sql``
  const { rows } = await sql<SalonPaymentRow>`
    select ${paymentColumns}, b.customer_name as "customerName"
    from payments p join bookings b on b.id = p.booking_id
    where p.salon_id = ${page.salonId} and (${page.status}::text is null or p.status = ${page.status})
      and (${page.from}::timestamptz is null or p.created_at >= ${page.from})
      and (${page.to}::timestamptz is null or p.created_at < ${page.to}) ${after}
    order by p.created_at desc, p.id desc limit ${page.limit}`.execute(db)
  return rows
}
