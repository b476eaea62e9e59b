import { later, SECOND } from '../clock.ts'
import type { Attempt, Delivery, Event, Webhook } from '../store/records.ts'
import { nowText, type World } from '../world.ts'
import { VERIFICATION_TYPE } from './event-types.ts'

/** So much of an answer is kept in the log. */
const MAX_ANSWER_CHARACTERS = 2000

type Answer = Pick<Attempt, 'result' | 'message' | 'responseCode' | 'responseHeaders' | 'responseBody'>

/** Sends one delivery, writes the attempt down and, when it failed, queues the next try or gives up. */
export async function deliver(world: World, delivery: Delivery): Promise<void> {
  const event = world.store.events.get(delivery.eventId)
  const webhook = world.store.webhooks.get(delivery.webhookId)
  if (!event || !webhook) return world.store.deliveries.remove(delivery.id)
  const answer = await post(world, event, webhook)
  // A reset in between forgot it all.
  if (!world.store.deliveries.get(delivery.id)) return
  world.store.attempts.put({
    ...answer,
    id: world.ids.next(),
    account: webhook.account,
    webhookId: webhook.id,
    eventId: event.id,
    eventType: event.type,
    retryNumber: delivery.retryNumber,
    createdAt: nowText(world),
  })
  world.store.deliveries.put(afterAnswer(world, delivery, event, answer.result === 'success'))
}

function afterAnswer(world: World, delivery: Delivery, event: Event, isDone: boolean): Delivery {
  if (isDone) return { ...delivery, status: 'delivered' }
  const waitSeconds = world.settings.webhookRetryWaitsSeconds[delivery.retryNumber]
  if (waitSeconds === undefined || event.type === VERIFICATION_TYPE) return { ...delivery, status: 'dropped' }
  const dueAt = later(nowText(world), waitSeconds * SECOND)
  return { ...delivery, retryNumber: delivery.retryNumber + 1, dueAt }
}

async function post(world: World, event: Event, webhook: Webhook): Promise<Answer> {
  try {
    const response = await world.send(webhook.url, {
      method: webhook.httpMethod.toUpperCase(),
      headers: { 'content-type': 'application/json', 'user-agent': 'Moyasar-Sandbox-Webhooks/1' },
      body: JSON.stringify(envelope(event, webhook)),
      redirect: 'manual',
      signal: AbortSignal.timeout(world.settings.webhookTimeoutSeconds * SECOND),
    })
    const body = await response.text()
    return {
      result: response.ok ? 'success' : 'failure',
      message: null,
      responseCode: response.status,
      responseHeaders: JSON.stringify(Object.fromEntries(response.headers)),
      responseBody: body.slice(0, MAX_ANSWER_CHARACTERS),
    }
  } catch (error) {
    const message = explain(error)
    return { result: 'failure', message, responseCode: null, responseHeaders: null, responseBody: null }
  }
}

/** `fetch` says only that it failed; the reason is behind it. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}

/** The body of a delivery. The one about verification says neither whose nor which mode. */
function envelope(event: Event, webhook: Webhook): Record<string, unknown> {
  const common = {
    id: event.id,
    type: event.type,
    created_at: event.createdAt.replace(/\.\d{3}Z$/, '+00:00'),
    secret_token: webhook.sharedSecret,
  }
  if (event.type === VERIFICATION_TYPE) return { ...common, data: event.data }
  return { ...common, account_name: `Sandbox ${event.account}`, live: false, data: event.data }
}
