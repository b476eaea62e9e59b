import { formatAmount } from '../money.ts'
import { viewPayment } from '../payments/view.ts'
import type { Invoice } from '../store/records.ts'
import { nowText, type World } from '../world.ts'

export function viewInvoice(world: World, invoice: Invoice): Record<string, unknown> {
  return {
    id: invoice.id,
    status: invoice.status,
    amount: invoice.amountMinor,
    currency: invoice.currency,
    description: invoice.description,
    logo_url: null,
    amount_format: formatAmount(invoice.amountMinor, invoice.currency),
    url: invoice.url,
    callback_url: invoice.callbackUrl,
    expired_at: invoice.expiredAt,
    created_at: invoice.createdAt,
    updated_at: invoice.updatedAt,
    back_url: invoice.backUrl,
    success_url: invoice.successUrl,
    metadata: invoice.metadata,
    payments: world.store.payments
      .newestFirst()
      .filter(({ invoiceId }) => invoiceId === invoice.id)
      .map(viewPayment),
  }
}

/** The invoice as it is now: time may have run out since it was last looked at. */
export function refreshInvoice(world: World, invoice: Invoice): Invoice {
  const hasExpired = invoice.expiredAt !== null && invoice.expiredAt <= nowText(world)
  if (!hasExpired || invoice.status !== 'initiated') return invoice
  return world.store.invoices.put({ ...invoice, status: 'expired', updatedAt: nowText(world) })
}
