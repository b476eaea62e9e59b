import type { BookingDetailsView, PaymentView } from '@salon/contract'
import { countedHalalas, type EndingCause, keptHalalas } from '@salon/domain'

/** What becomes of a booking's money when it ends before its visit. */
export interface ReturnedMoney {
  backHalalas: number
  keptHalalas: number
}

/** What the server will decide if the booking ended now, by the rule that it applies itself. */
export function returnedMoney(booking: BookingDetailsView, cause: EndingCause, now: Date): ReturnedMoney {
  const paidHalalas = booking.payments
    .filter(({ returnReason }) => returnReason === null)
    .reduce((sum, payment) => sum + Math.max(0, countedHalalas(payment) - returningHalalas(payment)), 0)
  const { totalHalalas, policy } = booking
  const facts = { startsAt: new Date(booking.startsAt), totalHalalas, paidHalalas, policy }
  const kept = keptHalalas(facts, cause, now)
  return { backHalalas: paidHalalas - kept, keptHalalas: kept }
}

/** What is on its way back already. */
function returningHalalas({ operations }: PaymentView): number {
  return operations
    .filter(({ kind, settledAt }) => kind !== 'capture' && settledAt === null)
    .reduce((sum, { amountHalalas }) => sum + amountHalalas, 0)
}
