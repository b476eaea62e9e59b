import {
  adoptReturns,
  insertOperations,
  listBookingPayments,
  listOperations,
  lockBookingPayments,
  type Db,
  type PaymentOperationRow,
  type PaymentRow,
  type Trx,
} from '@salon/db'
import {
  broughtHalalas,
  countedHalalas,
  keptHalalas,
  planReturn,
  prepaymentHalalas,
  type CancellableBooking,
  type EndingCause,
  type PlannedOperation,
  type ReturnablePayment,
} from '@salon/domain'
import type { Deps } from '../deps.ts'

/** Who takes the step that moves money. */
export interface StepFacts {
  bookingId: string
  actor: 'customer' | 'salon' | 'system'
  actorUserId: string | null
  now: Date
}

/** What is kept for a booking, and what is being done with it. */
export interface KeptMoney {
  payments: PaymentRow[]
  operations: PaymentOperationRow[]
}

/**
 * Part of the transaction in which a locked booking ends: whatever its terms do not let the salon keep is asked back of its payments.
 * What is on its way back already counts, and is seen through.
 * @returns what to carry out after the commit
 */
export async function requestReturns(
  deps: Pick<Deps, 'newId'>,
  trx: Trx,
  booking: Pick<CancellableBooking, 'startsAt' | 'totalHalalas' | 'policy'>,
  cause: EndingCause,
  step: StepFacts,
): Promise<string[]> {
  const money = await lockKept(trx, step.bookingId)
  await adoptReturns(trx, { paymentIds: idsOf(money.payments), reason: cause })
  const keep = keptHalalas({ ...booking, paidHalalas: countKept(money) }, cause, step.now)
  const wanted = planReturn(returnable(money), keep)
    .map((each) => afterHoldEnd(each, money))
    .filter(({ amountHalalas }) => amountHalalas > 0)
    .map((each) => ({ ...each, id: deps.newId() }))
  await insertOperations(trx, { ...step, operations: wanted, reason: cause, requestedBy: null })
  return wanted.map(({ id }) => id)
}

/** Payments as `planReturn` takes them. */
export function returnable({ payments, operations }: KeptMoney): ReturnablePayment[] {
  return payments.map((payment) => ({
    id: payment.id,
    state: payment,
    returningHalalas: returning(payment.id, operations),
  }))
}

/** A hold whose capture is under way may be taken by now: what comes of it is refunded, once it is known. */
export function afterHoldEnd(
  planned: PlannedOperation,
  { payments, operations }: KeptMoney,
): PlannedOperation {
  const { paymentId, kind, amountHalalas } = planned
  if (kind === 'refund' || !operations.some((each) => isHoldEnd(each, paymentId))) return planned
  const held = payments.find(({ id }) => id === paymentId)?.authorizedHalalas ?? amountHalalas
  return { paymentId, kind: 'refund', amountHalalas: kind === 'void' ? held : held - amountHalalas }
}

/**
 * Part of the transaction in which the salon confirms a locked booking: what is held for it is taken, and never more than its terms
 * ask for by now. It may have been moved to less since.
 */
export async function requestCaptures(
  deps: Pick<Deps, 'newId'>,
  trx: Trx,
  { totalHalalas, policy }: Pick<CancellableBooking, 'totalHalalas' | 'policy'>,
  step: StepFacts,
): Promise<string[]> {
  const { payments, operations } = await lockKept(trx, step.bookingId)
  const isToTake = ({ id, status }: PaymentRow) =>
    status === 'authorized' && !operations.some((each) => isHoldEnd(each, id))
  let left = payments
    .filter((each) => !isToTake(each))
    .reduce((rest, each) => rest - broughtBy(each), prepaymentHalalas(policy, totalHalalas))
  const wanted = payments.filter(isToTake).map(({ id: paymentId, authorizedHalalas }) => {
    const taken = Math.min(authorizedHalalas, Math.max(0, left))
    left -= taken
    return {
      ...{ id: deps.newId(), paymentId },
      ...(taken > 0
        ? { kind: 'capture' as const, amountHalalas: taken }
        : { kind: 'void' as const, amountHalalas: authorizedHalalas }),
    }
  })
  await insertOperations(trx, { ...step, operations: wanted, reason: 'confirmed', requestedBy: null })
  return wanted.map(({ id }) => id)
}

/** What a booking's payments bring it now: taken and not given back, or held, less what is on its way back. */
export async function readPaidHalalas(db: Db, bookingId: string): Promise<number> {
  return countKept(await readKept(db, bookingId))
}

/**
 * What a payment brought its booking, whatever the salon gave back of it since: that asks for no new payment. What went back because the
 * visit came to cost less is left out, and is asked for again should it cost more.
 */
export function broughtBy(payment: PaymentRow): number {
  return broughtHalalas(payment) - payment.surplusHalalas
}

export async function readKept(db: Db, bookingId: string): Promise<KeptMoney> {
  return withOperations(db, await listBookingPayments(db, bookingId))
}

/** The same of a locked booking, locked. */
export async function lockKept(trx: Trx, bookingId: string): Promise<KeptMoney> {
  return withOperations(trx, await lockBookingPayments(trx, bookingId))
}

async function withOperations(db: Db, all: readonly PaymentRow[]): Promise<KeptMoney> {
  const payments = all.filter(({ outcome }) => outcome === 'kept')
  return { payments, operations: await listOperations(db, idsOf(payments)) }
}

function countKept({ payments, operations }: KeptMoney): number {
  return payments.reduce(
    (sum, each) => sum + Math.max(0, countedHalalas(each) - returning(each.id, operations)),
    0,
  )
}

function isHoldEnd(operation: PaymentOperationRow, paymentId: string): boolean {
  return operation.paymentId === paymentId && operation.kind !== 'refund' && operation.settledAt === null
}

function idsOf(payments: readonly PaymentRow[]): string[] {
  return payments.map(({ id }) => id)
}

/** What is on its way back of a payment. */
function returning(paymentId: string, operations: readonly PaymentOperationRow[]): number {
  return operations
    .filter((each) => each.paymentId === paymentId && each.kind !== 'capture' && each.settledAt === null)
    .reduce((sum, each) => sum + each.amountHalalas, 0)
}
