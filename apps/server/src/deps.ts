import { randomBytes, randomInt } from 'node:crypto'
import path from 'node:path'
import type { ApiSettings, BusinessGateways, Deps } from '@salon/api'
import { listPendingMigrations, openSalonChanges, type Db } from '@salon/db'
import { DEMO_LOGINS, type DemoLogin } from '@salon/db/demo'
import {
  createBucketStore,
  createDiskStore,
  createMoyasarGateways,
  type ConsoleSender,
  type PhotoStore,
} from '@salon/providers'
import type { FastifyBaseLogger } from 'fastify'
import { v7 as newId } from 'uuid'
import type { MessageSettings } from './env-messages.ts'
import type { Env } from './env.ts'
import { createLogger } from './log.ts'
import { createMessages } from './messages.ts'
import { createMetrics, type Metrics } from './metrics/metrics.ts'

/** What the application is made of: the use cases' needs, and what the HTTP edge wants to know beside them. */
export interface AppDeps extends Deps {
  log: FastifyBaseLogger
  /** Addresses or ranges of proxies whose forwarding headers are believed. */
  trustProxy: readonly string[]
  /** What Moyasar puts into its events to prove who sends them; `null` without payments. */
  webhookSecret: string | null
  /** Accounts of those who carry messages, to tell whose a delivery report is. */
  messageSettings: MessageSettings
  /** Ends what the dependencies keep open, such as connections to the gateway. */
  close(): Promise<void>
  /** `null` where nobody may read them. */
  metrics: Metrics | null
  /** The built single-page app. */
  webRoot: string
  /** The database answers and has run every migration. */
  isReady(): Promise<boolean>
  /** What the console provider "sent"; `null` where another provider sends, and in production. */
  inbox: ConsoleSender['inbox'] | null
  /** `null` without demo data. */
  demoLogins: readonly DemoLogin[] | null
}

const SAMSUNG_PAY_SCRIPT = 'https://img.mpay.samsung.com/gsmpi/sdk/samsungpay_web_sdk.js'

const WEB_ROOT = path.resolve(import.meta.dirname, '../../web/dist')

/** The one place that chooses what is real: clock, ids, randomness, providers. */
export function createDeps(
  env: Env,
  { db, writeDb, log = createLogger(env.logLevel) }: { db: Db; writeDb: Db; log?: FastifyBaseLogger },
): AppDeps {
  const clock = { now: () => new Date() }
  const settings = apiSettings(env)
  const metrics =
    env.metricsToken === undefined ? null : createMetrics(env.metricsToken, { db, writeDb, log, settings })
  const { messages, inbox, close: closeMessages } = createMessages(env.messages, { log, metrics })
  const { payments, businessGateways, close: closePayments } = createPayments(env)
  // a replica cannot be listened to
  const changes = openSalonChanges(writeDb)
  return {
    db,
    writeDb,
    changes,
    clock,
    random: { int: (below) => randomInt(below), bytes: (length) => randomBytes(length) },
    newId: () => newId(),
    messages,
    payments,
    businessGateways,
    photos: createPhotoStore(env),
    webhookSecret: env.moyasar?.webhookSecret ?? null,
    messageSettings: env.messages,
    async close() {
      await Promise.all([closeMessages(), closePayments(), changes.close()])
    },
    log,
    settings,
    metrics,
    trustProxy: env.trustProxy,
    webRoot: WEB_ROOT,
    isReady: async () => (await listPendingMigrations(writeDb)).length === 0,
    inbox,
    demoLogins: env.demoData ? DEMO_LOGINS : null,
  }
}

/** Where the files of photos are: a bucket, or the data folder. */
export function createPhotoStore({
  photosBucket,
  dataDir,
}: Pick<Env, 'photosBucket' | 'dataDir'>): PhotoStore {
  return photosBucket ? createBucketStore(photosBucket) : createDiskStore(path.join(dataDir, 'photos'))
}

function createPayments(env: Env): Pick<AppDeps, 'payments' | 'businessGateways' | 'close'> {
  const { moyasar, moyasarApiUrl: apiUrl, paymentMethods: methods, samsungPayServiceId, publicUrl } = env
  const gateways = createMoyasarGateways({
    now: () => new Date(),
    // spreads the waits between tries: nothing that anybody could gain from guessing
    random: () => randomInt(1_000_000) / 1_000_000,
    userAgent: `Salon (+${publicUrl})`,
  })
  const browserUrl = apiUrl.replace(/\/v1$/, '')
  const samsungPay = samsungPayServiceId
    ? { serviceId: samsungPayServiceId, scriptUrl: SAMSUNG_PAY_SCRIPT }
    : null
  const open: BusinessGateways['open'] = ({ secretKey, publishableKey }) =>
    gateways.gatewayFor({ apiUrl, secretKey, publishableKey })
  return {
    payments: moyasar && { browserUrl, methods, samsungPay, gateway: open(moyasar) },
    businessGateways: { browserUrl, methods: methods.filter((method) => method !== 'samsungpay'), open },
    close: () => gateways.close(),
  }
}

function apiSettings(env: Env): ApiSettings {
  const { publicUrl, jwtSecrets, otpPepper, paymentKeySecrets, operationsPerMinute } = env
  const { delivery, otpMaxPerPhoneHour, otpMaxPerAddressHour, otpMaxPerPrefixHour, otpMaxPerHour, otpWatch } =
    env
  return {
    publicUrl,
    jwtSecrets,
    otpPepper,
    paymentKeySecrets,
    delivery,
    otpMaxPerPhoneHour,
    otpMaxPerAddressHour,
    otpMaxPerPrefixHour,
    otpMaxPerHour,
    otpWatch,
    operationsPerMinute,
    sendsPromotions: env.messages.sendsPromotions,
  }
}
