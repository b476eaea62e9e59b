import type { PaymentRow } from '@salon/db'
import { DomainError } from '@salon/domain'
import { GatewayError, type PaymentSource } from '@salon/providers'
import { gatewayOf } from './accounts/payment-accounts.ts'
import { applyAnswer } from './apply-gateway-payment.ts'
import { lookUp, type Sighting } from './gateway-sighting.ts'
import type { PaymentDeps } from './payment-deps.ts'
import { keepError } from './run-operation.ts'

/**
 * Sends a stored intent to the gateway and applies the answer. A lost answer leaves it `creating`: it is never repeated under
 * another id.
 * @throws DomainError `GATEWAY_UNAVAILABLE`, `GATEWAY_REJECTED`
 */
export async function submitPayment(
  deps: PaymentDeps,
  payment: PaymentRow,
  source: PaymentSource,
): Promise<PaymentRow> {
  try {
    const gateway = await gatewayOf(deps, payment.accountId)
    const made = await gateway.create({
      givenId: payment.givenId,
      amountHalalas: payment.amountHalalas,
      currency: 'SAR',
      ...describePayment(payment),
      source,
      callbackUrl: callbackUrlOf(deps, payment),
      manualCapture: payment.isManual && source.type !== 'stcpay',
    })
    return await applyAnswer(deps, payment, { payment: made, askedAt: deps.clock.now() })
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    return explain(deps, payment, error)
  }
}

/** After a refusal the gateway is asked once more: the refusal may be of a copy, and the payment stand. */
async function explain(deps: PaymentDeps, payment: PaymentRow, error: GatewayError): Promise<PaymentRow> {
  const details = { paymentId: payment.id }
  if (error.outcome !== 'already-exists') await keepError(deps, payment, error)
  if (error.outcome !== 'already-exists' && error.outcome !== 'rejected') {
    throw new DomainError('GATEWAY_UNAVAILABLE', details, { cause: error })
  }
  const seen = await lookUpOrRefuse(deps, payment)
  const settled = await applyAnswer(deps, payment, { ...seen, isRefused: error.outcome === 'rejected' })
  if (!seen.payment) throw new DomainError('GATEWAY_REJECTED', details, { cause: error })
  return settled
}

async function lookUpOrRefuse(deps: PaymentDeps, payment: PaymentRow): Promise<Sighting> {
  try {
    return await lookUp(deps, payment)
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    throw new DomainError('GATEWAY_UNAVAILABLE', { paymentId: payment.id }, { cause: error })
  }
}

/** Where 3-D Secure sends the browser back to. A path of ours alone: what is appended to it is not believed. */
export function callbackUrlOf(deps: Pick<PaymentDeps, 'settings'>, payment: PaymentRow): string {
  return `${deps.settings.publicUrl}/payments/${payment.id}/return`
}

/** How the gateway knows a payment: words for the salon's eyes in its dashboard, nothing personal, and what finds it again in its lists. */
export function describePayment(payment: PaymentRow): {
  description: string
  metadata: Record<string, string>
} {
  const { id, bookingId, salonId, bookingReference } = payment
  return {
    description: `Booking ${bookingReference}`,
    metadata: { booking_id: bookingId, payment_id: id, salon_id: salonId },
  }
}
