import type { PhoneNumber } from '@salon/domain'
import type { GatewayPayment, PaymentPage, PaymentStatus } from './gateway-payment.ts'

/** What is charged. Card data is not among it and never reaches our server: the browser makes a token of it. */
export type PaymentSource =
  | { type: 'token'; token: string }
  /** `token` is the wallet's own payment token, as a string. */
  | { type: 'applepay'; token: string }
  | { type: 'samsungpay'; token: string }
  /** The customer gets a code by SMS, which `confirmOtp` takes. Money cannot be held this way, only taken. */
  | { type: 'stcpay'; mobile: PhoneNumber }

export interface NewPayment {
  /** Ours, a UUID of version 4, stored before the call. It becomes the payment's id; a repeat is `already-exists`. */
  givenId: string
  /** Whole halalas, VAT included. */
  amountHalalas: number
  currency: 'SAR'
  /** For the salon's eyes, in the gateway's dashboard. */
  description: string
  source: PaymentSource
  /** Where the payer's browser comes back to after 3-D Secure. What it brings along is not to be believed. */
  callbackUrl: string
  /** At most 30 keys of 40 characters, values of 500. Nothing personal: the gateway's staff can read it. */
  metadata: Readonly<Record<string, string>>
  /** Hold the money (`authorized`) until `capture`, instead of taking it. */
  manualCapture: boolean
}

export interface PaymentChanges {
  description?: string
  /** Added to what is there; an empty value removes its key. */
  metadata?: Readonly<Record<string, string>>
}

/** Newest first, 40 a page. Bounds are exclusive. */
export interface PaymentQuery {
  createdAfter?: Date
  createdBefore?: Date
  status?: PaymentStatus
  /** Payments that have all of these. */
  metadata?: Readonly<Record<string, string>>
  /** From 1, which is the default. */
  page?: number
}

/** A card the browser made a token of. Its number, expiry and holder are left out on purpose. */
export interface CardToken {
  id: string
  /** `initiated` (3-D Secure is not done), `active`, `inactive`, or a word the gateway invented since. */
  status: string
  /** `mada`, `visa`, `master`, … */
  brand: string | null
  lastFour: string | null
  /** Where the payer proves that the card is hers, while `initiated`. */
  verificationUrl: string | null
  message: string | null
}

/** An address events are sent to, as the gateway knows it. */
export interface WebhookRegistration {
  id: string
  url: string
  /** While false, nothing is delivered: a code comes to the address first, see `confirmWebhook`. */
  isVerified: boolean
}

/**
 * A gateway account that takes money. One implementation a vendor; all pass the same contract tests.
 *
 * A declined card is an answer (`status: 'failed'`), not an error. Every method throws `GatewayError` and nothing else;
 * its `outcome` says whether the gateway may have acted. Each call ends within the time-out, its own retries included.
 * Only `create` may be repeated, with the same `givenId`: after an unclear `update`, `capture`, `refund` or `void`,
 * fetch and compare totals first.
 */
export interface PaymentGateway {
  /** Whether the keys move real money. Events of the other mode are not ours. */
  readonly mode: 'test' | 'live'
  /** For the browser: may make payments and tokens, nothing else. */
  readonly publishableKey: string
  /**
   * The answer may be `failed`, `paid` or `authorized` at once, or `initiated` with `source.transactionUrl` to send the payer to.
   * After an unclear answer it asks for `givenId` by itself while time is left, so the error is final for this call.
   */
  create(payment: NewPayment): Promise<GatewayPayment>
  fetch(paymentId: string): Promise<GatewayPayment>
  list(query: PaymentQuery): Promise<PaymentPage>
  update(paymentId: string, changes: PaymentChanges): Promise<GatewayPayment>
  /** Takes held money, all of it or `amountHalalas`. Once only: the rest of the hold is let go. */
  capture(paymentId: string, amountHalalas?: number): Promise<GatewayPayment>
  /** Gives money back, all that is left or `amountHalalas`. The evidence is `refundedHalalas`, a running total. */
  refund(paymentId: string, amountHalalas?: number): Promise<GatewayPayment>
  /** Lets held money go, or undoes a charge of the last two hours or so. Afterwards only `refund` helps. */
  void(paymentId: string): Promise<GatewayPayment>
  /** Ends an STC Pay payment with the customer's code. A wrong code is `rejected`, or `failed` once too many were tried. */
  confirmOtp(attempt: { transactionUrl: string; otp: string }): Promise<GatewayPayment>
  fetchToken(tokenId: string): Promise<CardToken>
  listWebhooks(): Promise<WebhookRegistration[]>
  /** Has every event, also kinds to come, sent to the address. After an unclear answer, list before registering again. */
  registerWebhook(webhook: { url: string; secret: string }): Promise<WebhookRegistration>
  /** Answers the event of kind `verification` with its code. */
  confirmWebhook(webhookId: string, code: string): Promise<WebhookRegistration>
}

/** An account at the gateway: a salon's own, or the platform's. */
export interface GatewayKeys {
  /** With or without the version, for example `https://api.moyasar.com/v1`. */
  apiUrl: string
  secretKey: string
  publishableKey: string
}

export interface PaymentGateways {
  /** Cheap: make one for each use. All share the connections, and the circuit breaker of their `apiUrl`. */
  gatewayFor(keys: GatewayKeys): PaymentGateway
  /** Ends the connections; calls under way fail. */
  close(): Promise<void>
}
