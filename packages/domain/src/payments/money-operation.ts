import { netHalalas, type PaymentState } from './payment-state.ts'

export const MONEY_OPERATIONS = ['capture', 'refund', 'void'] as const
export type MoneyOperationKind = (typeof MONEY_OPERATIONS)[number]

/** `requested` (intent stored) → `sent` (the gateway may know of it) → `succeeded` or `failed`. */
export const OPERATION_STATUSES = ['requested', 'sent', 'succeeded', 'failed'] as const
export type OperationStatus = (typeof OPERATION_STATUSES)[number]

export interface SentOperation {
  kind: MoneyOperationKind
  amountHalalas: number
  /** The running total of refunds when it was sent. */
  refundedBeforeHalalas: number
}

/**
 * After so many minutes the gateway either did what was asked or never will: no call of ours lives nearly as long.
 * Until then a lost answer may still come true, and nothing is repeated.
 */
export const OPERATION_GRACE_MINUTES = 5

/**
 * Whether an operation whose answer was lost took place, read from the totals: the gateway knows no refund by name
 * and repeats whatever it is asked twice.
 * @param state fetched after the operation was sent
 */
export function isOperationDone(operation: SentOperation, state: PaymentState): boolean {
  switch (operation.kind) {
    case 'capture':
      return state.status === 'captured' || state.status === 'refunded'
    case 'void':
      return state.status === 'voided'
    case 'refund':
      // a charge that was undone gave everything back
      return (
        state.status === 'voided' ||
        state.refundedHalalas >= operation.refundedBeforeHalalas + operation.amountHalalas
      )
  }
}

export interface ReturnablePayment {
  id: string
  state: PaymentState
  /** Already on its way back. */
  returningHalalas: number
}

export interface PlannedOperation {
  paymentId: string
  kind: MoneyOperationKind
  amountHalalas: number
}

/**
 * What to do with the payments of a booking so that so much is kept of them and the rest goes back. Money that was taken
 * is kept before money that is held: letting a hold go costs nobody anything.
 */
export function planReturn(payments: readonly ReturnablePayment[], keepHalalas: number): PlannedOperation[] {
  const heldLast = payments.toSorted((a, b) => Number(isHeld(a)) - Number(isHeld(b)))
  let keepLeft = keepHalalas
  return heldLast.flatMap((payment): PlannedOperation[] => {
    const { id: paymentId, state } = payment
    const available = Math.max(0, amountOf(payment) - payment.returningHalalas)
    const kept = Math.min(available, keepLeft)
    keepLeft -= kept
    if (available === 0) return []
    if (isHeld(payment)) {
      return kept > 0
        ? [{ paymentId, kind: 'capture', amountHalalas: kept }]
        : [{ paymentId, kind: 'void', amountHalalas: state.authorizedHalalas }]
    }
    return available > kept ? [{ paymentId, kind: 'refund', amountHalalas: available - kept }] : []
  })
}

function isHeld({ state }: ReturnablePayment): boolean {
  return state.status === 'authorized'
}

function amountOf({ state }: ReturnablePayment): number {
  return state.status === 'authorized' ? state.authorizedHalalas : netHalalas(state)
}
