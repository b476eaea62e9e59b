import path from 'node:path'
import { buildApp } from './app.ts'
import { movableClock, systemClock, type Clock } from './clock.ts'
import { refuseProduction, RETRY_WAITS_SECONDS, SettingError } from './env.ts'
import { createFaultBox } from './faults/fault-box.ts'
import { randomIds, type Ids } from './ids.ts'
import { noJournal, openJournal } from './store/journal.ts'
import { openStore } from './store/store.ts'
import { addConfiguredWebhook } from './webhooks/configured.ts'
import { createWorker } from './work.ts'
import { DEFAULT_BEHAVIOUR, type World } from './world.ts'

const WEBHOOK_TIMEOUT_SECONDS = 10

export interface SandboxOptions {
  /** 0, the default, takes a free one. */
  port?: number
  host?: string
  /** Where browsers reach it, when that is not where requests do. */
  publicUrl?: string | null
  /** Keeps payments over a restart in `moyasar-sandbox.jsonl` there; without it all is in memory. */
  dataDir?: string | null
  /** An endpoint that hears of every account's events. */
  webhook?: { url: string; secret: string } | null
  webhookRetryWaitsSeconds?: readonly number[]
  webhookTimeoutSeconds?: number
  clock?: Clock
  ids?: Ids
}

export interface RunningSandbox {
  /** Where it answers, without a slash at the end; the API is below `/v1`. */
  url: string
  /** Ends connections, also those that hang on purpose, and deliveries under way. */
  stop(): Promise<void>
}

/** Everything but the socket. */
export function createSandbox(options: SandboxOptions = {}) {
  refuseProduction()
  const { dataDir = null, publicUrl = null, webhook = null } = options
  const world: World = {
    settings: {
      publicUrl,
      webhook,
      webhookRetryWaitsSeconds: options.webhookRetryWaitsSeconds ?? RETRY_WAITS_SECONDS,
      webhookTimeoutSeconds: options.webhookTimeoutSeconds ?? WEBHOOK_TIMEOUT_SECONDS,
    },
    behaviour: { ...DEFAULT_BEHAVIOUR },
    clock: movableClock(options.clock ?? systemClock),
    ids: options.ids ?? randomIds,
    store: openStore(
      dataDir === null ? noJournal() : openJournal(path.join(dataDir, 'moyasar-sandbox.jsonl')),
    ),
    faults: createFaultBox(),
    send: fetch,
    wake: () => worker.wake(),
  }
  const worker = createWorker(world)
  addConfiguredWebhook(world)
  const app = buildApp(world)
  app.addHook('onListen', async () => world.wake())
  app.addHook('onClose', () => worker.stop())
  return { app, world }
}

/**
 * Starts a payment gateway that behaves as Moyasar and moves no money.
 * @throws SettingError in production, and when the port is taken
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const { host = '127.0.0.1', port = 0 } = options
  const { app } = createSandbox(options)
  try {
    await app.listen({ host, port })
  } catch (error) {
    await app.close()
    const isBusy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    throw isBusy
      ? new SettingError(`SANDBOX_PORT ${port} is busy: stop what uses it, or set another one`)
      : error
  }
  const address = app.server.address()
  const realPort = address && typeof address === 'object' ? address.port : port
  return { url: `http://${host}:${realPort}`, stop: () => app.close() }
}
