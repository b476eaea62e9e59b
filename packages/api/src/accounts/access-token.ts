import { createSecretKey, type KeyObject } from 'node:crypto'
import { toInstant, type Instant } from '@salon/domain'
import { errors, jwtVerify, SignJWT } from 'jose'
import type { Deps } from '../deps.ts'

const ALGORITHM = 'HS256'
const TYPE = 'at+jwt'
const AUDIENCE = 'salon-api'
const LIFE_SECONDS = 15 * 60
const MINIMUM_KEY_BYTES = 32

/** A token needs nothing else in its header; `jku`, `x5u`, `jwk` and their like are refused, not ignored. */
const HEADER_NAMES = new Set(['alg', 'typ'])

export interface AccessTokenSubject {
  userId: string
  sessionId: string
}

type TokenDeps = Pick<Deps, 'clock' | 'settings'>

/** A JWT that says for 15 minutes who calls and from which session; the first of the keys signs it. */
export async function issueAccessToken(
  { clock, settings }: TokenDeps,
  { userId, sessionId }: AccessTokenSubject,
): Promise<{ accessToken: string; accessTokenExpiresAt: Instant }> {
  const [key] = signingKeys(settings.jwtSecrets)
  if (!key) throw new Error('No key signs access tokens')
  const issuedAt = Math.floor(clock.now().getTime() / 1000)
  const expiresAt = issuedAt + LIFE_SECONDS
  const accessToken = await new SignJWT({ sid: sessionId })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
    .setIssuer(settings.publicUrl)
    .setAudience(AUDIENCE)
    .setSubject(userId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(key)
  return { accessToken, accessTokenExpiresAt: toInstant(new Date(expiresAt * 1000)) }
}

/** Whom the token speaks of, or `null` when it is none of ours, altered, too old or from the future. */
export async function verifyAccessToken(deps: TokenDeps, token: string): Promise<AccessTokenSubject | null> {
  for (const key of signingKeys(deps.settings.jwtSecrets)) {
    const subject = await verifyWith(deps, token, key)
    if (subject) return subject
  }
  return null
}

async function verifyWith(
  { clock, settings }: TokenDeps,
  token: string,
  key: KeyObject,
): Promise<AccessTokenSubject | null> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      typ: TYPE,
      issuer: settings.publicUrl,
      audience: AUDIENCE,
      requiredClaims: ['sub', 'sid', 'iat', 'exp'],
      maxTokenAge: LIFE_SECONDS,
      currentDate: clock.now(),
    })
    if (!Object.keys(protectedHeader).every((name) => HEADER_NAMES.has(name))) return null
    const { sub, sid } = payload
    return typeof sub === 'string' && typeof sid === 'string' ? { userId: sub, sessionId: sid } : null
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}

/** Kept: what jose prepares of a key is bound to the object. */
const keys = new Map<string, KeyObject>()

function signingKeys(secrets: readonly string[]): KeyObject[] {
  return secrets.map((secret) => {
    const known = keys.get(secret)
    if (known) return known
    const bytes = Buffer.from(secret, 'utf8')
    if (bytes.length < MINIMUM_KEY_BYTES) throw new Error('A key for access tokens is shorter than 32 bytes')
    const key = createSecretKey(bytes)
    keys.set(secret, key)
    return key
  })
}
