import { adoptReturns, insertOperations, type Trx } from '@salon/db'
import { planReturn, prepaymentHalalas, type BookingPolicy, type PlannedOperation } from '@salon/domain'
import type { Deps } from '../deps.ts'
import { afterHoldEnd, lockKept, returnable, type KeptMoney, type StepFacts } from './booking-money.ts'

/** By it a refund is known that was given because the visit came to cost less; the same word as on its credit note. */
const REASON = 'moved'

/** What of a booking's money is more than the visit asks for beforehand. */
export interface Surplus {
  /** Taken already: these go back. */
  refunds: PlannedOperation[]
  /** Held only: never taken, once the salon confirms. */
  releaseHalalas: number
}

/** What moving a visit to one of this price leaves over. One that does not get cheaper moves no money. */
export function planSurplus(
  money: KeptMoney,
  { policy, totalHalalas }: { policy: BookingPolicy; totalHalalas: number },
  newTotalHalalas: number,
): Surplus {
  if (newTotalHalalas >= totalHalalas) return { refunds: [], releaseHalalas: 0 }
  const plan = planReturn(returnable(money), prepaymentHalalas(policy, newTotalHalalas)).map((each) =>
    afterHoldEnd(each, money),
  )
  const heldOf = (paymentId: string) =>
    money.payments.find(({ id }) => id === paymentId)?.authorizedHalalas ?? 0
  return {
    refunds: plan.filter(({ kind, amountHalalas }) => kind === 'refund' && amountHalalas > 0),
    releaseHalalas: plan.reduce((sum, { paymentId, kind, amountHalalas }) => {
      if (kind === 'refund') return sum
      return sum + (kind === 'void' ? amountHalalas : heldOf(paymentId) - amountHalalas)
    }, 0),
  }
}

/**
 * Part of the transaction in which a locked booking moves: asks back what is left over of what was taken for it.
 * @returns what to carry out after the commit
 */
export async function requestSurplus(
  deps: Pick<Deps, 'newId'>,
  trx: Trx,
  booking: { policy: BookingPolicy; totalHalalas: number },
  newTotalHalalas: number,
  step: StepFacts,
): Promise<string[]> {
  const money = await lockKept(trx, step.bookingId)
  const { refunds } = planSurplus(money, booking, newTotalHalalas)
  if (refunds.length === 0) return []
  // what somebody asked back already counts towards it, and is owed from now on
  await adoptReturns(trx, { paymentIds: money.payments.map(({ id }) => id), reason: REASON })
  const operations = refunds.map((each) => ({ ...each, id: deps.newId() }))
  await insertOperations(trx, { ...step, operations, reason: REASON, requestedBy: null })
  return operations.map(({ id }) => id)
}
