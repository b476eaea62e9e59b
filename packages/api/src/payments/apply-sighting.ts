import {
  insertBookingNotification,
  insertOperations,
  insertStatusStep,
  listOperations,
  lockBooking,
  lockBookingPayments,
  lockForVisit,
  reclaimVisit,
  updatePayment,
  type LockedBooking,
  type PaymentOperationRow,
  type PaymentRow,
  type Trx,
  type VisitReclaim,
} from '@salon/db'
import {
  broughtHalalas,
  DomainError,
  findMismatch,
  mergeStates,
  planReturn,
  settlePayment,
  stateOf,
  type PaymentState,
  type Settlement,
} from '@salon/domain'
import { notificationFor } from '../notifications/queued-notification.ts'
import { isLost, nextCheckAt } from './follow-up-times.ts'
import { factsOf, type Sighting } from './gateway-sighting.ts'
import type { PaymentDeps } from './payment-deps.ts'
import { planReclaim } from './plan-reclaim.ts'
import { inTransaction } from './in-transaction.ts'
import { settleOperations } from './settle-operations.ts'

/** What a sighting led to; all of it is stored, and what is named here is to be done now that the transaction is over. */
export interface Applied {
  operationIds: string[]
  notificationId: string | null
}

const NOTHING: Applied = { operationIds: [], notificationId: null }

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
  const operations = await listOperations(
    trx,
    payments.map((each) => each.id),
  )
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
  await store(trx, known, state, final, seen, now)
  // after the payment, so that their history shows its new totals
  await settleOperations(trx, { ...known, ...state }, operations, seen)
  return act(deps, trx, { booking, known, state, settlement: final, operations, now })
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
    .reduce((sum, each) => sum + broughtHalalas(each), 0)
}

/** What is on its way back of a payment. */
export function returning(paymentId: string, operations: readonly PaymentOperationRow[]): number {
  return operations
    .filter((each) => each.paymentId === paymentId && each.kind !== 'capture' && each.settledAt === null)
    .reduce((sum, each) => sum + each.amountHalalas, 0)
}

/** Takes the time again where that is wanted; a payment whose time cannot be had any more is `late`. */
async function settleTime(
  trx: Trx,
  booking: LockedBooking,
  settlement: Settlement,
  reclaim: Reclaim,
): Promise<Exclude<Settlement, { kind: 'reclaim' }>> {
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

async function store(
  trx: Trx,
  known: PaymentRow,
  state: PaymentState,
  settlement: Settlement,
  { payment }: Sighting,
  now: Date,
): Promise<void> {
  const isReturned = settlement.kind === 'return'
  const isKept = settlement.kind === 'keep' || settlement.kind === 'confirm'
  const hasMoved =
    state.status !== known.status ||
    state.authorizedHalalas !== known.authorizedHalalas ||
    state.capturedHalalas !== known.capturedHalalas ||
    state.refundedHalalas !== known.refundedHalalas
  await updatePayment(trx, {
    id: known.id,
    ...state,
    feeHalalas: payment?.feeHalalas ?? known.feeHalalas,
    cardCompany: payment?.source.company?.slice(0, 40) ?? known.cardCompany,
    cardLastFour: lastFourOf(payment?.source.lastFour) ?? known.cardLastFour,
    responseCode: payment?.source.responseCode?.slice(0, 10) ?? known.responseCode,
    redirectUrl: redirectUrlOf(state, payment?.source.transactionUrl ?? known.redirectUrl),
    outcome: isReturned ? 'returned' : isKept ? 'kept' : known.outcome,
    returnReason: isReturned ? settlement.reason : known.returnReason,
    nextCheckAt: nextCheckAt({ ...state, createdAt: known.createdAt }, now),
    event: isReturned ? 'returned' : isKept ? 'kept' : hasMoved ? 'changed' : null,
    now,
  })
}

function lastFourOf(text: string | null | undefined): string | null {
  return text && /^\d{4}$/.test(text) ? text : null
}

/** Only while the payer has something to do there. */
function redirectUrlOf(state: PaymentState, url: string | null): string | null {
  return state.status === 'initiated' && url !== null && url.length <= 2000 ? url : null
}

interface Outcome {
  booking: LockedBooking
  known: PaymentRow
  state: PaymentState
  settlement: Exclude<Settlement, { kind: 'reclaim' }>
  operations: readonly PaymentOperationRow[]
  now: Date
}

async function act(deps: PaymentDeps, trx: Trx, outcome: Outcome): Promise<Applied> {
  const { booking, known, state, settlement, now } = outcome
  switch (settlement.kind) {
    case 'none':
      return NOTHING
    case 'confirm': {
      const notification = notificationFor(deps, booking, 'booking_created')
      await insertStatusStep(trx, {
        id: booking.id,
        from: booking.status,
        to: settlement.to,
        type: settlement.to === 'confirmed' ? 'confirmed' : 'created',
        actor: 'system',
        actorUserId: null,
        reason: null,
        frees: false,
        notification,
        now,
      })
      return {
        operationIds: await requestCapture(deps, trx, outcome, settlement.to),
        notificationId: notification.recipient ? notification.id : null,
      }
    }
    case 'keep':
      return {
        operationIds: await requestCapture(deps, trx, outcome, booking.status),
        notificationId: null,
      }
    case 'return': {
      const plan = planReturn([{ id: known.id, state, returningHalalas: 0 }], 0)
      const notification = notificationFor(deps, booking, 'payment_returned')
      const isNew = await insertBookingNotification(trx, { id: booking.id, notification, now })
      return {
        operationIds: await request(deps, trx, plan, settlement.reason, now),
        notificationId: isNew && notification.recipient ? notification.id : null,
      }
    }
  }
}

/** Held money is taken as soon as the booking is confirmed. */
async function requestCapture(
  deps: PaymentDeps,
  trx: Trx,
  { known, state, now }: Outcome,
  bookingStatus: string,
): Promise<string[]> {
  if (state.status !== 'authorized' || bookingStatus !== 'confirmed') return []
  const capture = { paymentId: known.id, kind: 'capture', amountHalalas: state.authorizedHalalas } as const
  return request(deps, trx, [capture], 'confirmed', now)
}

async function request(
  deps: PaymentDeps,
  trx: Trx,
  plan: ReturnType<typeof planReturn>,
  reason: string,
  now: Date,
): Promise<string[]> {
  const operations = plan.map((each) => ({ ...each, id: deps.newId() }))
  await insertOperations(trx, {
    operations,
    reason,
    requestedBy: null,
    actor: 'system',
    actorUserId: null,
    now,
  })
  return operations.map(({ id }) => id)
}
