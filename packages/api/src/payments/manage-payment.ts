import type { CapturePaymentInput, PaymentView, RefundPaymentInput } from '@salon/contract'
import {
  findOperation,
  insertAudit,
  insertOperations,
  insertPaymentKey,
  listOperations,
  lockBooking,
  lockBookingPayments,
  type Idempotency,
  type PaymentRow,
} from '@salon/db'
import {
  captureAmount,
  DOMAIN_ERRORS,
  DomainError,
  refundAmount,
  refuseVoid,
  type DomainErrorCode,
  type MoneyOperationKind,
  type SalonAuditAction,
} from '@salon/domain'
import { GatewayError } from '@salon/providers'
import { storableAddress } from '../accounts/client-address.ts'
import type { Caller, RequestInfo } from '../trpc/context.ts'
import { idempotencyOf } from '../trpc/idempotency.ts'
import { applyGatewayPayment, requirePayment } from './apply-gateway-payment.ts'
import { inTransaction } from './in-transaction.ts'
import { requirePaymentManager } from './payment-access.ts'
import type { PaymentDeps } from './payment-deps.ts'
import { findKeyedPaymentId } from './payment-intent.ts'
import { viewPayment } from './payment-views.ts'
import { runOperation } from './run-operation.ts'

interface Order {
  kind: MoneyOperationKind
  amountHalalas: number | undefined
  reason: string
  idempotency: Idempotency | null
}

/**
 * Takes held money, all of it or a part; the rest of the hold is let go.
 * @throws DomainError `NOT_CAPTURABLE`, `CAPTURE_EXCEEDS_AUTHORIZED`, `PAYMENT_IN_PROGRESS`, `GATEWAY_UNAVAILABLE`
 */
export function capturePayment(
  deps: PaymentDeps,
  request: RequestInfo,
  caller: Caller,
  { paymentId, amountHalalas }: CapturePaymentInput,
): Promise<PaymentView> {
  const order = { kind: 'capture', amountHalalas, reason: 'salon', idempotency: null } as const
  return carryOut(deps, request, caller, paymentId, order)
}

/**
 * Gives money back, all that is left or a part. The key refuses a second refund for ever.
 * @throws DomainError `NOT_REFUNDABLE`, `REFUND_EXCEEDS_CAPTURED`, `PAYMENT_IN_PROGRESS`, `GATEWAY_REJECTED`,
 *   `GATEWAY_UNAVAILABLE`, `IDEMPOTENCY_MISMATCH`
 */
export function refundPayment(
  deps: PaymentDeps,
  request: RequestInfo,
  caller: Caller,
  input: RefundPaymentInput,
): Promise<PaymentView> {
  const { idempotencyKey, ...asked } = input
  const { paymentId, amountHalalas, reason } = input
  const idempotency = idempotencyOf(caller.userId, idempotencyKey, 'payments.manage.refund', asked)
  return carryOut(deps, request, caller, paymentId, { kind: 'refund', amountHalalas, reason, idempotency })
}

/**
 * Lets held money go, or undoes a charge of which nothing went back, while the gateway still can.
 * @throws DomainError `NOT_VOIDABLE`, `PAYMENT_IN_PROGRESS`, `GATEWAY_UNAVAILABLE`
 */
export function voidPayment(
  deps: PaymentDeps,
  request: RequestInfo,
  caller: Caller,
  paymentId: string,
): Promise<PaymentView> {
  const order = { kind: 'void', amountHalalas: undefined, reason: 'salon', idempotency: null } as const
  return carryOut(deps, request, caller, paymentId, order)
}

async function carryOut(
  deps: PaymentDeps,
  request: RequestInfo,
  caller: Caller,
  paymentId: string,
  order: Order,
): Promise<PaymentView> {
  await requirePaymentManager(deps, caller, paymentId)
  const keyed = order.idempotency && (await findKeyedPaymentId(deps.writeDb, order.idempotency))
  const payment = keyed?.operationId ? null : await lookAtPayment(deps, paymentId)
  const operationId =
    keyed?.operationId ?? (await storeOrder(deps, request, caller, payment?.id ?? paymentId, order))
  return answer(deps, paymentId, operationId)
}

