import { z } from 'zod'
import { GatewayError } from './gateway-error.ts'
import {
  PAYMENT_STATUSES,
  type GatewayPayment,
  type GatewaySource,
  type PaymentPage,
  type UnreadablePayment,
} from './gateway-payment.ts'
import type { CardToken, WebhookRegistration } from './payment-gateway.ts'
import { withoutSecrets } from '../http/without-secrets.ts'

// Strict about ids, statuses and money, which our books follow; lenient about the rest, which comes and goes.

const halalas = z.int().min(0)
const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value || null)
const note = text.transform((value) => (value === null ? null : withoutSecrets(value)))
const time = z.unknown().optional().transform(parseTime)
const webUrl = text.transform((value) => (value !== null && isWebUrl(value) ? value : null))
const lastFour = text.transform((value) => /\d{4}$/.exec(value ?? '')?.[0] ?? null)

const sourceSchema = z.object({
  type: z.string(),
  company: text,
  number: lastFour,
  message: note,
  response_code: text,
  transaction_url: webUrl,
  reference_number: text,
  authorization_code: text,
  gateway_id: text,
  token: text,
  issuer_name: text,
  issuer_country: text,
  issuer_card_type: text,
})

const metadataSchema = z.record(z.string(), z.unknown()).nullish().catch(null).transform(metadataOf)

const paymentSchema = z
  .object({
    id: z.string().min(1),
    status: z.enum(PAYMENT_STATUSES, { error: ({ input }) => `unknown word ${quoted(input)}` }),
    amount: halalas,
    fee: halalas.nullish(),
    captured: halalas.nullish(),
    refunded: halalas.nullish(),
    currency: z.string().regex(/^[A-Z]{3}$/),
    description: text,
    source: sourceSchema,
    metadata: metadataSchema,
    invoice_id: text,
    failure_reason: text,
    created_at: time,
    updated_at: time,
    captured_at: time,
    refunded_at: time,
    voided_at: time,
  })
  .superRefine((payment, context) => {
    for (const [field, message] of contradictions(payment))
      context.addIssue({ code: 'custom', path: [field], message })
  })
type RawPayment = z.output<typeof paymentSchema>

const pageSchema = z.object({
  payments: z.array(z.unknown()),
  meta: z.object({ next_page: z.int().min(1).nullish(), total_count: z.int().min(0).nullish() }).nullish(),
})

const tokenSchema = z.object({
  id: z.string().min(1),
  status: z.string().min(1),
  brand: text,
  last_four: lastFour,
  verification_url: webUrl,
  message: note,
})

const webhookSchema = z.object({ id: z.string().min(1), url: z.string(), verified: z.boolean().nullish() })

/** @throws GatewayError `unreadable`, also when it is another payment than the one asked for */
export function parsePayment(body: unknown, expectedId?: string): GatewayPayment {
  const payment = paymentOf(read(paymentSchema, body, 'payment'))
  if (expectedId !== undefined && payment.id !== expectedId.toLowerCase()) {
    throw new GatewayError('unreadable', 'the answer is about another payment')
  }
  return payment
}

/** A payment that makes no sense is set aside, so that it cannot hide the others. @throws GatewayError `unreadable` */
export function parsePaymentPage(body: unknown): PaymentPage {
  const page = read(pageSchema, body, 'list of payments')
  const payments: GatewayPayment[] = []
  const unreadable: UnreadablePayment[] = []
  for (const entry of page.payments) {
    const parsed = paymentSchema.safeParse(entry)
    if (parsed.success) payments.push(paymentOf(parsed.data))
    else unreadable.push({ id: idOf(entry), problem: problemOf(parsed.error) })
  }
  return {
    payments,
    unreadable,
    nextPage: page.meta?.next_page ?? null,
    totalCount: page.meta?.total_count ?? null,
  }
}

