import {
  findReceiptFacts,
  insertReceipt,
  type IssuedOriginal,
  type PaymentOperationRow,
  type ReceiptFacts,
  type ReceiptLineRow,
  type Trx,
} from '@salon/db'
import {
  creditVat,
  DomainError,
  dueReceipts,
  ENDING_CAUSES,
  receiptLines,
  receiptNumber,
  type CreditReason,
  type EndingCause,
  type PaymentState,
} from '@salon/domain'
import type { PaymentDeps } from '../payment-deps.ts'

export interface Documenting {
  /** Of a payment that is kept and locked. */
  paymentId: string
  state: PaymentState
  /** The operation by which money went back; a refund made at the gateway has none. */
  cause: PaymentOperationRow | undefined
  now: Date
}

/**
 * Part of the transaction in which money is taken or went back: issues what documents the payment lacks. Calling it again issues
 * nothing. Takes its locks on the business's counters last, the invoice's before the credit note's.
 */
export async function issueReceipts(
  deps: Pick<PaymentDeps, 'newId'>,
  trx: Trx,
  { paymentId, state, cause, now }: Documenting,
): Promise<void> {
  const facts = await findReceiptFacts(trx, paymentId)
  if (!facts) throw new DomainError('NOT_FOUND')
  const { invoiceHalalas, creditHalalas } = dueReceipts({
    state,
    isKept: true,
    invoicedHalalas: facts.original?.grossHalalas ?? null,
    creditedHalalas: facts.creditedHalalas,
  })
  const document = { paymentId, now }
  const original =
    invoiceHalalas > 0 ? await issueInvoice(deps, trx, document, facts, invoiceHalalas) : facts.original
  if (!original || creditHalalas === 0) return
  const isTaxed = original.vatPercent > 0
  await insertReceipt(trx, {
    ...document,
    id: deps.newId(),
    kind: isTaxed ? 'credit_note' : 'refund_receipt',
    originalId: original.id,
    reason: creditReason(state, cause),
    vatPercent: original.vatPercent,
    lines: [creditLine(original, creditHalalas, facts.creditedHalalas)],
  })
}

async function issueInvoice(
  deps: Pick<PaymentDeps, 'newId'>,
  trx: Trx,
  document: { paymentId: string; now: Date },
  { vatNumber, services, ...terms }: ReceiptFacts,
  grossHalalas: number,
): Promise<IssuedOriginal> {
  const id = deps.newId()
  // who has no number may not write a tax invoice, whatever the salon's page says
  const vatPercent = vatNumber === null ? 0 : terms.vatPercent
  const kind = vatPercent > 0 ? 'tax_invoice' : 'receipt'
  const amounts = receiptLines(
    grossHalalas,
    services.map(({ priceHalalas }) => priceHalalas),
    vatPercent,
  )
  const lines = services.flatMap(({ nameAr, nameEn }, index) => {
    const amount = amounts[index]
    return amount ? [{ nameAr, nameEn, ...amount }] : []
  })
  const { number } = await insertReceipt(trx, {
    ...{ ...document, id, kind, vatPercent, lines },
    ...{ originalId: null, reason: null },
  })
  return { id, kind, number, vatPercent, grossHalalas }
}

/** One line: nobody says which of the services it is for. */
function creditLine(
  original: IssuedOriginal,
  grossHalalas: number,
  creditedBeforeHalalas: number,
): ReceiptLineRow {
  const number = receiptNumber(original.kind, original.number)
  return {
    nameAr: `مبلغ مُعاد من ${number}`,
    nameEn: `Refunded from ${number}`,
    grossHalalas,
    vatHalalas: creditVat(grossHalalas, creditedBeforeHalalas, original.vatPercent),
  }
}

const REASONS: Record<EndingCause, CreditReason> = {
  customer: 'cancelled_by_customer',
  salon: 'cancelled_by_salon',
  no_show: 'no_show',
}

/** A word of ours: what staff typed is for staff. */
function creditReason({ status }: PaymentState, cause: PaymentOperationRow | undefined): CreditReason {
  if (status === 'voided') return 'charge_undone'
  if (cause?.requestedBy === null && cause.reason === 'moved') return 'moved'
  const ending = cause?.requestedBy === null ? ENDING_CAUSES.find((each) => each === cause.reason) : undefined
  return ending ? REASONS[ending] : 'refunded_by_salon'
}
