import type { PaymentOperationRow, PaymentRow } from '@salon/db'
import {
  captureAmount,
  DomainError,
  netHalalas,
  refuseVoid,
  type BookingStatus,
  type DomainErrorCode,
  type MoneyOperationKind,
} from '@salon/domain'

/** What is asked of the gateway, or how an operation ends without asking. */
type Call =
  | { kind: MoneyOperationKind; amountHalalas: number }
  | { settled: 'succeeded' | 'failed'; error: string | null }

/** Money that was to be taken because the booking was confirmed is let go once it is not any more. */
function ofEndedBooking(operation: PaymentOperationRow): PaymentOperationRow {
  const { kind, requestedBy, reason } = operation
  const isForVisit = kind === 'capture' && requestedBy === null && reason === 'confirmed'
  return isForVisit ? { ...operation, kind: 'void' } : operation
}

/**
 * What to ask the gateway for, by the payment as it is now. What the system owes follows the money: a hold that was taken meanwhile
 * is refunded instead of let go, and never more than is left.
 */
export function callFor(
  operation: PaymentOperationRow,
  payment: PaymentRow,
  bookingStatus: BookingStatus | undefined,
): Call {
  const isOver = bookingStatus === 'cancelled' || bookingStatus === 'no_show'
  const { kind, amountHalalas, requestedBy } = isOver ? ofEndedBooking(operation) : operation
  try {
    if (kind === 'capture' && requestedBy === null && payment.status === 'captured') {
      return { settled: 'succeeded', error: null }
    }
    if (kind === 'capture') return { kind, amountHalalas: captureAmount(payment, amountHalalas) }
    if (kind === 'void' && (requestedBy !== null || payment.status === 'authorized')) {
      refuseVoid(payment)
      return { kind, amountHalalas }
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { settled: 'failed', error: error.code }
  }
  const left = Math.min(amountHalalas, netHalalas(payment))
  if (left > 0) return { kind: 'refund', amountHalalas: left }
  return requestedBy === null
    ? { settled: 'succeeded', error: null }
    : { settled: 'failed', error: 'NOT_REFUNDABLE' satisfies DomainErrorCode }
}
