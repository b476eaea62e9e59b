import {
  PAYMENT_STATUSES,
  type BookDifferenceKind,
  type CreditReason,
  type DeclineAdvice,
  type GiveUpReason,
  type Instant,
  type Localized,
  type MoneyOperationKind,
  type OperationStatus,
  type PaymentStatus,
  type ReceiptKind,
  type ReturnReason,
} from '@salon/domain'
import * as z from 'zod'
import { cursor, id, idempotencyKey, instant, limit, typedName, type Page } from './shared.ts'

/** A token made by the browser, or the wallet's own, as a string. Nothing that looks like a card fits in. */
const cardToken = z.string().regex(/^token_[A-Za-z0-9_-]{1,120}$/)
const walletToken = z.string().min(2).max(20_000)
const applePayToken = walletToken.startsWith('{')
/** As JSON, or as JOSE writes what is encrypted: three to five parts with dots between. */
const samsungPayToken = walletToken.regex(/^(?:\{|[\w-]+(?:\.[\w-]*){2,4}$)/)
/** As people type it; the server reads it as every other phone. */
const mobile = z.string().min(1).max(40)

export const PAYMENT_SOURCES = ['form', 'token', 'applepay', 'samsungpay', 'stcpay'] as const
export type PaymentSourceType = (typeof PAYMENT_SOURCES)[number]

/** How the customer pays. Card numbers are in none of them: the browser sends those straight to the gateway. */
export const paymentSourceInput = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('form') }),
  z.strictObject({ type: z.literal('token'), token: cardToken }),
  z.strictObject({ type: z.literal('applepay'), token: applePayToken }),
  z.strictObject({ type: z.literal('samsungpay'), token: samsungPayToken }),
  z.strictObject({ type: z.literal('stcpay'), mobile }),
])
export type PaymentSourceInput = z.output<typeof paymentSourceInput>

export const createPaymentInput = z.strictObject({
  bookingId: id,
  source: paymentSourceInput,
  /** Begin anew in place of this attempt, which waits at the bank. */
  insteadOf: id.optional(),
  idempotencyKey,
})
export type CreatePaymentInput = z.output<typeof createPaymentInput>

export const paymentIdInput = z.strictObject({ paymentId: id })
export const paymentsForBookingInput = z.strictObject({ bookingId: id })
export const receiptIdInput = z.strictObject({ id })

const amountHalalas = z.number().int().min(1).max(100_000_000)

export const capturePaymentInput = z.strictObject({
  paymentId: id,
  amountHalalas: amountHalalas.optional(),
})
export type CapturePaymentInput = z.output<typeof capturePaymentInput>

export const refundPaymentInput = z.strictObject({
  paymentId: id,
  amountHalalas: amountHalalas.optional(),
  reason: typedName(300),
  idempotencyKey,
})
export type RefundPaymentInput = z.output<typeof refundPaymentInput>

export const listPaymentsInput = z.strictObject({
  salonId: id,
  from: instant.optional(),
  to: instant.optional(),
  status: z.enum(PAYMENT_STATUSES).optional(),
  cursor: cursor.optional(),
  limit: limit.optional(),
})
export type ListPaymentsInput = z.output<typeof listPaymentsInput>

/** `from` and `to`: when a difference was found. */
export const listBookDifferencesInput = z.strictObject({
  salonId: id,
  from: instant.optional(),
  to: instant.optional(),
  cursor: cursor.optional(),
  limit: limit.optional(),
})
export type ListBookDifferencesInput = z.output<typeof listBookDifferencesInput>

/** Whose books are compared at once. */
export const compareBooksInput = z.strictObject({ salonId: id })

export const PAYMENT_METHODS = ['creditcard', 'applepay', 'stcpay', 'samsungpay'] as const
export type PaymentMethod = (typeof PAYMENT_METHODS)[number]

/** Of which salon; without, of the platform's own account. */
export const paymentConfigInput = z.strictObject({ salonId: id.optional() }).optional()
export type PaymentConfigInput = z.output<typeof paymentConfigInput>

/** What the browser needs to take a payment; no method at all where payments are not set up. */
export interface PaymentConfigView {
  publishableKey: string | null
  /** Where the browser sends card data; never our server. */
  gatewayUrl: string | null
  currency: 'SAR'
  methods: PaymentMethod[]
  /** What Samsung Pay needs beside; `null` where it is not offered. */
  samsungPay: SamsungPaySetup | null
}

export interface SamsungPaySetup {
  /** Who asks for the money, as registered with Samsung. */
  serviceId: string
  /** Samsung's own script, which opens its sheet. */
  scriptUrl: string
}

/** One step of a payment's life. Totals are as they stood after it. */
export interface PaymentEventView {
  at: Instant
  /** `created`, `changed` (the gateway's status or totals moved), `kept` or `returned` (for or not for the booking), and an operation's `requested`, `sent`, `succeeded`, `failed`. */
  type: 'created' | 'changed' | 'kept' | 'returned' | 'requested' | 'sent' | 'succeeded' | 'failed'
  operation: MoneyOperationKind | null
  status: PaymentStatus
  amountHalalas: number
  capturedHalalas: number
  refundedHalalas: number
  actor: 'customer' | 'salon' | 'system'
  reason: string | null
}

