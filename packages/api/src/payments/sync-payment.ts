import type { PaymentConfigInput, PaymentConfigView, PaymentView } from '@salon/contract'
import { findSalonAccount, listBookingPayments } from '@salon/db'
import { DomainError } from '@salon/domain'
import { GatewayError } from '@salon/providers'
import { requireBookingAccess } from '../bookings/booking-access.ts'
import type { Deps } from '../deps.ts'
import type { Caller } from '../trpc/context.ts'
import { applyGatewayPayment } from './apply-gateway-payment.ts'
import { requirePaymentAccess } from './payment-access.ts'
import type { PaymentDeps } from './payment-deps.ts'
import { viewPayment, viewPayments } from './payment-views.ts'

/** What the browser needs to take a payment, by the account that takes it. */
export async function readPaymentConfig(
  { db, payments, businessGateways }: Pick<Deps, 'db' | 'payments' | 'businessGateways'>,
  { salonId }: NonNullable<PaymentConfigInput> = {},
): Promise<PaymentConfigView> {
  const own = salonId === undefined ? undefined : await findSalonAccount(db, salonId)
  const form = own ? businessGateways : payments
  return {
    publishableKey: own?.publishableKey ?? payments?.gateway.publishableKey ?? null,
    gatewayUrl: form?.browserUrl ?? null,
    currency: 'SAR',
    methods: [...(form?.methods ?? [])],
    samsungPay: own ? null : (payments?.samsungPay ?? null),
  }
}

/**
 * The payment read afresh from the gateway: what the browser brought back from 3-D Secure is never believed.
 * @throws DomainError `NOT_FOUND`, `GATEWAY_UNAVAILABLE`
 */
export async function syncPayment(
  deps: PaymentDeps,
  caller: Caller,
  paymentId: string,
): Promise<PaymentView> {
  const relation = await requirePaymentAccess(deps, caller, paymentId)
  try {
    const payment = await applyGatewayPayment(deps, paymentId)
    return await viewPayment(deps.writeDb, payment, relation)
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    throw new DomainError('GATEWAY_UNAVAILABLE', { paymentId }, { cause: error })
  }
}

/** Every attempt to pay for a booking, with its history, for its customer and the salon's staff. */
export async function listPaymentsForBooking(
  deps: Pick<Deps, 'db'>,
  caller: Caller,
  bookingId: string,
): Promise<PaymentView[]> {
  const relation = await requireBookingAccess(deps.db, caller, bookingId)
  return viewPayments(deps.db, await listBookingPayments(deps.db, bookingId), relation)
}