/** @throws GatewayError `unreadable`, also when it is another token than the one asked for */
export function parseToken(body: unknown, expectedId: string): CardToken {
  const token = read(tokenSchema, body, 'token')
  if (token.id !== expectedId) throw new GatewayError('unreadable', 'the answer is about another token')
  const { id, status, brand, message } = token
  return { id, status, brand, message, lastFour: token.last_four, verificationUrl: token.verification_url }
}

/** @throws GatewayError `unreadable` */
export function parseWebhookRegistration(body: unknown): WebhookRegistration {
  const { id, url, verified } = read(webhookSchema, body, 'webhook')
  // Accounts from before the verification step do not have the field, and get their events.
  return { id, url, isVerified: verified ?? true }
}

/** @throws GatewayError `unreadable` */
export function parseWebhookList(body: unknown): WebhookRegistration[] {
  return read(z.object({ webhooks: z.array(z.unknown()) }), body, 'list of webhooks').webhooks.map(
    parseWebhookRegistration,
  )
}

function paymentOf(raw: RawPayment): GatewayPayment {
  return {
    id: raw.id.toLowerCase(),
    status: raw.status,
    amountHalalas: raw.amount,
    feeHalalas: raw.fee ?? null,
    capturedHalalas: raw.captured ?? 0,
    refundedHalalas: raw.refunded ?? 0,
    currency: raw.currency,
    description: raw.description,
    source: sourceOf(raw.source),
    metadata: raw.metadata,
    invoiceId: raw.invoice_id,
    failureReason: raw.failure_reason,
    createdAt: raw.created_at,
    updatedAt: raw.updated_at,
    capturedAt: raw.captured_at,
    refundedAt: raw.refunded_at,
    voidedAt: raw.voided_at,
  }
}

function sourceOf(raw: RawPayment['source']): GatewaySource {
  return {
    type: raw.type,
    company: raw.company,
    lastFour: raw.number,
    message: raw.message,
    responseCode: raw.response_code,
    transactionUrl: raw.transaction_url,
    referenceNumber: raw.reference_number,
    authorizationCode: raw.authorization_code,
    gatewayId: raw.gateway_id,
    token: raw.token,
    issuerName: raw.issuer_name,
    issuerCountry: raw.issuer_country,
    issuerCardType: raw.issuer_card_type,
  }
}

/** Sums that cannot all be true; counting with them would put wrong money on the books. */
function contradictions(payment: RawPayment): [field: string, message: string][] {
  const { status, amount, captured, refunded } = payment
  const charged = captured || amount
  const found: [string, string][] = []
  if ((captured ?? 0) > amount) found.push(['captured', 'is more than the amount'])
  if (status === 'captured' && !captured)
    found.push(['captured', 'is nothing although the status says captured'])
  if ((refunded ?? 0) > charged) found.push(['refunded', 'is more than was charged'])
  if (status === 'refunded' && !refunded)
    found.push(['refunded', 'is nothing although the status says refunded'])
  return found
}

function read<Schema extends z.ZodType>(schema: Schema, body: unknown, what: string): z.output<Schema> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new GatewayError('unreadable', `the ${what} makes no sense: ${problemOf(parsed.error)}`)
}

/** Fields and what is wrong with them; never what was in them. */
function problemOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `"${withoutSecrets(value)}"` : `of type ${typeof value}`
}

function idOf(entry: unknown): string | null {
  const id: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'id') : null
  return typeof id === 'string' ? id : null
}

function metadataOf(values: Record<string, unknown> | null | undefined): Readonly<Record<string, string>> {
  const entries = Object.entries(values ?? {}).flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[key, String(value)] as const]
      : [],
  )
  return Object.fromEntries(entries)
}

function parseTime(value: unknown): Date | null {
  const date = typeof value === 'string' ? new Date(value) : null
  return date === null || Number.isNaN(date.getTime()) ? null : date
}

function isWebUrl(value: string): boolean {
  return /^https?:$/.test(URL.parse(value)?.protocol ?? '')
}
