import {
  findOperation,
  listOperations,
  lockBooking,
  lockBookingPayments,
  updateOperation,
  updatePaymentError,
  type PaymentOperationRow,
  type PaymentRow,
} from '@salon/db'
import type { DomainErrorCode, MoneyOperationKind } from '@salon/domain'
import { GatewayError, type GatewayPayment } from '@salon/providers'
import { sendNotification } from '../notifications/send-notification.ts'
import { gatewayOf } from './accounts/payment-accounts.ts'
import { applySighting } from './apply-sighting.ts'
import { callFor } from './operation-call.ts'
import { graceEnd } from './follow-up-times.ts'
import { lookUp, type Sighting } from './gateway-sighting.ts'
import { inTransaction } from './in-transaction.ts'
import type { PaymentDeps } from './payment-deps.ts'
import { notDone } from './settle-operations.ts'

/** How a run ended. `unknown`: the answer was lost; reconciliation asks for the totals. `waiting`: another operation goes first. */
export type OperationOutcome = 'succeeded' | 'failed' | 'unknown' | 'waiting'

interface Sending {
  payment: PaymentRow
  operation: PaymentOperationRow
}

/**
 * Carries out a stored intent: look up, mark as sent, commit, call, apply the answer. The totals are fetched before, so that
 * a lost answer can be judged by them afterwards. It never throws for the gateway's sake: the row says what happened.
 */
export async function runOperation(
  deps: PaymentDeps,
  payment: PaymentRow,
  operationId: string,
): Promise<OperationOutcome> {
  try {
    await observe(deps, payment, await lookUp(deps, payment))
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    await keepError(deps, payment, error)
    await putBack(deps, payment.bookingId, operationId, 'GATEWAY_UNAVAILABLE')
    return outcomeOf(deps, operationId)
  }
  const sending = await markSent(deps, payment, operationId)
  if (sending) await send(deps, sending)
  return outcomeOf(deps, operationId)
}

/** Applies without carrying out what follows: the operations it may ask for have their own turn. */
async function observe(deps: PaymentDeps, payment: PaymentRow, seen: Sighting): Promise<void> {
  const { notificationId } = await applySighting(deps, payment, seen)
  if (notificationId) await sendNotification(deps, notificationId)
}

async function outcomeOf(deps: PaymentDeps, operationId: string): Promise<OperationOutcome> {
  const operation = await findOperation(deps.writeDb, operationId)
  switch (operation?.status) {
    case 'succeeded':
    case 'failed':
      return operation.status
    case 'sent':
      return 'unknown'
    case 'requested':
    case undefined:
      return 'waiting'
  }
}

/** The last moment before the call: decided with the rows locked, and committed. `null` when nothing is to be sent now. */
async function markSent(
  deps: PaymentDeps,
  { id, bookingId }: PaymentRow,
  operationId: string,
): Promise<Sending | null> {
  return inTransaction(deps, async (trx) => {
    const booking = await lockBooking(trx, bookingId)
    const payments = await lockBookingPayments(trx, bookingId)
    const payment = payments.find((each) => each.id === id)
    const operations = await listOperations(trx, [id])
    const operation = operations.find((each) => each.id === operationId)
    if (!payment || operation?.status !== 'requested') return null
    if (operations.some((each) => each.status === 'sent')) return null
    const now = deps.clock.now()
    const others = operations.filter((each) => each.id !== operationId && each.settledAt === null)
    const call = callFor(operation, { payment, bookingStatus: booking?.status, others })
    if (!call) return null
    if ('settled' in call) {
      const { settled: status, error } = call
      await updateOperation(trx, { ...operation, status, error, nextAttemptAt: null, now })
      return null
    }
    const sent = {
      ...operation,
      ...call,
      status: 'sent' as const,
      refundedBeforeHalalas: payment.refundedHalalas,
      attempts: operation.attempts + 1,
      error: null,
      sentAt: now,
    }
    await updateOperation(trx, { ...sent, nextAttemptAt: graceEnd(now), now })
    return { payment, operation: sent }
  })
}

async function send(deps: PaymentDeps, { payment, operation }: Sending): Promise<void> {
  try {
    const answer = await callGateway(deps, payment, operation)
    await observe(deps, payment, { payment: answer, askedAt: deps.clock.now() })
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    await keepError(deps, payment, error)
    if (error.mayHaveActed) return
    const isRefusal = error.outcome === 'rejected'
    await putBack(
      deps,
      payment.bookingId,
      operation.id,
      isRefusal ? REFUSED[operation.kind] : 'GATEWAY_UNAVAILABLE',
    )
  }
}

/** What the gateway's refusal of each step is called. */
const REFUSED: Record<MoneyOperationKind, DomainErrorCode> = {
  capture: 'NOT_CAPTURABLE',
  refund: 'GATEWAY_REJECTED',
  void: 'NOT_VOIDABLE',
}

async function callGateway(
  deps: PaymentDeps,
  { givenId, accountId }: PaymentRow,
  { kind, amountHalalas }: PaymentOperationRow,
): Promise<GatewayPayment> {
  const gateway = await gatewayOf(deps, accountId)
  if (kind === 'capture') return gateway.capture(givenId, amountHalalas)
  return kind === 'refund' ? gateway.refund(givenId, amountHalalas) : gateway.void(givenId)
}

/** It certainly did not take place: tried again by itself, or failed where a person waits for the answer. */
async function putBack(
  deps: PaymentDeps,
  bookingId: string,
  operationId: string,
  error: DomainErrorCode,
): Promise<void> {
  await inTransaction(deps, async (trx) => {
    await lockBooking(trx, bookingId)
    await lockBookingPayments(trx, bookingId)
    const operation = await findOperation(trx, operationId)
    if (!operation || operation.settledAt !== null) return
    const now = deps.clock.now()
    const attempts = operation.status === 'sent' ? operation.attempts : operation.attempts + 1
    await updateOperation(trx, {
      ...operation,
      ...notDone({ ...operation, attempts }, now, error),
      attempts,
      now,
    })
  })
}

/** For staff: the kind of trouble and the gateway's own words, which the adapter cleaned of secrets. */
export async function keepError(deps: PaymentDeps, payment: PaymentRow, error: GatewayError): Promise<void> {
  deps.log.warn(
    { paymentId: payment.id, outcome: error.outcome, httpStatus: error.refusal.httpStatus },
    'the gateway refused or did not answer',
  )
  await updatePaymentError(deps.writeDb, payment.id, {
    type: error.refusal.type ?? error.outcome,
    message: (error.refusal.message ?? error.message).slice(0, 300),
    at: deps.clock.now().toISOString(),
  })
}
