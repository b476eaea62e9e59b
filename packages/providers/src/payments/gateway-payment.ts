/** The gateway's words for where a payment stands. `failed`, `voided`, `verified` and `expired` are final. */
export const PAYMENT_STATUSES = [
  /** Made; the payer has something to do. */
  'initiated',
  'paid',
  /** Declined, given up, or out of time. */
  'failed',
  /** Held, not taken. A hold the bank let go of stays `authorized` for ever: watch its age. */
  'authorized',
  /** What was held is taken. */
  'captured',
  /** Something was given back, not necessarily all: compare `refundedHalalas`. */
  'refunded',
  'voided',
  /** A card was checked; no money moved. */
  'verified',
  'expired',
] as const
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number]

/** What was charged, as far as staff and receipts may know it. Holder, full number and phone are left out on purpose. */
export interface GatewaySource {
  /** `creditcard` (for tokens as well), `applepay`, `samsungpay`, `stcpay`, or one we do not offer. */
  type: string
  /** `mada`, `visa`, `master`, `amex`, `unionpay`; a card of two brands may show either. */
  company: string | null
  /** The last digits of the card's number. */
  lastFour: string | null
  /** The gateway's sentence, such as `APPROVED` or `INSUFFICIENT FUNDS`. For staff and logs, not for branching. */
  message: string | null
  /** The bank's two digits; null when the bank was never asked. Never tell the payer which of the fraud codes it was. */
  responseCode: string | null
  /** Where the payer goes for 3-D Secure, or where an STC Pay code is sent (`confirmOtp`). */
  transactionUrl: string | null
  /** The bank's retrieval reference. Not unique. */
  referenceNumber: string | null
  authorizationCode: string | null
  gatewayId: string | null
  /** Of a card that was saved. */
  token: string | null
  issuerName: string | null
  issuerCountry: string | null
  /** `debit`, `credit`, `charge_card`, `unspecified`. */
  issuerCardType: string | null
}

/** A payment as the gateway has it now. Amounts are whole minor units of `currency`: halalas, when that is `SAR`. */
export interface GatewayPayment {
  /** Our `givenId`, when the payment is one of ours. */
  id: string
  status: PaymentStatus
  amountHalalas: number
  /** The gateway's estimate of its fee, VAT included; not for the books. */
  feeHalalas: number | null
  /** As the gateway says it: may be 0 for a plain `paid` payment. `chargedHalalas` knows better. */
  capturedHalalas: number
  /** The running total given back. */
  refundedHalalas: number
  /** `SAR` for payments of ours. A payer's browser can make another one with our publishable key, so compare before use. */
  currency: string
  description: string | null
  source: GatewaySource
  /** Values as strings, whatever the gateway made of them. */
  metadata: Readonly<Record<string, string>>
  invoiceId: string | null
  /** A word for why 3-D Secure failed, when the gateway says it. */
  failureReason: string | null
  createdAt: Date | null
  updatedAt: Date | null
  capturedAt: Date | null
  refundedAt: Date | null
  voidedAt: Date | null
}

/** A payment the gateway listed that could not be understood. Somebody has to look. */
export interface UnreadablePayment {
  id: string | null
  problem: string
}

export interface PaymentPage {
  payments: GatewayPayment[]
  unreadable: UnreadablePayment[]
  /** Null after the last page. */
  nextPage: number | null
  totalCount: number | null
}

/** What the payer was charged, refunds not deducted. Held, failed and voided money counts as nothing. */
export function chargedHalalas(payment: GatewayPayment): number {
  switch (payment.status) {
    case 'paid':
      return payment.amountHalalas
    case 'captured':
      return payment.capturedHalalas
    case 'refunded':
      // Refunded from `paid`, nothing was ever captured as a step of its own.
      return payment.capturedHalalas === 0 ? payment.amountHalalas : payment.capturedHalalas
    case 'initiated':
    case 'failed':
    case 'authorized':
    case 'voided':
    case 'verified':
    case 'expired':
      return 0
  }
}
