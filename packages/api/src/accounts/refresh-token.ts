import { createHash, createHmac } from 'node:crypto'
import type { Deps } from '../deps.ts'

const BYTES = 32
const SHAPE = /^[A-Za-z0-9_-]{43}$/

/** The first token of a session: 256 random bits, as text for a cookie. */
export function newRefreshToken({ random }: Pick<Deps, 'random'>): string {
  return random.bytes(BYTES).toString('base64url')
}

/** Could this be one of our tokens at all? Checked before anything is computed from it. */
export function isRefreshToken(text: string | null): text is string {
  return text !== null && SHAPE.test(text)
}

/**
 * The token that takes over. It follows from the old one by a secret of ours, so that the same question (a second tab, an
 * answer that was lost on its way) gets the same answer, although only its hash is stored.
 */
export function successorOf({ settings }: Pick<Deps, 'settings'>, token: string): string {
  const key = createHmac('sha256', settings.otpPepper).update('refresh token succession').digest()
  return createHmac('sha256', key).update(Buffer.from(token, 'base64url')).digest('base64url')
}

/** What is stored of a token. Its 256 random bits cannot be guessed, so a plain hash is enough. */
export function hashRefreshToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
