import { createHash } from 'node:crypto'
import type { Deps } from '../deps.ts'

const BYTES = 32
const LETTERS = /^[A-Za-z0-9_-]+$/

/** 256 random bits, or as many bytes as are asked for, as text for a cookie or an address. */
export function newOpaqueToken({ random }: Pick<Deps, 'random'>, bytes = BYTES): string {
  return random.bytes(bytes).toString('base64url')
}

/** Could this be one of our tokens at all? Checked before anything is computed from it. */
export function isOpaqueToken(text: string | null, bytes = BYTES): text is string {
  return text !== null && text.length === Math.ceil((bytes * 4) / 3) && LETTERS.test(text)
}

/** What is stored of a token. Its random bits cannot be guessed, so a plain hash is enough. */
export function hashOpaqueToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
