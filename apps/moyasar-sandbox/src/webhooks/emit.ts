import { later, SECOND } from '../clock.ts'
import type { Delivery, Event, Webhook } from '../store/records.ts'
import { nowText, type World } from '../world.ts'
import { VERIFICATION_TYPE, wants } from './event-types.ts'

/** Writes down that something happened and queues it for every webhook that wants to know. */
export function emitEvent(world: World, account: string, type: string, data: Record<string, unknown>): Event {
  const id = world.ids.next()
  const event = world.store.events.put({ id, account, type, createdAt: nowText(world), data })
  for (const webhook of world.store.webhooks.all()) {
    const isMine = webhook.account === null || webhook.account === account
    if (!isMine || webhook.verifiedAt === null || !wants(webhook.events, type)) continue
    const { webhookCopies, webhookDelaySeconds } = world.behaviour
    for (let copy = 0; copy < webhookCopies; copy++) queueDelivery(world, event, webhook, webhookDelaySeconds)
  }
  world.wake()
  return event
}

/** Sends a webhook the code that proves that its endpoint is the owner's. Sent once. */
export function emitVerification(world: World, webhook: Webhook, code: string): void {
  const event = world.store.events.put({
    id: world.ids.next(),
    account: webhook.account ?? '',
    type: VERIFICATION_TYPE,
    createdAt: nowText(world),
    data: { webhook_id: webhook.id, verification_code: code },
  })
  queueDelivery(world, event, webhook, 0)
  world.wake()
}

/** One more delivery of an event, after so many seconds. */
export function queueDelivery(world: World, event: Event, webhook: Webhook, delaySeconds: number): Delivery {
  return world.store.deliveries.put({
    id: world.ids.next(),
    eventId: event.id,
    webhookId: webhook.id,
    status: world.behaviour.holdWebhooks ? 'held' : 'waiting',
    retryNumber: 0,
    dueAt: later(nowText(world), delaySeconds * SECOND),
  })
}
