import { findGivenPayment, findWebhookEvent, finishWebhookEvent, insertWebhookEvent } from '@salon/db'
import { GatewayError, hasWebhookSecret, parseWebhook, type GatewayEvent } from '@salon/providers'
import { applyGatewayPayment } from './apply-gateway-payment.ts'
import { minutesAfter } from './follow-up-times.ts'
import { requireGateway, type PaymentDeps } from './payment-deps.ts'

/** Reconciliation looks at what was stored and not dealt with after this long. */
const RETRY_MINUTES = 1

/** What became of a delivery. Only `stored` may be answered with success. */
export type WebhookReceipt =
  | { kind: 'forged' }
  | { kind: 'malformed' }
  | { kind: 'stored'; event: GatewayEvent; isOpen: boolean }

/**
 * Checks and stores one delivery; nothing else, so that the gateway is answered at once. Without the secret nothing is looked at,
 * let alone kept. The same event again is only counted.
 */
export async function receiveWebhook(
  deps: PaymentDeps,
  body: unknown,
  secret: string,
): Promise<WebhookReceipt> {
  if (!hasWebhookSecret(body, secret)) return { kind: 'forged' }
  const event = parseWebhook(body)
  if (!event) return { kind: 'malformed' }
  const now = deps.clock.now()
  const isOurs = event.mode === null || event.mode === requireGateway(deps).mode
  const gatewayPaymentId = event.subject.kind === 'payment' ? event.subject.paymentId : null
  const { isOpen } = await insertWebhookEvent(deps.writeDb, {
    id: event.id,
    type: event.type,
    mode: event.mode,
    gatewayPaymentId,
    isIgnored: !isOurs || gatewayPaymentId === null,
    now,
    nextAttemptAt: minutesAfter(now, RETRY_MINUTES),
  })
  return { kind: 'stored', event, isOpen }
}

/** What is done about a stored delivery, after the gateway had its answer. Never throws for the gateway's sake. */
export async function handleWebhook(
  deps: PaymentDeps,
  { event, isOpen }: Extract<WebhookReceipt, { kind: 'stored' }>,
): Promise<void> {
  if (event.subject.kind === 'verification') return verifyAddress(deps, event.subject)
  if (isOpen) await processWebhookEvent(deps, event.id)
}

/**
 * Deals with a stored event: what it says is only a hint, so the payment is fetched. One that is not ours is ignored: every payment
 * of ours has its row before the gateway hears of it.
 */
export async function processWebhookEvent(deps: PaymentDeps, id: string): Promise<void> {
  const event = await findWebhookEvent(deps.writeDb, id)
  if (!event) return
  const payment = event.gatewayPaymentId && (await findGivenPayment(deps.writeDb, event.gatewayPaymentId))
  try {
    if (payment) await applyGatewayPayment(deps, payment.id)
    else
      deps.log.warn(
        { eventId: id, gatewayPaymentId: event.gatewayPaymentId },
        'an event of no payment of ours',
      )
    const status = payment ? 'applied' : 'ignored'
    await finishWebhookEvent(deps.writeDb, { id, status, now: deps.clock.now() })
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    // it stays open, and reconciliation comes back to it
    deps.log.warn({ eventId: id, outcome: error.outcome }, 'the payment of an event could not be fetched')
  }
}

/** The gateway asks whether the address is ours. It carried our secret, so it is. */
async function verifyAddress(deps: PaymentDeps, subject: { webhookId: string; code: string }): Promise<void> {
  try {
    await requireGateway(deps).confirmWebhook(subject.webhookId, subject.code)
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    deps.log.warn(
      { webhookId: subject.webhookId, outcome: error.outcome },
      'the webhook address could not be verified',
    )
  }
}
