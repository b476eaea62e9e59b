import type { CreditReason, ReceiptKind } from '@salon/domain'

const kinds: Record<ReceiptKind, string> = {
  tax_invoice: 'Simplified tax invoice',
  credit_note: 'Credit note',
  receipt: 'Payment receipt',
  refund_receipt: 'Refund receipt',
}

const reasons: Record<CreditReason, string> = {
  cancelled_by_customer: 'The customer cancelled the booking',
  cancelled_by_salon: 'The salon cancelled the booking',
  no_show: 'The visit did not take place',
  refunded_by_salon: 'The salon refunded the amount',
  charge_undone: 'The charge was undone',
  moved: 'The visit was changed for one that costs less',
}

/** A document is read in both languages at once; only what stands around it is in one. */
export const receiptEn = {
  toBooking: 'Back to the booking',
  signInToSee: 'Sign in to see this document',
  missingTitle: 'This document is not here',
  missingText: 'It may belong to another account, or the link is incomplete.',
  toBookings: 'My bookings',
  print: 'Print or save as PDF',

  kinds,
  reasons,
  number: 'Number',
  date: 'Date',
  original: { tax_invoice: 'Refers to invoice', receipt: 'Refers to receipt' },
  reason: 'Reason',
  seller: 'Seller',
  branch: 'Branch',
  address: 'Address',
  vatNumber: 'VAT number',
  commercialRegistration: 'Commercial registration',
  customer: 'Customer',
  booking: 'Booking',
  currency: 'Amounts in Saudi riyals',
  item: 'Service',
  net: 'Before VAT',
  vat: 'VAT',
  gross: 'Total',
  totalNet: 'Total before VAT',
  totalVat: (percent: number) => `VAT ${percent}%`,
  totalPaid: 'Total paid',
  totalReturned: 'Total given back',
  advance: (total: string) => `Paid in advance. The whole visit costs SAR ${total}.`,
  qr: 'QR code, phase-1 layout',
}

export type ReceiptMessages = typeof receiptEn
