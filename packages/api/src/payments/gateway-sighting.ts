import type { GatewayFacts } from '@salon/domain'
import { chargedHalalas, GatewayError, type GatewayPayment } from '@salon/providers'
import type { PaymentRow } from '@salon/db'
import { gatewayOf } from './accounts/payment-accounts.ts'
import type { PaymentDeps } from './payment-deps.ts'

/** What the gateway had of a payment, and since when at the latest that has been true. */
export interface Sighting {
  /** `null`: it knows no such payment. */
  payment: GatewayPayment | null
  /** When it was asked. */
  askedAt: Date
  /** It refused to make the payment and knows none, so an intent need not be waited for. */
  isRefused?: boolean
}

/**
 * Asks the account that took a payment for it, by the id that is ours.
 * @throws GatewayError when it gives no answer that can be used
 */
export async function lookUp(
  deps: PaymentDeps,
  { givenId, accountId }: Pick<PaymentRow, 'givenId' | 'accountId'>,
): Promise<Sighting> {
  const askedAt = deps.clock.now()
  try {
    return { payment: await (await gatewayOf(deps, accountId)).fetch(givenId), askedAt }
  } catch (error) {
    if (error instanceof GatewayError && error.outcome === 'not-found') return { payment: null, askedAt }
    throw error
  }
}

/** The part of a gateway's payment that decides about money. */
export function factsOf(payment: GatewayPayment): GatewayFacts {
  return {
    status: payment.status,
    amountHalalas: payment.amountHalalas,
    chargedHalalas: chargedHalalas(payment),
    refundedHalalas: payment.refundedHalalas,
    currency: payment.currency,
    bookingId: payment.metadata.booking_id ?? null,
  }
}
