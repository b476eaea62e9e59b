import type { BookingDetailsView, PaymentView } from '@salon/contract'

/** What the page to pay on has to say about a booking. */
export type PayState =
  | { kind: 'due' }
  /** An attempt waits for the payer: her bank's page, or a code. */
  | { kind: 'underWay'; payment: PaymentView }
  | { kind: 'paid' }
  | { kind: 'notNeeded' }
  /** The time is no longer kept; `returned` came too late and goes back. */
  | { kind: 'expired'; returned: PaymentView | null }
  | { kind: 'over' }

export function payStateOf({ status, payments, money }: BookingDetailsView): PayState {
  if (status === 'expired') return { kind: 'expired', returned: payments.findLast(isReturned) ?? null }
  if (status !== 'held' && status !== 'pending' && status !== 'confirmed') return { kind: 'over' }
  const waiting = payments.findLast((payment) => payment.status === 'initiated')
  if (waiting) return { kind: 'underWay', payment: waiting }
  if (money.dueHalalas > 0) return { kind: 'due' }
  return { kind: money.authorizedHalalas + money.capturedHalalas > 0 ? 'paid' : 'notNeeded' }
}

/** What became of one attempt, as far as the server knows. */
export type Outcome =
  | { kind: 'undecided' }
  | { kind: 'paid' }
  | { kind: 'declined' }
  /** She gave it up herself and began anew. */
  | { kind: 'replaced' }
  /** It failed, and meanwhile the time is gone; nothing was taken. */
  | { kind: 'holdOver' }
  /** Taken, and not for the booking: it goes back. */
  | { kind: 'returned' }
  /** Kept once, and given back since. */
  | { kind: 'givenBack' }

export function outcomeOf(payment: PaymentView, booking: BookingDetailsView): Outcome {
  if (payment.returnReason) return { kind: 'returned' }
  switch (payment.status) {
    case 'creating':
    case 'initiated':
      return { kind: 'undecided' }
    case 'failed':
      if (booking.status === 'expired') return { kind: 'holdOver' }
      return { kind: payment.giveUpReason === 'replaced' ? 'replaced' : 'declined' }
    case 'refunded':
    case 'voided':
      return { kind: 'givenBack' }
    case 'authorized':
    case 'paid':
    case 'captured':
      // a booking read from a copy that is a moment behind
      return { kind: booking.status === 'held' ? 'undecided' : 'paid' }
  }
}

/** Whether the money of an attempt that is not kept is with the payer again, or still on its way. */
export function isBack({ status, operations }: PaymentView): boolean {
  return (
    status === 'voided' ||
    status === 'refunded' ||
    operations.some(({ kind, status: step }) => kind !== 'capture' && step === 'succeeded')
  )
}

function isReturned({ returnReason }: PaymentView): boolean {
  return returnReason !== null
}
