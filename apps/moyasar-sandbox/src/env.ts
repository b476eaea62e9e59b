import path from 'node:path'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../../..')

/** Waits before the second to the sixth try of a delivery. */
export const RETRY_WAITS_SECONDS = [60, 600, 1800, 3600, 7200]

/** A setting that stops the start; the message is one line that names it. */
export class SettingError extends Error {
  override readonly name = 'SettingError'
}

const PORT_ERROR = 'must be a whole number from 0 to 65535'

const portNumber = z
  .string()
  .regex(/^\d+$/, { error: PORT_ERROR })
  .transform(Number)
  .refine((port) => port <= 65_535, { error: PORT_ERROR })

const secondsList = z
  .string()
  .regex(/^\d+(\.\d+)?(,\d+(\.\d+)?)*$/, { error: 'must list seconds, separated by commas' })
  .transform((text) => text.split(',').map(Number))

const webUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .transform((text) => text.replace(/\/+$/, ''))

const settings = z.object({
  SANDBOX_PORT: portNumber.default(4010),
  HOST: z.string().default('127.0.0.1'),
  SANDBOX_PUBLIC_URL: webUrl.optional(),
  SALON_DATA_DIR: z.string().default('.data'),
  MOYASAR_WEBHOOK_SECRET: z.string().optional(),
  WEBHOOK_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  WEBHOOK_RETRY_SECONDS: secondsList.default(RETRY_WAITS_SECONDS),
})

/**
 * Reads and checks the settings. Empty means unset.
 * @throws SettingError for the first that is wrong, and always in production
 */
export function readEnv(source: Record<string, string | undefined> = process.env) {
  refuseProduction(source)
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new SettingError(`${String(issue?.path[0])} ${issue?.message}`)
  }
  const read = parsed.data
  if (read.WEBHOOK_URL !== undefined && read.MOYASAR_WEBHOOK_SECRET === undefined) {
    throw new SettingError('MOYASAR_WEBHOOK_SECRET is needed, because WEBHOOK_URL is set')
  }
  const { WEBHOOK_URL: url, MOYASAR_WEBHOOK_SECRET: secret } = read
  return {
    port: read.SANDBOX_PORT,
    host: read.HOST,
    publicUrl: read.SANDBOX_PUBLIC_URL ?? null,
    dataDir: path.resolve(root, read.SALON_DATA_DIR),
    webhook: url !== undefined && secret !== undefined ? { url, secret } : null,
    webhookRetryWaitsSeconds: read.WEBHOOK_RETRY_SECONDS,
  }
}

/** A shop that takes this for the gateway would give its goods away. */
export function refuseProduction(source: Record<string, string | undefined> = process.env): void {
  if (source['NODE_ENV'] === 'production') {
    throw new SettingError('NODE_ENV is production, and there the payment sandbox does not start')
  }
}
