import { z } from 'zod'
import { isSameSecret } from '../same-secret.ts'
import type { GatewayEvent, GatewayEventSubject } from './gateway-event.ts'

const FIELD = 'secret_token'

const envelopeSchema = z.looseObject({
  id: z.string().min(1).max(200),
  type: z.string().min(1).max(100),
  created_at: z.unknown().optional(),
  live: z.unknown().optional(),
  data: z.looseObject({}),
})

const paymentSchema = z.looseObject({ id: z.uuid() })

const verificationSchema = z.looseObject({
  webhook_id: z.string().min(1).max(200),
  verification_code: z.union([z.string(), z.number().transform(String)]).pipe(z.string().regex(/^\d{4,10}$/)),
})

/** Whether the body carries our secret. Moyasar signs nothing: the secret inside the body is the only proof of origin. */
export function hasWebhookSecret(body: unknown, secret: string): boolean {
  const claimed = typeof body === 'object' && body !== null ? Reflect.get(body, FIELD) : undefined
  return isSameSecret(claimed, secret)
}

/** Reads the body of a delivery; null when it is none. It proves nothing about who sent it: see `hasWebhookSecret`. */
export function parseWebhook(body: unknown): GatewayEvent | null {
  const envelope = envelopeSchema.safeParse(body)
  if (!envelope.success) return null
  const { id, type, created_at: createdAt, live, data, ...rest } = envelope.data
  const subject = subjectOf(type, data)
  if (subject === null) return null
  const payload = { ...rest, id, type, created_at: createdAt, live, data }
  Reflect.deleteProperty(payload, FIELD)
  return {
    id,
    // Moyasar's own pages print both spellings.
    type: type === 'payment_faild' ? 'payment_failed' : type,
    mode: typeof live === 'boolean' ? (live ? 'live' : 'test') : null,
    createdAt: parseTime(createdAt),
    subject,
    payload,
  }
}

/** Null when the event should name a payment or a webhook and does not. */
function subjectOf(type: string, data: unknown): GatewayEventSubject | null {
  if (type === 'webhook_verification') {
    const verification = verificationSchema.safeParse(data)
    if (!verification.success) return null
    const { webhook_id: webhookId, verification_code: code } = verification.data
    return { kind: 'verification', webhookId, code }
  }
  if (!type.startsWith('payment_')) return { kind: 'other' }
  const payment = paymentSchema.safeParse(data)
  return payment.success ? { kind: 'payment', paymentId: payment.data.id.toLowerCase() } : null
}

function parseTime(value: unknown): Date | null {
  const time = typeof value === 'string' ? new Date(value) : null
  return time === null || Number.isNaN(time.getTime()) ? null : time
}
