import { createHmac } from 'node:crypto'
import { SignJWT, UnsecuredJWT, type JWTPayload } from 'jose'
import { describe, expect, it } from 'vitest'
import { fixedClock } from '@salon/testkit'
import type { ApiSettings } from '../deps.ts'
import { issueAccessToken, verifyAccessToken } from './access-token.ts'

const KEY = 'the-first-key-of-access-tokens-32-bytes'
const OLD_KEY = 'the-second-key-of-access-tokens-32-bytes'
const NOW = '2026-12-01T09:00:00.000Z'
const NOW_SECONDS = Date.parse(NOW) / 1000
const SUBJECT = {
  userId: '019a0000-0000-7000-8000-000000000001',
  sessionId: '019a0000-0000-7000-8000-000000000002',
}

const settings: ApiSettings = {
  publicUrl: 'https://salon.example',
  jwtSecrets: [KEY],
  paymentKeySecrets: [KEY],
  otpPepper: 'a-pepper-of-codes-32-bytes-or-more-x',
  sendsPromotions: false,
  otpWatch: { enoughSent: 1, leastEnteredPercent: 0, tightenedToPercent: 100 },
  delivery: 'inline',
  otpMaxPerPhoneHour: 5,
  otpMaxPerAddressHour: 30,
  otpMaxPerPrefixHour: 100,
  otpMaxPerHour: 1000,
  operationsPerMinute: 100,
}

function newDeps(changes: Partial<ApiSettings> = {}) {
  return { clock: fixedClock(NOW), settings: { ...settings, ...changes } }
}

const claims: JWTPayload = {
  iss: 'https://salon.example',
  aud: 'salon-api',
  sub: SUBJECT.userId,
  sid: SUBJECT.sessionId,
  iat: NOW_SECONDS,
  exp: NOW_SECONDS + 900,
}

/** A token as somebody else might make it, signed with our key unless said otherwise. */
function forge(payload: JWTPayload, header: Record<string, unknown> = {}, key = KEY): Promise<string> {
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', ...header })
    .sign(new TextEncoder().encode(key))
}

describe('an access token', () => {
  it('B15: says who calls for fifteen minutes', async () => {
    const deps = newDeps()
    const { accessToken, accessTokenExpiresAt } = await issueAccessToken(deps, SUBJECT)
    expect(accessTokenExpiresAt).toBe('2026-12-01T09:15:00.000Z')
    expect(await verifyAccessToken(deps, accessToken)).toEqual(SUBJECT)
    deps.clock.set('2026-12-01T09:14:59.000Z')
    expect(await verifyAccessToken(deps, accessToken)).toEqual(SUBJECT)
    deps.clock.set('2026-12-01T09:15:00.000Z')
    expect(await verifyAccessToken(deps, accessToken)).toBeNull()
  })

  it('B15: is accepted from hand when it has all that ours have', async () => {
    expect(await verifyAccessToken(newDeps(), await forge(claims))).toEqual(SUBJECT)
  })

  it.each(['iss', 'aud', 'sub', 'sid', 'iat', 'exp'])('B15: is refused without %s', async (name) => {
    const { [name]: _dropped, ...others } = claims
    expect(await verifyAccessToken(newDeps(), await forge(others))).toBeNull()
  })

  it.each([
    ['iss', 'https://evil.example'],
    ['aud', 'another-api'],
    ['exp', NOW_SECONDS - 1],
    ['iat', NOW_SECONDS + 60],
    ['iat', NOW_SECONDS - 901],
    ['nbf', NOW_SECONDS + 60],
  ])('B15: is refused with %s = %j', async (name, value) => {
    // far away, so that the age alone decides
    const exp = NOW_SECONDS + 100_000
    const token = await forge({ ...claims, exp, [name]: value })
    expect(await verifyAccessToken(newDeps(), token)).toBeNull()
  })

  it.each([{ typ: 'JWT' }, { typ: undefined }, { alg: 'HS384' }, { alg: 'HS512' }])(
    'B15: is refused with the header %j',
    async (header) => {
      const key = KEY.repeat(2)
      const deps = newDeps({ jwtSecrets: [key] })
      expect(await verifyAccessToken(deps, await forge(claims, {}, key))).toEqual(SUBJECT)
      expect(await verifyAccessToken(deps, await forge(claims, header, key))).toBeNull()
    },
  )

  it.each([
    { jku: 'https://evil.example/keys' },
    { x5u: 'https://evil.example/cert' },
    { jwk: { kty: 'oct', k: 'AAAA' } },
    { kid: '../../dev/null' },
    { crit: ['exp'], exp: 1 },
  ])('B15: is refused when its header points elsewhere: %j', async (header) => {
    const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url')
    const signed = `${part({ alg: 'HS256', typ: 'at+jwt', ...header })}.${part(claims)}`
    const signature = createHmac('sha256', KEY).update(signed).digest('base64url')
    expect(await verifyAccessToken(newDeps(), `${signed}.${signature}`)).toBeNull()
  })

  it('B15: is refused unsigned, altered, cut or signed by a stranger', async () => {
    const { accessToken } = await issueAccessToken(newDeps(), SUBJECT)
    const [head = '', payload = '', signature = ''] = accessToken.split('.')
    const unsigned = new UnsecuredJWT(claims).encode()
    const tokens = [
      unsigned,
      `${head}.${payload}.`,
      `${head}.${payload}`,
      `${head}.${Buffer.from(JSON.stringify({ ...claims, sub: 'x' })).toString('base64url')}.${signature}`,
      await forge(claims, {}, OLD_KEY),
      '',
      '...',
      'a'.repeat(10_000),
    ]
    for (const token of tokens) expect(await verifyAccessToken(newDeps(), token)).toBeNull()
  })

  it('B15: cannot be made with a key of less than 32 bytes', async () => {
    await expect(issueAccessToken(newDeps({ jwtSecrets: ['short'] }), SUBJECT)).rejects.toThrow('32 bytes')
    await expect(issueAccessToken(newDeps({ jwtSecrets: [] }), SUBJECT)).rejects.toThrow('No key')
  })

  it('H62: of the last key still counts while a new one signs', async () => {
    const before = newDeps({ jwtSecrets: [OLD_KEY] })
    const after = newDeps({ jwtSecrets: [KEY, OLD_KEY] })
    const { accessToken: old } = await issueAccessToken(before, SUBJECT)
    const { accessToken: fresh } = await issueAccessToken(after, SUBJECT)
    expect(await verifyAccessToken(after, old)).toEqual(SUBJECT)
    expect(await verifyAccessToken(newDeps(), fresh)).toEqual(SUBJECT)
    expect(await verifyAccessToken(newDeps(), old)).toBeNull()
  })
})