/** What the salon decides by is what the gateway has now. */
async function lookAtPayment(deps: PaymentDeps, paymentId: string): Promise<PaymentRow> {
  try {
    return await applyGatewayPayment(deps, paymentId)
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    throw new DomainError('GATEWAY_UNAVAILABLE', { paymentId }, { cause: error })
  }
}

/** The intent, with the key and the audit entry, behind the locks: of twenty at once one gets through. */
function storeOrder(
  deps: PaymentDeps,
  request: RequestInfo,
  caller: Caller,
  paymentId: string,
  order: Order,
): Promise<string> {
  return inTransaction(deps, async (trx) => {
    const { bookingId } = await requirePayment({ writeDb: trx }, paymentId)
    await lockBooking(trx, bookingId)
    const payment = (await lockBookingPayments(trx, bookingId)).find(({ id }) => id === paymentId)
    if (!payment) throw new DomainError('NOT_FOUND')
    const keyed = order.idempotency && (await findKeyedPaymentId(trx, order.idempotency))
    if (keyed?.operationId) return keyed.operationId
    const operations = await listOperations(trx, [paymentId])
    if (operations.some(({ settledAt }) => settledAt === null)) {
      throw new DomainError('PAYMENT_IN_PROGRESS', { paymentId })
    }
    const [id, now] = [deps.newId(), deps.clock.now()]
    await insertOperations(trx, {
      operations: [{ id, paymentId, kind: order.kind, amountHalalas: amountOf(order, payment) }],
      reason: order.reason,
      requestedBy: caller.userId,
      actor: 'salon',
      actorUserId: caller.userId,
      now,
    })
    if (order.idempotency) {
      const { userId, key, procedure, requestHash } = order.idempotency
      await insertPaymentKey(trx, { userId, key, procedure, requestHash, paymentId, operationId: id, now })
    }
    const address = storableAddress(request.address)
    await insertAudit(trx, {
      action: AUDIT[order.kind],
      actorUserId: caller.userId,
      target: paymentId,
      salonId: payment.salonId,
      address,
    })
    return id
  })
}

const AUDIT: Record<MoneyOperationKind, SalonAuditAction> = {
  capture: 'payment_captured',
  refund: 'payment_refunded',
  void: 'payment_voided',
}

function amountOf({ kind, amountHalalas }: Order, payment: PaymentRow): number {
  if (kind === 'capture') return captureAmount(payment, amountHalalas)
  if (kind === 'refund') return refundAmount(payment, amountHalalas)
  refuseVoid(payment)
  return payment.status === 'authorized' ? payment.authorizedHalalas : payment.capturedHalalas
}

/** Carries the order out, if nobody did, and says how it went. */
async function answer(deps: PaymentDeps, paymentId: string, operationId: string): Promise<PaymentView> {
  const before = await requirePayment(deps, paymentId)
  const outcome = await runOperation(deps, before, operationId)
  if (outcome === 'unknown' || outcome === 'waiting') {
    throw new DomainError('GATEWAY_UNAVAILABLE', { paymentId, operationId })
  }
  if (outcome === 'failed') {
    const operation = await findOperation(deps.writeDb, operationId)
    throw new DomainError(reasonOf(operation?.error), { paymentId, operationId })
  }
  return viewPayment(deps.writeDb, await requirePayment(deps, paymentId), 'salon')
}

function reasonOf(error: string | null | undefined): DomainErrorCode {
  return isReason(error) ? error : 'GATEWAY_REJECTED'
}

function isReason(text: string | null | undefined): text is DomainErrorCode {
  return typeof text === 'string' && Object.hasOwn(DOMAIN_ERRORS, text)
}
