/**
 * Documents about money. The first two are for businesses registered for VAT, the others say nothing of it;
 * each business counts each kind by itself.
 */
export const RECEIPT_KINDS = ['tax_invoice', 'credit_note', 'receipt', 'refund_receipt'] as const
export type ReceiptKind = (typeof RECEIPT_KINDS)[number]

/** Why money went back. */
export const CREDIT_REASONS = [
  'cancelled_by_customer',
  'cancelled_by_salon',
  'no_show',
  'refunded_by_salon',
  /** The charge itself was undone, as if it had never been. */
  'charge_undone',
  /** The visit was changed for one that costs less. */
  'moved',
] as const
export type CreditReason = (typeof CREDIT_REASONS)[number]

const PREFIXES: Record<ReceiptKind, string> = {
  tax_invoice: 'INV',
  credit_note: 'CRN',
  receipt: 'RCT',
  refund_receipt: 'RFD',
}

/** A document's number as it is printed: `INV-000042`. Never shorter than six digits, and as long as it takes. */
export function receiptNumber(kind: ReceiptKind, number: number): string {
  return `${PREFIXES[kind]}-${String(number).padStart(6, '0')}`
}
