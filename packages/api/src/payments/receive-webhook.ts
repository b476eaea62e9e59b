import {
  findGivenPayment,
  findWebhookEvent,
  finishWebhookEvent,
  insertWebhookEvent,
  postponeWebhookEvent,
} from '@salon/db'
import { GatewayError, hasWebhookSecret, parseWebhook, type GatewayEvent } from '@salon/providers'
import { gatewayOf } from './accounts/payment-accounts.ts'
import { applyGatewayPayment } from './apply-gateway-payment.ts'
import { minutesAfter, nextAttemptAt } from './follow-up-times.ts'
import type { PaymentDeps } from './payment-deps.ts'

/** Reconciliation looks at what was stored and not dealt with after this long. */
const RETRY_MINUTES = 1

/** What became of a delivery. Only `stored` may be answered with success. */
export type WebhookReceipt =
  | { kind: 'forged' }
  | { kind: 'malformed' }
  | { kind: 'stored'; id: string; accountId: string | null; event: GatewayEvent; isOpen: boolean }

/** Whose events they are, and what proves it. */
export interface WebhookSource {
  /** `null`: the platform's account. */
  accountId: string | null
  mode: 'test' | 'live'
  secret: string
}

/**
 * Checks and stores one delivery; nothing else, so that the gateway is answered at once. Without the secret nothing is looked at,
 * let alone kept. The same event again is only counted.
 */
export async function receiveWebhook(
  deps: PaymentDeps,
  body: unknown,
  { accountId, mode, secret }: WebhookSource,
): Promise<WebhookReceipt> {
  if (!hasWebhookSecret(body, secret)) return { kind: 'forged' }
  const event = parseWebhook(body)
  if (!event) return { kind: 'malformed' }
  const now = deps.clock.now()
  const isOurs = event.mode === null || event.mode === mode
  const gatewayPaymentId = event.subject.kind === 'payment' ? event.subject.paymentId : null
  // no account can use up another one's events by their ids
  const id = accountId === null ? event.id : `${accountId}/${event.id}`
  const { isOpen } = await insertWebhookEvent(deps.writeDb, {
    id,
    accountId,
    type: event.type,
    mode: event.mode,
    gatewayPaymentId,
    isIgnored: !isOurs || gatewayPaymentId === null,
    now,
    nextAttemptAt: minutesAfter(now, RETRY_MINUTES),
  })
  return { kind: 'stored', id, accountId, event, isOpen }
}

/** What is done about a stored delivery, after the gateway had its answer. Never throws for the gateway's sake. */
export async function handleWebhook(
  deps: PaymentDeps,
  { id, accountId, event, isOpen }: Extract<WebhookReceipt, { kind: 'stored' }>,
): Promise<void> {
  if (event.subject.kind === 'verification') return verifyAddress(deps, accountId, event.subject)
  if (isOpen) await processWebhookEvent(deps, id)
}

/**
 * Deals with a stored event: what it says is only a hint, so the payment is fetched. One that is not ours, or not of the account that
 * speaks of it, is ignored: every payment of ours has its row before the gateway hears of it.
 */
export async function processWebhookEvent(deps: PaymentDeps, id: string): Promise<void> {
  const event = await findWebhookEvent(deps.writeDb, id)
  if (!event) return
  try {
    const found = event.gatewayPaymentId && (await findGivenPayment(deps.writeDb, event.gatewayPaymentId))
    const payment = found && found.accountId === event.accountId ? found : null
    if (payment) await applyGatewayPayment(deps, payment.id)
    else
      deps.log.warn(
        { eventId: id, gatewayPaymentId: event.gatewayPaymentId },
        'an event of no payment of ours',
      )
    const status = payment ? 'applied' : 'ignored'
    await finishWebhookEvent(deps.writeDb, { id, status, now: deps.clock.now() })
  } catch (error) {
    // it stays open, and reconciliation comes back to it, later each time
    const later = nextAttemptAt(event.attempts, deps.clock.now())
    await postponeWebhookEvent(deps.writeDb, { id, nextAttemptAt: later })
    if (!(error instanceof GatewayError)) throw error
    deps.log.warn({ eventId: id, outcome: error.outcome }, 'the payment of an event could not be fetched')
  }
}

/** The gateway asks whether the address is ours. It carried our secret, so it is. */
async function verifyAddress(
  deps: PaymentDeps,
  accountId: string | null,
  subject: { webhookId: string; code: string },
): Promise<void> {
  try {
    const gateway = await gatewayOf(deps, accountId)
    await gateway.confirmWebhook(subject.webhookId, subject.code)
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    deps.log.warn(
      { webhookId: subject.webhookId, outcome: error.outcome },
      'the webhook address could not be verified',
    )
  }
}
