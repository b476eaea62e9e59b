import { z } from 'zod'
import { GatewayError } from './gateway-error.ts'
import { checkAmount, checkMetadata, checkNewPayment, checkOtp, refused } from './payment-checks.ts'
import type { NewPayment, PaymentChanges, PaymentQuery, PaymentSource } from './payment-gateway.ts'

const uuid = z.uuid()

/** Body of `POST /payments`. @throws GatewayError `rejected` */
export function createBody(payment: NewPayment): Record<string, unknown> {
  const { source, manualCapture } = payment
  checkNewPayment(payment)
  return {
    given_id: payment.givenId,
    amount: payment.amountHalalas,
    currency: payment.currency,
    description: payment.description,
    callback_url: payment.callbackUrl,
    source: sourceBody(source, manualCapture),
    metadata: payment.metadata,
    // A coupon of the card's bank would lower the sum behind our back.
    apply_coupon: false,
  }
}

function sourceBody(source: PaymentSource, manual: boolean): Record<string, unknown> {
  switch (source.type) {
    case 'token':
      return { type: 'token', token: source.token, '3ds': true, manual }
    case 'applepay':
    case 'samsungpay':
      return { type: source.type, token: source.token, manual }
    case 'stcpay':
      // The local form, which every version of the API takes.
      return { type: 'stcpay', mobile: source.mobile.replace(/^\+966/, '0') }
  }
}

/** Body of `PUT /payments/{id}`. @throws GatewayError `rejected` */
export function updateBody(changes: PaymentChanges): Record<string, unknown> {
  checkMetadata(changes.metadata)
  return { description: changes.description, metadata: changes.metadata }
}

/** Body of a capture or refund; none for all of it. @throws GatewayError `rejected` */
export function amountBody(amountHalalas: number | undefined): Record<string, unknown> | undefined {
  checkAmount(amountHalalas)
  return amountHalalas === undefined ? undefined : { amount: amountHalalas }
}

export function listPath(query: PaymentQuery): string {
  const parameters = new URLSearchParams()
  if (query.page !== undefined) parameters.set('page', String(query.page))
  if (query.status) parameters.set('status', query.status)
  if (query.createdAfter) parameters.set('created[gt]', query.createdAfter.toISOString())
  if (query.createdBefore) parameters.set('created[lt]', query.createdBefore.toISOString())
  for (const [key, value] of Object.entries(query.metadata ?? {})) parameters.set(`metadata[${key}]`, value)
  return parameters.size === 0 ? '/payments' : `/payments?${parameters.toString()}`
}

/** @throws GatewayError `not-found`: an id of another shape names nothing, and must not become part of a path */
export function paymentPath(paymentId: string, step = ''): string {
  return `/payments/${pathPart(uuid, paymentId)}${step}`
}

/** @throws GatewayError `not-found` */
export function tokenPath(tokenId: string): string {
  return `/tokens/${pathPart(z.string().regex(/^token_\w{1,100}$/), tokenId)}`
}

/** @throws GatewayError `not-found` */
export function webhookPath(webhookId: string, step: string): string {
  return `/webhooks/${pathPart(uuid, webhookId)}${step}`
}

/**
 * Where the code of an STC Pay payment goes.
 * @throws GatewayError `rejected` when it is not an address of this very gateway: the URL may have come a long way
 */
export function otpUrl(transactionUrl: string, apiUrl: URL): URL {
  const url = URL.parse(transactionUrl)
  if (url?.origin !== apiUrl.origin || !url.pathname.startsWith(`${apiUrl.pathname}/stc_pays/`)) {
    throw refused('transaction_url', 'is no address of this gateway')
  }
  return url
}

/** @throws GatewayError `rejected` */
export function otpBody(otp: string): Record<string, unknown> {
  checkOtp(otp)
  return { otp_value: otp }
}

function pathPart(schema: z.ZodType<string>, id: string): string {
  if (schema.safeParse(id).success) return id
  throw new GatewayError('not-found', 'an id of this shape does not exist')
}
