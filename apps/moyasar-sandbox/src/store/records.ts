import { z } from 'zod'

// What the sandbox remembers. Amounts are whole minor units (halalas for SAR), times are ISO texts in UTC.
// Sources keep the spelling of the wire, because they are only ever shown. No card number, expiry or CVC is kept.

const instant = z.iso.datetime()
const minorUnits = z.int().min(0)
const text = z.string().nullable()

export const metadata = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullable()

/** What the bank will say once the payer has done the rest. */
export const outcome = z.object({
  isApproved: z.boolean(),
  message: z.string(),
  /** Two digits; null when the acquirer was never asked. */
  responseCode: text,
})

export const cardBrand = z.enum(['mada', 'visa', 'master', 'amex', 'unionpay'])

/** A card without its number: enough to charge it again through a token. */
export const savedCard = z.object({
  brand: cardBrand,
  name: z.string(),
  maskedNumber: z.string(),
  bin: z.string(),
  lastFour: z.string(),
  month: z.string(),
  year: z.string(),
  outcome,
  /** `frictionless` cards answer at once, whatever 3-D Secure would ask. */
  isFrictionless: z.boolean(),
})

const cardSource = z.object({
  type: z.literal('creditcard'),
  company: cardBrand,
  name: z.string(),
  number: z.string(),
  gateway_id: z.string(),
  reference_number: text,
  authorization_code: text,
  response_code: text,
  message: text,
  transaction_url: text,
  token: text,
  issuer_name: text,
  issuer_country: text,
  issuer_card_type: text,
  issuer_card_category: text,
})

const walletSource = cardSource.omit({ transaction_url: true }).extend({
  type: z.enum(['applepay', 'samsungpay']),
  company: cardBrand.nullable(),
  name: text,
  dpan: text,
})

const stcPaySource = z.object({
  type: z.literal('stcpay'),
  mobile: z.string(),
  reference_number: text,
  branch: text,
  cashier: text,
  transaction_url: text,
  message: text,
})

export const paymentStatus = z.enum([
  'initiated',
  'paid',
  'failed',
  'authorized',
  'captured',
  'refunded',
  'voided',
  'verified',
])

export const payment = z.object({
  id: z.string(),
  account: z.string(),
  status: paymentStatus,
  amountMinor: minorUnits,
  feeMinor: minorUnits,
  currency: z.string(),
  refundedMinor: minorUnits,
  refundedAt: instant.nullable(),
  capturedMinor: minorUnits,
  capturedAt: instant.nullable(),
  voidedAt: instant.nullable(),
  /** When the bank approved; the hold and the time for a void count from here. */
  approvedAt: instant.nullable(),
  description: text,
  invoiceId: text,
  ip: text,
  callbackUrl: text,
  createdAt: instant,
  updatedAt: instant,
  metadata,
  failureReason: text,
  source: z.discriminatedUnion('type', [cardSource, walletSource, stcPaySource]),
  isManual: z.boolean(),
  /** What is in the address of the 3-D Secure page or of the OTP step; null when nothing is asked of the payer. */
  challengeToken: text,
  outcome,
  /** The card to keep as a token once it is approved. */
  cardToSave: savedCard.nullable(),
  /** The token that this payment verifies. */
  verifiesTokenId: text,
})

export const token = z.object({
  id: z.string(),
  account: z.string(),
  status: z.enum(['initiated', 'active', 'inactive']),
  card: savedCard,
  /** Tokens of `save_only` serve one payment, soon. */
  isSaveOnly: z.boolean(),
  isVerified: z.boolean(),
  message: text,
  verificationUrl: text,
  metadata,
  createdAt: instant,
  updatedAt: instant,
  expiresAt: instant.nullable(),
})

export const invoice = z.object({
  id: z.string(),
  account: z.string(),
  status: z.enum(['initiated', 'paid', 'failed', 'refunded', 'canceled', 'on_hold', 'expired', 'voided']),
  amountMinor: minorUnits,
  currency: z.string(),
  description: z.string(),
  url: z.string(),
  callbackUrl: text,
  successUrl: text,
  backUrl: text,
  expiredAt: instant.nullable(),
  createdAt: instant,
  updatedAt: instant,
  metadata,
})

export const webhook = z.object({
  id: z.string(),
  /** Null: the endpoint from the settings, which hears of every account. */
  account: text,
  httpMethod: z.enum(['post', 'put', 'patch']),
  url: z.string(),
  sharedSecret: z.string(),
  /** Null: all, also those that do not exist yet. */
  events: z.array(z.string()).nullable(),
  createdAt: instant,
  verifiedAt: instant.nullable(),
  verificationCode: text,
  verificationSentAt: instant.nullable(),
  verificationTriesLeft: z.int(),
})

export const event = z.object({
  id: z.string(),
  account: z.string(),
  type: z.string(),
  createdAt: instant,
  /** As the object was then. */
  data: z.record(z.string(), z.unknown()),
})

export const delivery = z.object({
  id: z.string(),
  eventId: z.string(),
  webhookId: z.string(),
  status: z.enum(['waiting', 'held', 'delivered', 'dropped']),
  retryNumber: z.int(),
  dueAt: instant,
})

export const attempt = z.object({
  id: z.string(),
  account: text,
  webhookId: z.string(),
  eventId: z.string(),
  eventType: z.string(),
  retryNumber: z.int(),
  result: z.enum(['success', 'failure']),
  message: text,
  responseCode: z.int().nullable(),
  responseHeaders: text,
  responseBody: text,
  createdAt: instant,
})

/** One movement of money. What a shop believes must add up to these. */
export const ledgerEntry = z.object({
  id: z.string(),
  account: z.string(),
  paymentId: z.string(),
  /** `void` undoes a charge or capture, `release` lets a hold go. */
  kind: z.enum(['charge', 'authorize', 'capture', 'refund', 'void', 'release']),
  amountMinor: minorUnits,
  currency: z.string(),
  at: instant,
})

export const coupon = z.object({
  id: z.string(),
  account: z.string(),
  code: z.string(),
  /** First digits of the cards it is for. */
  binPrefix: z.string(),
  percentOff: z.number().min(0).max(100),
})

export type Metadata = z.infer<typeof metadata>
export type Outcome = z.infer<typeof outcome>
export type CardBrand = z.infer<typeof cardBrand>
export type SavedCard = z.infer<typeof savedCard>
export type Payment = z.infer<typeof payment>
export type PaymentSource = Payment['source']
export type Token = z.infer<typeof token>
export type Invoice = z.infer<typeof invoice>
export type Webhook = z.infer<typeof webhook>
export type Event = z.infer<typeof event>
export type Delivery = z.infer<typeof delivery>
export type Attempt = z.infer<typeof attempt>
export type LedgerEntry = z.infer<typeof ledgerEntry>
