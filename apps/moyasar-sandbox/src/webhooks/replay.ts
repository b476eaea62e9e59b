import { later, SECOND } from '../clock.ts'
import type { Delivery, Event, Webhook } from '../store/records.ts'
import { nowText, type World } from '../world.ts'
import { deliver } from './deliver.ts'
import { queueDelivery } from './emit.ts'
import { VERIFICATION_TYPE, wants } from './event-types.ts'

/** Sends an event again to everyone who wants it: under the same id, `copies` times, after so many seconds. */
export function sendAgain(
  world: World,
  event: Event,
  { copies = 1, delaySeconds = 0 }: { copies?: number; delaySeconds?: number } = {},
): Delivery[] {
  const deliveries = listeners(world, event).flatMap((webhook) =>
    Array.from({ length: copies }, () => queueDelivery(world, event, webhook, delaySeconds)),
  )
  world.wake()
  return deliveries
}

/** Puts off what has not been sent yet; if all was, one more delivery comes later. */
export function delayEvent(world: World, event: Event, delaySeconds: number): Delivery[] {
  const waiting = world.store.deliveries.open().filter(({ eventId }) => eventId === event.id)
  if (waiting.length === 0) return sendAgain(world, event, { delaySeconds })
  const dueAt = later(nowText(world), delaySeconds * SECOND)
  return waiting.map((delivery) => world.store.deliveries.put({ ...delivery, dueAt }))
}

export interface Release {
  order: 'oldest_first' | 'newest_first'
  /** Only these events, in this order; an id that repeats is sent that often. */
  eventIds?: readonly string[]
}

/** Sends what is held, one after the other, and resolves when the last was answered. */
export async function releaseHeld(world: World, { order, eventIds }: Release): Promise<number> {
  const held = world.store.deliveries.all().filter(({ status }) => status === 'held')
  const inOrder = order === 'oldest_first' ? held : held.toReversed()
  const chosen = eventIds?.flatMap((id) => held.filter(({ eventId }) => eventId === id)) ?? inOrder
  // In a row on purpose: whoever releases wants to know the order of arrival.
  for (const delivery of chosen) await deliver(world, { ...delivery, status: 'waiting' })
  world.wake()
  return chosen.length
}

function listeners(world: World, event: Event): Webhook[] {
  return world.store.webhooks.all().filter(({ account, verifiedAt, events }) => {
    const isMine = account === null || account === event.account
    return isMine && verifiedAt !== null && event.type !== VERIFICATION_TYPE && wants(events, event.type)
  })
}
