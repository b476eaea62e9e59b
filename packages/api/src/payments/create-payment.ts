import type { CreatedPaymentView, CreatePaymentInput, PaymentFormView } from '@salon/contract'
import { findOpenPayment, type PaymentRow } from '@salon/db'
import { declineAdvice, DomainError, parsePhone } from '@salon/domain'
import { GatewayError, type PaymentSource } from '@salon/providers'
import { requireCustomerOfBooking } from '../bookings/booking-access.ts'
import type { Caller } from '../trpc/context.ts'
import { idempotencyOf } from '../trpc/idempotency.ts'
import { publishableKeyOf } from './accounts/payment-accounts.ts'
import { applyGatewayPayment, requirePayment } from './apply-gateway-payment.ts'
import type { PaymentDeps } from './payment-deps.ts'
import { findKeyedPaymentId, storeIntent } from './payment-intent.ts'
import { viewPayment } from './payment-views.ts'
import { callbackUrlOf, describePayment, submitPayment } from './submit-payment.ts'

/**
 * Pays what is due for a booking, or makes the intent for the gateway's own form in the browser. What became of an earlier attempt is
 * asked first; whatever happens on the way, the same key never charges twice, and neither do two keys. One that waits at the bank is
 * given up when it is named as `insteadOf`: should it be paid after all, the later of the two goes back in full.
 * @throws DomainError `PAYMENT_NOT_NEEDED`, `HOLD_EXPIRED`, `PAYMENT_IN_PROGRESS`, `PAYMENT_DECLINED`, `GATEWAY_REJECTED`,
 *   `GATEWAY_UNAVAILABLE`, `IDEMPOTENCY_MISMATCH`, `RATE_LIMITED`
 */
export async function createPayment(
  deps: PaymentDeps,
  caller: Caller,
  input: CreatePaymentInput,
): Promise<CreatedPaymentView> {
  const source = sourceOf(input.source)
  await requireCustomerOfBooking(deps.db, caller, input.bookingId)
  const { idempotencyKey, ...asked } = input
  const { bookingId, insteadOf } = input
  const idempotency = idempotencyOf(caller.userId, idempotencyKey, 'payments.create', asked)
  const keyed = await findKeyedPaymentId(deps.writeDb, idempotency)
  if (keyed) {
    await settle(deps, keyed.paymentId)
    return carryOn(deps, keyed.paymentId, source)
  }
  const open = await findOpenPayment(deps.writeDb, bookingId)
  if (open) await settle(deps, open.id)
  const sourceType = input.source.type
  const paymentId = await storeIntent(deps, caller, { bookingId, sourceType, insteadOf, idempotency })
  return carryOn(deps, paymentId, source)
}

/** @throws DomainError `INVALID_INPUT` for a mobile that is none */
function sourceOf(source: CreatePaymentInput['source']): PaymentSource | null {
  if (source.type === 'form') return null
  if (source.type !== 'stcpay') return source
  const mobile = parsePhone(source.mobile)
  if (!mobile) throw new DomainError('INVALID_INPUT', { fields: { 'source.mobile': 'invalid_phone' } })
  return { type: 'stcpay', mobile }
}

/** Asks what became of an attempt. @throws DomainError `GATEWAY_UNAVAILABLE`: without an answer nothing new is begun */
async function settle(deps: PaymentDeps, paymentId: string): Promise<void> {
  try {
    await applyGatewayPayment(deps, paymentId)
  } catch (error) {
    if (error instanceof GatewayError) {
      throw new DomainError('GATEWAY_UNAVAILABLE', { paymentId }, { cause: error })
    }
    throw error
  }
}

/** From wherever the attempt stands: sends it, or says what came of it. */
async function carryOn(
  deps: PaymentDeps,
  paymentId: string,
  source: PaymentSource | null,
): Promise<CreatedPaymentView> {
  const stored = await requirePayment(deps, paymentId)
  const waits = stored.status === 'creating'
  const payment = waits && source ? await submitPayment(deps, stored, source) : stored
  if (payment.status === 'failed') {
    const advice = declineAdvice(payment.responseCode)
    throw new DomainError('PAYMENT_DECLINED', { paymentId, advice })
  }
  return {
    payment: await viewPayment(deps.writeDb, payment, 'customer'),
    redirectUrl: payment.redirectUrl,
    form: waits && !source ? await formOf(deps, payment) : null,
  }
}

async function formOf(deps: PaymentDeps, payment: PaymentRow): Promise<PaymentFormView> {
  return {
    givenId: payment.givenId,
    amountHalalas: payment.amountHalalas,
    currency: 'SAR',
    ...describePayment(payment),
    callbackUrl: callbackUrlOf(deps, payment),
    publishableKey: await publishableKeyOf(deps, payment.accountId),
    manual: payment.isManual,
  }
}
