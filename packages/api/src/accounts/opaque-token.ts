import { createHash } from 'node:crypto'
import type { Deps } from '../deps.ts'

const BYTES = 32
const SHAPE = /^[A-Za-z0-9_-]{43}$/

/** 256 random bits, as text for a cookie or an address. */
export function newOpaqueToken({ random }: Pick<Deps, 'random'>): string {
  return random.bytes(BYTES).toString('base64url')
}

/** Could this be one of our tokens at all? Checked before anything is computed from it. */
export function isOpaqueToken(text: string | null): text is string {
  return text !== null && SHAPE.test(text)
}

/** What is stored of a token. Its random bits cannot be guessed, so a plain hash is enough. */
export function hashOpaqueToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
