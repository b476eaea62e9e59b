import { isIP } from 'node:net'
import { z } from 'zod'

// The kinds of values that settings have. Each says what it must be; the reader puts the setting's name before it.
// No message repeats the value: it may be a secret, or sit beside one in a shell history.

export function wholeNumber(min: number, max: number) {
  const error = `must be a whole number from ${min} to ${max}`
  return z
    .string()
    .regex(/^\d+$/, { error })
    .transform(Number)
    .pipe(z.number({ error }).min(min, { error }).max(max, { error }))
}

export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: `must be ${values.join(', ').replace(/, ([^,]+)$/, ' or $1')}` })
}

export const anyText = z.string().optional()

export const flag = oneOf(['true', 'false']).transform((value) => value === 'true')

/** Several values, separated by commas; spaces around them are ignored. */
export const commaList = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
)

const SECRET_MIN_BYTES = 32

export function isLongEnough(secret: string): boolean {
  return Buffer.byteLength(secret) >= SECRET_MIN_BYTES
}

const SECRET_ERROR = `must be at least ${SECRET_MIN_BYTES} bytes long`

export const secret = z.string().refine(isLongEnough, { error: SECRET_ERROR })

/** The first secret signs; all are accepted, so that one can be changed without signing everybody out. */
export const secretList = commaList.refine((all) => all.length > 0 && all.every(isLongEnough), {
  error: SECRET_ERROR,
})

export const webUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .transform((text) => text.replace(/\/+$/, ''))

export const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be a postgres:// address',
})

/** `true` or a number of hops would believe whoever writes the header; only named proxies are trusted. */
export const proxyList = commaList.refine((all) => all.every(isAddressRange), {
  error: 'must list IP addresses or CIDR ranges, separated by commas',
})

function isAddressRange(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128))
}

/** Whether an address leads to this very machine. */
export function isOnThisMachine(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]', ''].includes(new URL(url).hostname)
}

/** A socket on this machine needs no TLS; anything that leaves it does. */
export function isSafeConnection(url: string): boolean {
  return isOnThisMachine(url) || new URL(url).searchParams.get('sslmode') === 'verify-full'
}
