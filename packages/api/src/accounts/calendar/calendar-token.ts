import { createHash } from 'node:crypto'
import type { Deps } from '../../deps.ts'

const BYTES = 32
const SHAPE = /^[A-Za-z0-9_-]{43}$/

/** 256 random bits, as text for an address. */
export function newCalendarToken({ random }: Pick<Deps, 'random'>): string {
  return random.bytes(BYTES).toString('base64url')
}

/** Could this be one of our tokens at all? Checked before the database is asked. */
export function isCalendarToken(text: string): boolean {
  return SHAPE.test(text)
}

/** What is stored of a token. Its random bits cannot be guessed, so a plain hash is enough. */
export function hashCalendarToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
