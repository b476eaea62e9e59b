import { MINUTE } from './clock.ts'
import { failPayment, TIMED_OUT } from './payments/settle.ts'
import { declined } from './sources/test-cards.ts'
import type { Payment } from './store/records.ts'
import { deliver } from './webhooks/deliver.ts'
import type { World } from './world.ts'

/** How long a payer may take over 3-D Secure or a one-time code. */
const CHALLENGE_MINUTES = 15
/** Node takes no longer timer. */
const LONGEST_TIMER_MS = 2_147_483_647

export interface Worker {
  /** Does what is due, and sets an alarm for what comes next. */
  wake(): void
  /** Waits for the deliveries under way; starts no more. */
  stop(): Promise<void>
}

/** Everything that happens by itself: payments that run out of time, deliveries and their repeats. */
export function createWorker(world: World): Worker {
  const inFlight = new Map<string, Promise<void>>()
  let alarm: NodeJS.Timeout | undefined
  let isStopped = false
  let isAwake = false

  const wake = () => {
    // What runs out emits events, and those wake again.
    if (isStopped || isAwake) return
    isAwake = true
    clearTimeout(alarm)
    expirePayments(world)
    startDeliveries(world, inFlight, wake)
    isAwake = false
    const dueAt = nextDue(world, inFlight)
    if (dueAt === null) return
    const waitMs = Math.min(Math.max(0, dueAt - world.clock.now().getTime()), LONGEST_TIMER_MS)
    alarm = setTimeout(wake, waitMs)
    alarm.unref()
  }
  const stop = async () => {
    isStopped = true
    clearTimeout(alarm)
    await Promise.all(inFlight.values())
  }
  return { wake, stop }
}

function expirePayments(world: World): void {
  const { payments } = world.store
  const now = world.clock.now().getTime()
  const outcome = declined(TIMED_OUT, null)
  // All have the same time, so the first to begin is the first to end.
  for (let first = payments.firstOpen(); first && challengeEnd(first) <= now; first = payments.firstOpen()) {
    failPayment(world, first, outcome, { eventTypes: ['payment_abandoned'] })
  }
}

function challengeEnd({ createdAt }: Payment): number {
  return Date.parse(createdAt) + CHALLENGE_MINUTES * MINUTE
}

function startDeliveries(world: World, inFlight: Map<string, Promise<void>>, wake: () => void): void {
  const now = world.clock.now().getTime()
  for (const delivery of world.store.deliveries.open()) {
    if (inFlight.has(delivery.id) || Date.parse(delivery.dueAt) > now) continue
    const sending = deliver(world, delivery).finally(() => {
      inFlight.delete(delivery.id)
      wake()
    })
    inFlight.set(delivery.id, sending)
  }
}

function nextDue(world: World, inFlight: ReadonlyMap<string, unknown>): number | null {
  const deliveries = world.store.deliveries.open().filter(({ id }) => !inFlight.has(id))
  const times = deliveries.map(({ dueAt }) => Date.parse(dueAt))
  const oldest = world.store.payments.firstOpen()
  if (oldest) times.push(challengeEnd(oldest))
  return times.length === 0 ? null : Math.min(...times)
}
