import type { BookingDetailsView, PaymentView } from '@salon/contract'
import { countedHalalas, type EndingCause, keptHalalas, netHalalas } from '@salon/domain'

/** What becomes of a booking's money when it ends before its visit. */
export interface ReturnedMoney {
  backHalalas: number
  keptHalalas: number
  /** Nothing was taken yet: what goes back is no longer held on the card. */
  isHeld: boolean
}

/** What the server will decide if the booking ended now, by the rule that it applies itself. */
export function returnedMoney(booking: BookingDetailsView, cause: EndingCause, now: Date): ReturnedMoney {
  const payments = booking.payments.filter(({ returnReason }) => returnReason === null)
  const paidHalalas = payments.reduce(
    (sum, payment) => sum + Math.max(0, countedHalalas(payment) - returningHalalas(payment)),
    0,
  )
  const { totalHalalas, policy } = booking
  const facts = { startsAt: new Date(booking.startsAt), totalHalalas, paidHalalas, policy }
  const kept = keptHalalas(facts, cause, now)
  const isHeld = payments.every((payment) => payment.status === 'authorized' || netHalalas(payment) === 0)
  return { backHalalas: paidHalalas - kept, keptHalalas: kept, isHeld }
}

/** What is on its way back already. */
function returningHalalas({ operations }: PaymentView): number {
  return operations
    .filter(({ kind, settledAt }) => kind !== 'capture' && settledAt === null)
    .reduce((sum, { amountHalalas }) => sum + amountHalalas, 0)
}
