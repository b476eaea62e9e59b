import { z } from 'zod'

// What answers look like, from the fact sheet in our own words. Strict where a client relies on it: an answer with a
// field that is missing, misspelt or of another kind does not pass.

const instant = z.iso.datetime({ precision: 3 })
const minorUnits = z.int().min(0)
const text = z.string().nullable()
const metadata = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullable()
const money = z.string().regex(/^\d{1,3}(,\d{3})*(\.\d+)? [A-Z]{3}$/)

const brand = z.enum(['mada', 'visa', 'master', 'amex', 'unionpay'])

const cardSource = z.strictObject({
  type: z.literal('creditcard'),
  company: brand,
  name: z.string(),
  number: z.string().regex(/^\d{4}-\d{2}XX-XXXX-\d{4}$/),
  gateway_id: z.string(),
  reference_number: z
    .string()
    .regex(/^\d{12}$/)
    .nullable(),
  authorization_code: text,
  response_code: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  message: text,
  transaction_url: z.url().nullable(),
  token: z.string().startsWith('token_').nullable(),
  issuer_name: text,
  issuer_country: text,
  issuer_card_type: z.enum(['debit', 'credit', 'charge_card', 'unspecified']).nullable(),
  issuer_card_category: text,
})

const walletSource = cardSource.omit({ transaction_url: true }).extend({
  type: z.enum(['applepay', 'samsungpay']),
  company: brand.nullable(),
  name: text,
  number: z.string(),
  dpan: text,
})

const stcPaySource = z.strictObject({
  type: z.literal('stcpay'),
  mobile: z.string().regex(/^05\d{8}$/),
  reference_number: text,
  branch: text,
  cashier: text,
  transaction_url: z.url().nullable(),
  message: text,
})

export const paymentWire = z.strictObject({
  id: z.uuid({ version: 'v4' }),
  status: z.enum(['initiated', 'paid', 'failed', 'authorized', 'captured', 'refunded', 'voided', 'verified']),
  amount: minorUnits,
  fee: minorUnits,
  currency: z.string().length(3),
  refunded: minorUnits,
  refunded_at: instant.nullable(),
  captured: minorUnits,
  captured_at: instant.nullable(),
  voided_at: instant.nullable(),
  description: text,
  amount_format: money,
  fee_format: money,
  refunded_format: money,
  captured_format: money,
  invoice_id: z.uuid().nullable(),
  ip: text,
  callback_url: z.url().nullable(),
  created_at: instant,
  updated_at: instant,
  metadata,
  failure_reason: z.string().optional(),
  source: z.discriminatedUnion('type', [cardSource, walletSource, stcPaySource]),
})

const pageMeta = z.strictObject({
  current_page: z.int().min(1),
  next_page: z.int().nullable(),
  prev_page: z.int().nullable(),
  total_pages: z.int().min(1),
  total_count: minorUnits,
})

export const paymentListWire = z.strictObject({ payments: z.array(paymentWire), meta: pageMeta })

export const tokenWire = z.strictObject({
  id: z.string().startsWith('token_'),
  status: z.enum(['initiated', 'active', 'inactive']),
  brand,
  funding: z.enum(['debit', 'credit']),
  country: text,
  month: z.string().regex(/^\d{2}$/),
  year: z.string().regex(/^\d{4}$/),
  name: z.string(),
  last_four: z.string().regex(/^\d{4}$/),
  metadata,
  message: text,
  verification_url: z.url().nullable(),
  created_at: instant,
  updated_at: instant,
  expires_at: instant.optional(),
})

export const invoiceWire = z.strictObject({
  id: z.uuid(),
  status: z.enum(['initiated', 'paid', 'failed', 'refunded', 'canceled', 'on_hold', 'expired', 'voided']),
  amount: minorUnits,
  currency: z.string().length(3),
  description: z.string(),
  logo_url: text,
  amount_format: money,
  url: z.url(),
  callback_url: text,
  expired_at: instant.nullable(),
  created_at: instant,
  updated_at: instant,
  back_url: text,
  success_url: text,
  metadata,
  payments: z.array(paymentWire),
})

export const invoiceListWire = z.strictObject({ invoices: z.array(invoiceWire), meta: pageMeta })

export const webhookWire = z.strictObject({
  id: z.uuid(),
  http_method: z.enum(['post', 'put', 'patch']),
  url: z.url(),
  created_at: instant,
  events: z.array(z.string()),
  verified: z.boolean(),
  verified_at: instant.nullable(),
})

const attemptWire = z.strictObject({
  id: z.uuid(),
  webhook_id: z.uuid(),
  event_id: z.uuid(),
  event_type: z.string(),
  retry_number: minorUnits,
  result: z.string(),
  message: text,
  response_code: z.int().nullable(),
  response_headers: text,
  response_body: text,
  created_at: instant,
})

export const attemptListWire = z.strictObject({ webhook_attempts: z.array(attemptWire), meta: pageMeta })

/** The body of a delivery about a payment. */
export const eventWire = z.strictObject({
  id: z.uuid(),
  type: z.string().startsWith('payment_'),
  created_at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/),
  secret_token: z.string(),
  account_name: z.string(),
  live: z.literal(false),
  data: paymentWire,
})

export const errorWire = z.strictObject({
  type: z.string(),
  message: z.string(),
  errors: z.union([z.null(), z.string(), z.record(z.string(), z.array(z.string()))]),
})
