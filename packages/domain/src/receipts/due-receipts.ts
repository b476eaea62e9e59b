import { vatInside } from '../money/vat.ts'
import type { PaymentState } from '../payments/payment-state.ts'

/** A payment and the documents that were issued about it. */
export interface DocumentedPayment {
  state: PaymentState
  /** Money that goes back before it was anybody's gets no document: nothing was sold. */
  isKept: boolean
  /** What was documented as taken; `null`: nothing yet. */
  invoicedHalalas: number | null
  /** What was documented as given back since, in all. */
  creditedHalalas: number
}

export interface DueReceipts {
  /** To be documented as taken; 0: nothing. */
  invoiceHalalas: number
  /** To be documented as given back, after the other. */
  creditHalalas: number
}

/**
 * Which documents a payment lacks. Reads totals alone, so that in whatever order and number the sightings come, what is invoiced less
 * what is credited is what the salon has.
 */
export function dueReceipts({ state, isKept, ...documented }: DocumentedPayment): DueReceipts {
  if (!isKept) return { invoiceHalalas: 0, creditHalalas: 0 }
  const { capturedHalalas, refundedHalalas, status } = state
  const invoiceHalalas = documented.invoicedHalalas === null ? capturedHalalas : 0
  const invoicedHalalas = documented.invoicedHalalas ?? invoiceHalalas
  const returnedHalalas = status === 'voided' ? invoicedHalalas : Math.min(refundedHalalas, invoicedHalalas)
  return { invoiceHalalas, creditHalalas: Math.max(0, returnedHalalas - documented.creditedHalalas) }
}

/**
 * The VAT of a credit note. Of all that was given back the VAT is computed as of one amount, so that several notes together
 * never take back a halala of VAT that the invoice does not have.
 */
export function creditVat(creditHalalas: number, creditedBeforeHalalas: number, vatPercent: number): number {
  return (
    vatInside(creditedBeforeHalalas + creditHalalas, vatPercent) -
    vatInside(creditedBeforeHalalas, vatPercent)
  )
}
