import type { MovableClock } from './clock.ts'
import type { FaultBox } from './faults/fault-box.ts'
import type { Ids } from './ids.ts'
import type { Store } from './store/store.ts'

export interface SandboxSettings {
  /** Where browsers reach the sandbox; null takes the host that each request names. */
  publicUrl: string | null
  /** An endpoint that hears of everything without being registered. */
  webhook: { url: string; secret: string } | null
  /** The waits before each repeated delivery; after the last one the event is dropped. */
  webhookRetryWaitsSeconds: readonly number[]
  /** How long an endpoint may take to answer. */
  webhookTimeoutSeconds: number
}

/** What Moyasar's own papers disagree about, and what only a test asks for. Set through `/_sandbox/behaviour`. */
export interface Behaviour {
  /** Papers print both spellings. */
  failedEventName: 'payment_failed' | 'payment_faild'
  /** How a bad field is called: seen on the real service, or as the reference has it. */
  validationErrorType: 'validation_error' | 'invalid_request_error'
  /** A repeated given id, in the new or the old wording. */
  usedGivenIdWording: 'new' | 'old'
  /** Whether new endpoints must prove themselves with a code first. */
  webhookVerification: boolean
  /** Every delivery waits so long. */
  webhookDelaySeconds: number
  /** How many times each event is sent. */
  webhookCopies: number
  /** Deliveries wait until they are released, in whatever order. */
  holdWebhooks: boolean
}

export const DEFAULT_BEHAVIOUR: Behaviour = {
  failedEventName: 'payment_failed',
  validationErrorType: 'validation_error',
  usedGivenIdWording: 'new',
  webhookVerification: true,
  webhookDelaySeconds: 0,
  webhookCopies: 1,
  holdWebhooks: false,
}

/** All that a handler needs. */
export interface World {
  settings: SandboxSettings
  behaviour: Behaviour
  clock: MovableClock
  ids: Ids
  store: Store
  faults: FaultBox
  /** Sends to other servers; `fetch`, unless a test has another one. */
  send: typeof fetch
  /** Something may be due now: deliveries, payments that ran out. */
  wake(): void
}

export function nowText(world: World): string {
  return world.clock.now().toISOString()
}
