import type { BookingMoneyView, PaymentEventView, PaymentOperationView, PaymentView } from '@salon/contract'
import {
  listOperations,
  listPaymentEvents,
  type Db,
  type PaymentEventRow,
  type PaymentOperationRow,
  type PaymentRow,
} from '@salon/db'
import {
  declineAdvice,
  dueHalalas,
  prepaymentHalalas,
  toInstant,
  vatInside,
  type BookingPolicy,
  type BookingStatus,
} from '@salon/domain'
import type { BookingRelation } from '../bookings/booking-access.ts'
import { broughtBy } from './booking-money.ts'

/** Payments with their operations and history: two statements, however many there are. */
export async function viewPayments(
  db: Db,
  rows: readonly PaymentRow[],
  relation: BookingRelation,
): Promise<PaymentView[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const [operations, events] = await Promise.all([listOperations(db, ids), listPaymentEvents(db, ids)])
  return rows.map((row) =>
    toPaymentView(
      row,
      operations.filter((each) => each.paymentId === row.id),
      events.filter((each) => each.paymentId === row.id),
      relation,
    ),
  )
}

export async function viewPayment(db: Db, row: PaymentRow, relation: BookingRelation): Promise<PaymentView> {
  const [operations, events] = await Promise.all([
    listOperations(db, [row.id]),
    listPaymentEvents(db, [row.id]),
  ])
  return toPaymentView(row, operations, events, relation)
}

function toPaymentView(
  row: PaymentRow,
  operations: readonly PaymentOperationRow[],
  events: readonly PaymentEventRow[],
  relation: BookingRelation,
): PaymentView {
  const isStaff = relation === 'salon'
  const error = row.metadata.gateway_error
  return {
    id: row.id,
    bookingId: row.bookingId,
    salonId: row.salonId,
    status: row.status,
    amountHalalas: row.amountHalalas,
    vatHalalas: vatInside(row.amountHalalas, row.vatPercent),
    currency: 'SAR',
    authorizedHalalas: row.authorizedHalalas,
    capturedHalalas: row.capturedHalalas,
    refundedHalalas: row.refundedHalalas,
    source: { type: row.sourceType, company: row.cardCompany, lastFour: row.cardLastFour },
    redirectUrl: row.redirectUrl,
    declineAdvice: row.status === 'failed' ? declineAdvice(row.responseCode) : null,
    giveUpReason: row.giveUpReason,
    returnReason: row.returnReason,
    createdAt: toInstant(row.createdAt),
    updatedAt: toInstant(row.updatedAt),
    operations: operations.map((operation) => toOperationView(operation, isStaff)),
    history: events.map((event) => toEventView(event, isStaff)),
    staff: isStaff
      ? {
          feeHalalas: row.feeHalalas,
          gatewayError: error ? { type: error.type, message: error.message } : null,
        }
      : null,
  }
}

function toOperationView(row: PaymentOperationRow, isStaff: boolean): PaymentOperationView {
  const { id, kind, amountHalalas, status } = row
  return {
    id,
    kind,
    amountHalalas,
    status,
    // what staff write down is for staff
    reason: row.requestedBy === null || isStaff ? row.reason : null,
    createdAt: toInstant(row.createdAt),
    settledAt: row.settledAt && toInstant(row.settledAt),
  }
}

function toEventView(row: PaymentEventRow, isStaff: boolean): PaymentEventView {
  return {
    at: toInstant(row.at),
    type: row.type,
    operation: row.operation,
    status: row.status,
    amountHalalas: row.amountHalalas,
    capturedHalalas: row.capturedHalalas,
    refundedHalalas: row.refundedHalalas,
    actor: row.actor,
    // what staff write down, and why a step failed, is for staff
    reason: isStaff || (row.type !== 'failed' && row.actor !== 'salon') ? row.reason : null,
  }
}

/** The money of a booking in all, from its payments. Nothing is due any more once it is over. */
export function bookingMoney(
  booking: { status: BookingStatus; totalHalalas: number; policy: BookingPolicy },
  rows: readonly PaymentRow[],
): BookingMoneyView {
  const brought = sumOf(rows.filter(({ outcome }) => outcome === 'kept').map(broughtBy))
  const isOpen = ['held', 'pending', 'confirmed'].includes(booking.status)
  const { policy, totalHalalas } = booking
  return {
    prepaymentHalalas: prepaymentHalalas(policy, totalHalalas),
    dueHalalas: isOpen ? dueHalalas(policy, totalHalalas, brought) : 0,
    authorizedHalalas: sumOf(
      rows.filter(({ status }) => status === 'authorized').map((row) => row.authorizedHalalas),
    ),
    capturedHalalas: sumOf(rows.map((row) => row.capturedHalalas)),
    refundedHalalas: sumOf(rows.map((row) => row.refundedHalalas)),
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
