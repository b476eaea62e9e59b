import path from 'node:path'
import { PAYMENT_METHODS } from '@salon/contract'
import type { Bucket } from '@salon/providers'
import { z } from 'zod'
import {
  anyText,
  commaList,
  flag,
  isSafeConnection,
  oneOf,
  postgresUrl,
  proxyList,
  secret,
  secretList,
  webUrl,
  wholeNumber,
} from './env-fields.ts'
import { messageFields, messageSettings, OTP_PROVIDERS, requireSafeMessages } from './env-messages.ts'
import { readOrMakeSecret } from './secrets.ts'
import { SettingError } from './setting-error.ts'

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const perHour = wholeNumber(1, 1_000_000)

/** Every setting there is. Empty means unset. */
const settings = z.object({
  NODE_ENV: oneOf(['development', 'production', 'test']).default('development'),
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: webUrl.optional(),
  TRUST_PROXY: proxyList.default([]),
  SALON_DATA_DIR: z.string().default('.data'),
  DEMO_DATA: flag.optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_POOL_MAX: wholeNumber(2, 500).default(10),
  DATABASE_REPLICA_URL: postgresUrl.optional(),
  JWT_SECRET: secretList.optional(),
  OTP_PEPPER: secret.optional(),
  PAYMENT_KEYS_SECRET: secretList.optional(),
  OTP_PROVIDER: commaList.pipe(z.array(oneOf(OTP_PROVIDERS)).min(1)).default(['console']),
  OTP_MAX_PER_PHONE_HOUR: perHour.default(5),
  OTP_MAX_PER_IP_HOUR: perHour.default(30),
  OTP_MAX_PER_PREFIX_HOUR: perHour.default(200),
  OTP_MAX_PER_HOUR: perHour.default(2000),
  OTP_WATCH_ENOUGH_SENT: perHour.default(20),
  OTP_WATCH_LEAST_ENTERED_PERCENT: wholeNumber(0, 100).default(20),
  OTP_WATCH_TIGHTENED_TO_PERCENT: wholeNumber(0, 100).default(10),
  OPERATIONS_PER_MINUTE: wholeNumber(1, 1_000_000).default(600),
  ...messageFields,
  MOYASAR_SECRET_KEY: anyText,
  MOYASAR_PUBLISHABLE_KEY: anyText,
  MOYASAR_WEBHOOK_SECRET: anyText,
  MOYASAR_API_URL: webUrl.default('https://api.moyasar.com/v1'),
  PAYMENT_METHODS: commaList.pipe(z.array(oneOf(PAYMENT_METHODS)).min(1)).default(['creditcard', 'stcpay']),
  SAMSUNG_PAY_SERVICE_ID: anyText,
  PHOTOS_BUCKET_URL: webUrl.optional(),
  PHOTOS_BUCKET_REGION: z.string().default('us-east-1'),
  PHOTOS_BUCKET_ACCESS_KEY_ID: anyText,
  PHOTOS_BUCKET_SECRET_ACCESS_KEY: anyText,
  DELIVERY: oneOf(['inline', 'queue']).default('inline'),
  LOG_LEVEL: oneOf(LOG_LEVELS).default('info'),
  METRICS_TOKEN: secret.optional(),
  WORKER_METRICS_PORT: wholeNumber(0, 65_535).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: webUrl.optional(),
})

export const SETTING_NAMES = Object.keys(settings.shape)

type Settings = z.output<typeof settings>

export type Env = ReturnType<typeof readEnv>

const root = path.resolve(import.meta.dirname, '../../..')

/**
 * Reads and checks the settings, once, at the start.
 * @throws SettingError for the first that is wrong
 */
export function readEnv(source: Record<string, string | undefined> = process.env) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new SettingError(`${String(issue?.path[0])} ${issue?.message}`)
  }
  const read = parsed.data
  const isProduction = read.NODE_ENV === 'production'
  const publicUrl = read.PUBLIC_URL ?? `http://localhost:${read.PORT}`
  const messages = messageSettings(read, read.OTP_PROVIDER, publicUrl)
  if (isProduction) requireProduction(read)
  if (read.WORKER_METRICS_PORT !== undefined && !read.METRICS_TOKEN) {
    throw new SettingError('METRICS_TOKEN is needed, because WORKER_METRICS_PORT is set')
  }

  const dataDir = path.resolve(root, read.SALON_DATA_DIR)
  return {
    isProduction,
    port: read.PORT,
    host: read.HOST,
    publicUrl,
    trustProxy: read.TRUST_PROXY,
    dataDir,
    demoData: !isProduction && (read.DEMO_DATA ?? read.DATABASE_URL === undefined),
    databaseUrl: read.DATABASE_URL,
    databasePoolMax: read.DATABASE_POOL_MAX,
    databaseReplicaUrl: read.DATABASE_REPLICA_URL,
    jwtSecrets: read.JWT_SECRET ?? [readOrMakeSecret(dataDir, 'jwt-secret')],
    paymentKeySecrets: read.PAYMENT_KEYS_SECRET ?? [readOrMakeSecret(dataDir, 'payment-keys-secret')],
    otpPepper: read.OTP_PEPPER ?? readOrMakeSecret(dataDir, 'otp-pepper'),
    messages,
    otpMaxPerPhoneHour: read.OTP_MAX_PER_PHONE_HOUR,
    otpMaxPerAddressHour: read.OTP_MAX_PER_IP_HOUR,
    otpMaxPerPrefixHour: read.OTP_MAX_PER_PREFIX_HOUR,
    otpMaxPerHour: read.OTP_MAX_PER_HOUR,
    otpWatch: {
      enoughSent: read.OTP_WATCH_ENOUGH_SENT,
      leastEnteredPercent: read.OTP_WATCH_LEAST_ENTERED_PERCENT,
      tightenedToPercent: read.OTP_WATCH_TIGHTENED_TO_PERCENT,
    },
    operationsPerMinute: read.OPERATIONS_PER_MINUTE,
    moyasar: moyasarSettings(read),
    moyasarApiUrl: read.MOYASAR_API_URL,
    paymentMethods: read.PAYMENT_METHODS,
    samsungPayServiceId: samsungPayServiceId(read),
    photosBucket: photosBucket(read),
    delivery: read.DELIVERY,
    logLevel: read.LOG_LEVEL,
    metricsToken: read.METRICS_TOKEN,
    workerMetricsPort: read.WORKER_METRICS_PORT,
  }
}

