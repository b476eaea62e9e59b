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
  | { settled: 'succeeded' | 'failed'; error: DomainErrorCode | null }

interface Circumstances {
  payment: PaymentRow
  bookingStatus: BookingStatus | undefined
  /** The payment's other operations that are not settled. */
  others: readonly PaymentOperationRow[]
}

/**
 * What to ask the gateway for, by the payment as it is now; `null` while another operation goes first. What the system owes follows
 * the money: of a hold that was taken meanwhile it is refunded, of one that was not it is never taken, and never more than is left.
 */
export function callFor(operation: PaymentOperationRow, { payment, ...around }: Circumstances): Call | null {
  const isOwed = operation.requestedBy === null
  try {
    switch (operation.kind) {
      case 'capture':
        return captureCall(operation, payment, around)
      case 'void':
        if (isOwed && payment.status !== 'authorized') return refundCall(operation, payment)
        refuseVoid(payment)
        return { kind: 'void', amountHalalas: operation.amountHalalas }
      case 'refund':
        if (!isOwed || payment.status !== 'authorized') return refundCall(operation, payment)
        return around.others.some(endsHold) ? null : releaseCall(operation, payment)
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { settled: 'failed', error: error.code }
  }
}

function captureCall(
  { amountHalalas, requestedBy, reason }: PaymentOperationRow,
  payment: PaymentRow,
  { bookingStatus, others }: Omit<Circumstances, 'payment'>,
): Call {
  if (requestedBy === null && payment.status === 'captured') return { settled: 'succeeded', error: null }
  const isOver = bookingStatus === 'cancelled' || bookingStatus === 'no_show'
  const isForVisit = requestedBy === null && reason === 'confirmed'
  // what is to go back of it is let go in its turn, and never taken first
  if (isOver && isForVisit && others.some(({ kind }) => kind === 'refund')) {
    return { settled: 'failed', error: 'NOT_CAPTURABLE' }
  }
  return { kind: 'capture', amountHalalas: captureAmount(payment, amountHalalas) }
}

function refundCall({ amountHalalas, requestedBy }: PaymentOperationRow, payment: PaymentRow): Call {
  const left = Math.min(amountHalalas, netHalalas(payment))
  if (left > 0) return { kind: 'refund', amountHalalas: left }
  return requestedBy === null
    ? { settled: 'succeeded', error: null }
    : { settled: 'failed', error: 'NOT_REFUNDABLE' }
}

/** Gives back of a hold what was to be refunded of it: by taking only the rest, or nothing. */
function releaseCall({ amountHalalas }: PaymentOperationRow, { authorizedHalalas }: PaymentRow): Call {
  const kept = authorizedHalalas - amountHalalas
  return kept > 0
    ? { kind: 'capture', amountHalalas: kept }
    : { kind: 'void', amountHalalas: authorizedHalalas }
}

function endsHold({ kind }: PaymentOperationRow): boolean {
  return kind !== 'refund'
}
