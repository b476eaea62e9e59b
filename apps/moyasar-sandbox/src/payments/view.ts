import { formatAmount } from '../money.ts'
import type { Payment } from '../store/records.ts'

/** A payment as the API and the webhooks show it. */
export function viewPayment(payment: Payment): Record<string, unknown> {
  const format = (amountMinor: number) => formatAmount(amountMinor, payment.currency)
  return {
    id: payment.id,
    status: payment.status,
    amount: payment.amountMinor,
    fee: payment.feeMinor,
    currency: payment.currency,
    refunded: payment.refundedMinor,
    refunded_at: payment.refundedAt,
    captured: payment.capturedMinor,
    captured_at: payment.capturedAt,
    voided_at: payment.voidedAt,
    description: payment.description,
    amount_format: format(payment.amountMinor),
    fee_format: format(payment.feeMinor),
    refunded_format: format(payment.refundedMinor),
    captured_format: format(payment.capturedMinor),
    invoice_id: payment.invoiceId,
    ip: payment.ip,
    callback_url: payment.callbackUrl,
    created_at: payment.createdAt,
    updated_at: payment.updatedAt,
    metadata: payment.metadata,
    ...(payment.failureReason === null ? {} : { failure_reason: payment.failureReason }),
    source: payment.source,
  }
}
