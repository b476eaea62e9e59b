import {
  listOperations,
  lockBooking,
  lockBookingPayments,
  lockForVisit,
  reclaimVisit,
  type LockedBooking,
  type PaymentRow,
  type Trx,
  type VisitReclaim,
} from '@salon/db'
import {
  DomainError,
  findMismatch,
  mergeStates,
  settlePayment,
  stateOf,
  type PaymentState,
  type Settlement,
} from '@salon/domain'
import { broughtBy } from './booking-money.ts'
import { isLost } from './follow-up-times.ts'
import { followSettlement, type Applied } from './follow-settlement.ts'
import { factsOf, type Sighting } from './gateway-sighting.ts'
import { inTransaction } from './in-transaction.ts'
import type { PaymentDeps } from './payment-deps.ts'
import { planReclaim } from './plan-reclaim.ts'
import { issueReceipts } from './receipts/issue-receipts.ts'
import { settleOperations } from './settle-operations.ts'
import { storeSighting, type FinalSettlement } from './store-sighting.ts'

/** How to get the time of an expired booking back: not looked at yet, planned, or not to be had. */
type Reclaim = VisitReclaim | 'unplanned' | 'impossible'

/** Carries the wish for another try out of a transaction that has to be rolled back. */
class TryAgain extends Error {
  readonly reclaim: 'plan' | 'impossible'

  constructor(reclaim: 'plan' | 'impossible') {
    super(reclaim)
    this.reclaim = reclaim
  }
}

/**
 * Stores what the gateway was seen to have of a payment and decides what it means for the booking. The one place that does:
 * return pages, webhooks, answers to our own calls and reconciliation all end here, in any order and any number,
 * with the same result. The booking is locked first and its payments after it, so that of two payments one comes first.
 */
export async function applySighting(
  deps: PaymentDeps,
  payment: PaymentRow,
  seen: Sighting,
): Promise<Applied> {
  let reclaim: Reclaim = 'unplanned'
  for (;;) {
    try {
      const wanted = reclaim
      return await inTransaction(deps, (trx) => apply(deps, trx, payment, seen, wanted))
    } catch (error) {
      if (!(error instanceof TryAgain)) throw error
      reclaim =
        error.reclaim === 'plan'
          ? ((await planReclaim(deps, payment.bookingId)) ?? 'impossible')
          : 'impossible'
    }
  }
}

async function apply(
  deps: PaymentDeps,
  trx: Trx,
  { id, bookingId }: PaymentRow,
  seen: Sighting,
  reclaim: Reclaim,
): Promise<Applied> {
  const booking = await lockBooking(trx, bookingId)
  const payments = await lockBookingPayments(trx, bookingId)
  const known = payments.find((each) => each.id === id)
  if (!booking || !known) throw new DomainError('NOT_FOUND')
  const now = deps.clock.now()
  const state = stateAfter(known, seen, now)
  const settlement = seen.payment
    ? settlePayment(
        {
          state,
          isSettled: known.outcome !== null,
          mismatch: findMismatch(known, factsOf(seen.payment)),
        },
        { ...booking, otherHalalas: countOthers(payments, id) },
        now,
      )
    : ({ kind: 'none' } as const)
  const final = await settleTime(trx, booking, settlement, reclaim)
  await storeSighting(trx, known, state, final, seen, now)
  // after the payment, so that their history shows its new totals
  const operations = await listOperations(trx, [id])
  await settleOperations(trx, { ...known, ...state }, operations, seen)
  const applied = await followSettlement(deps, trx, { booking, known, state, settlement: final, now })
  // last, for whoever else issues for this business waits from here to the commit
  const isKept = known.outcome === 'kept' || final.kind === 'keep' || final.kind === 'confirm'
  const cause = operations.find(({ status }) => status === 'sent')
  if (isKept) await issueReceipts(deps, trx, { paymentId: id, state, cause, now })
  return applied
}

/** What is known once this was seen. An intent the gateway never heard of is given up after a while. */
function stateAfter(known: PaymentRow, seen: Sighting, now: Date): PaymentState {
  const before: PaymentState = {
    status: known.status,
    authorizedHalalas: known.authorizedHalalas,
    capturedHalalas: known.capturedHalalas,
    refundedHalalas: known.refundedHalalas,
  }
  if (seen.payment) return mergeStates(before, stateOf(factsOf(seen.payment)))
  const isLostIntent = known.status === 'creating' && (seen.isRefused || isLost(known, now))
  return isLostIntent ? { ...before, status: 'failed' } : before
}

function countOthers(payments: readonly PaymentRow[], id: string): number {
  return payments
    .filter((each) => each.id !== id && each.outcome === 'kept')
    .reduce((sum, each) => sum + broughtBy(each), 0)
}

/** Takes the time again where that is wanted; a payment whose time cannot be had any more is `late`. */
async function settleTime(
  trx: Trx,
  booking: LockedBooking,
  settlement: Settlement,
  reclaim: Reclaim,
): Promise<FinalSettlement> {
  if (settlement.kind !== 'reclaim') return settlement
  const late = { kind: 'return', reason: 'late' } as const
  // an account that was deleted does not come back to life in a booking
  if (reclaim === 'impossible' || booking.customerId === null) return late
  if (reclaim === 'unplanned') throw new TryAgain('plan')
  const resourceIds = [...new Set(reclaim.stretches.map(({ resourceId }) => resourceId))].sort()
  try {
    await lockForVisit(trx, { userId: booking.customerId, resourceIds, exclusive: true })
  } catch (error) {
    if (error instanceof DomainError) return late
    throw error
  }
  if (!(await reclaimVisit(trx, reclaim))) throw new TryAgain('impossible')
  return { kind: 'confirm', to: settlement.to }
}