/** A capture, refund or void: `requested` and `sent` are under way and settle by themselves. */
export interface PaymentOperationView {
  id: string
  kind: MoneyOperationKind
  amountHalalas: number
  status: OperationStatus
  /** `salon`, `customer`, `no_show` (the booking ended so), `confirmed`, or why a payment is returned; what staff typed, to staff. */
  reason: string | null
  createdAt: Instant
  settledAt: Instant | null
}

export interface PaymentView {
  id: string
  bookingId: string
  salonId: string
  status: PaymentStatus
  amountHalalas: number
  /** VAT inside the amount; 0 for a salon that is not registered. */
  vatHalalas: number
  currency: 'SAR'
  authorizedHalalas: number
  capturedHalalas: number
  refundedHalalas: number
  source: { type: PaymentSourceType; company: string | null; lastFour: string | null }
  /** Where the payer has something to do while `initiated`: 3-D Secure. */
  redirectUrl: string | null
  /** What the customer can do after `failed`. */
  declineAdvice: DeclineAdvice | null
  /** Why an attempt was given up here, whatever became of it at the gateway. */
  giveUpReason: GiveUpReason | null
  /** Why it is not kept for the booking; it goes, or went, back in full. */
  returnReason: ReturnReason | null
  createdAt: Instant
  updatedAt: Instant
  operations: PaymentOperationView[]
  history: PaymentEventView[]
  /** For the salon's people alone: the gateway's estimate of its fee, and what it complained of. */
  staff: { feeHalalas: number | null; gatewayError: { type: string; message: string } | null } | null
}

/** What Moyasar's form takes in the browser. */
export interface PaymentFormView {
  givenId: string
  amountHalalas: number
  currency: 'SAR'
  description: string
  callbackUrl: string
  metadata: Record<string, string>
  publishableKey: string
  /** Hold the money instead of taking it. */
  manual: boolean
}

export interface CreatedPaymentView {
  payment: PaymentView
  redirectUrl: string | null
  form: PaymentFormView | null
}

export interface SalonPaymentView extends PaymentView {
  bookingReference: string
  customerName: string
}

/** A payment as one of the two books has it. */
export interface BookSideView {
  status: PaymentStatus
  authorizedHalalas: number
  capturedHalalas: number
  refundedHalalas: number
}

/** What the gateway's books and ours do not agree about, or did not. */
export interface BookDifferenceView {
  id: string
  kind: BookDifferenceKind
  /** Of ours; `null` where the gateway has what we have not. */
  payment: { id: string; bookingId: string; bookingReference: string; customerName: string } | null
  /** The gateway's id of what we have not. */
  gatewayId: string | null
  /** Before anything was put right. */
  ours: BookSideView | null
  theirs: BookSideView | null
  foundAt: Instant
  seenAt: Instant
  /** The latest comparison found it, too, and nobody has put it right. */
  isOpen: boolean
}

/** The latest comparison of a business's books with the gateway's. */
export interface BookComparisonView {
  at: Instant
  /** Payments made from then on were compared. */
  since: Instant
  payments: number
  /** The gateway answered to the end; without, something may not have been looked at. */
  isComplete: boolean
}

export interface ComparedBooksView extends Page<BookDifferenceView> {
  /** `null`: nothing was compared of late, for nothing was paid online. */
  latest: BookComparisonView | null
  /** How many of all that is listed, on every page, wait for somebody. */
  openCount: number
}

/** What came of comparing a business's books at once, as far as it is this salon's. */
export interface BooksRunView {
  /** `null`: nothing takes money online, so there was nothing to compare. */
  latest: BookComparisonView | null
  /** Payments that this comparison put right. */
  correctedCount: number
  /** Differences that wait for somebody, as in the list. */
  openCount: number
  /** For so long nobody of the business can have them compared again. */
  retryAfterSeconds: number
}

/** The money of a booking in all. */
export interface BookingMoneyView {
  /** To be paid before the visit, by the terms copied onto the booking. */
  prepaymentHalalas: number
  /** Of it, what is still to be paid now. */
  dueHalalas: number
  /** Held for it and not taken. */
  authorizedHalalas: number
  capturedHalalas: number
  refundedHalalas: number
}

/** A document about money, as issued. Amounts include the VAT, but for `netHalalas`. */
export interface ReceiptView {
  id: string
  kind: ReceiptKind
  /** As printed, such as `INV-000042`. */
  number: string
  issuedAt: Instant
  timeZone: string
  bookingId: string
  bookingReference: string
  /** The document that this one takes back, or a part of it. */
  original: { id: string; number: string } | null
  reason: CreditReason | null
  seller: {
    name: Localized
    salonName: Localized
    address: Localized
    commercialRegistration: string | null
    /** `null` where the seller is not registered: nothing of VAT is shown then. */
    vatNumber: string | null
  }
  /** Empty for a walk-in, and once the account was deleted. */
  customerName: string
  lines: { name: Localized; grossHalalas: number; vatHalalas: number }[]
  /** Paid in advance, and less than the visit costs: what is paid at the salon is not in it. */
  isAdvance: boolean
  visitTotalHalalas: number
  currency: 'SAR'
  vatPercent: number
  netHalalas: number
  vatHalalas: number
  grossHalalas: number
  /** What the QR code says, in the phase-1 layout; `null` where the seller is not registered. */
  qr: string | null
}