/** The platform's account at Moyasar, or at a sandbox that behaves like it. */
export interface MoyasarSettings {
  secretKey: string
  publishableKey: string
  webhookSecret: string
}

/** `null` without any of the keys: then a visit is paid at the salon, unless its business has an account of its own. */
function moyasarSettings(read: Settings): MoyasarSettings | null {
  const secretKey = read.MOYASAR_SECRET_KEY
  const publishableKey = read.MOYASAR_PUBLISHABLE_KEY
  const webhookSecret = read.MOYASAR_WEBHOOK_SECRET
  if (!secretKey && !publishableKey && !webhookSecret) return null
  if (!secretKey || !publishableKey || !webhookSecret) {
    const missing = MOYASAR_KEYS.find((name) => !read[name])
    throw new SettingError(`${missing} is needed, because other MOYASAR_ keys are set`)
  }
  return { secretKey, publishableKey, webhookSecret }
}

/**
 * `null`: photos are files in the data folder.
 * @throws SettingError when the bucket has no keys, or would get photos unencrypted in production
 */
function photosBucket(read: Settings): Bucket | null {
  const { PHOTOS_BUCKET_URL: url, PHOTOS_BUCKET_REGION: region } = read
  if (!url) return null
  const { PHOTOS_BUCKET_ACCESS_KEY_ID: accessKeyId, PHOTOS_BUCKET_SECRET_ACCESS_KEY: secretAccessKey } = read
  if (!accessKeyId || !secretAccessKey) {
    const missing = accessKeyId ? 'PHOTOS_BUCKET_SECRET_ACCESS_KEY' : 'PHOTOS_BUCKET_ACCESS_KEY_ID'
    throw new SettingError(`${missing} is needed, because PHOTOS_BUCKET_URL is set`)
  }
  if (read.NODE_ENV === 'production' && !url.startsWith('https:'))
    throw new SettingError('PHOTOS_BUCKET_URL must be https in production')
  return { url, region, accessKeyId, secretAccessKey }
}

/** @throws SettingError when Samsung Pay is offered without the id that its script wants */
function samsungPayServiceId(read: Settings): string | null {
  if (!read.PAYMENT_METHODS.includes('samsungpay')) return null
  if (!read.SAMSUNG_PAY_SERVICE_ID) {
    throw new SettingError('SAMSUNG_PAY_SERVICE_ID is needed, because PAYMENT_METHODS names samsungpay')
  }
  return read.SAMSUNG_PAY_SERVICE_ID
}

const MOYASAR_KEYS = ['MOYASAR_SECRET_KEY', 'MOYASAR_PUBLISHABLE_KEY', 'MOYASAR_WEBHOOK_SECRET'] as const

const PRODUCTION_SECRETS = [
  ...['JWT_SECRET', 'OTP_PEPPER', 'PAYMENT_KEYS_SECRET'],
  ...MOYASAR_KEYS,
] as const satisfies readonly (keyof Settings)[]

function requireProduction(read: Settings): void {
  const missing = PRODUCTION_SECRETS.find((name) => !read[name])
  if (missing) throw new SettingError(`${missing} must be set in production`)
  requireSafeMessages(read, read.OTP_PROVIDER)
  if (!read.MOYASAR_API_URL.startsWith('https:'))
    throw new SettingError('MOYASAR_API_URL must be https in production')
  if (read.MOYASAR_SECRET_KEY?.startsWith('sk_test_sandbox_'))
    throw new SettingError("MOYASAR_SECRET_KEY cannot be the sandbox's in production")
  if (read.DEMO_DATA) throw new SettingError('DEMO_DATA cannot be true in production')
  for (const name of ['DATABASE_URL', 'DATABASE_REPLICA_URL'] as const) {
    const url = read[name]
    if (url && !isSafeConnection(url)) {
      throw new SettingError(`${name} leaves this machine and needs sslmode=verify-full in production`)
    }
  }
}
