import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * Whether somebody knows our secret. Compared as digests, so the time taken tells neither its length nor how much of it was
 * right.
 */
export function isSameSecret(claimed: unknown, secret: string): boolean {
  if (typeof claimed !== 'string' || secret === '') return false
  return timingSafeEqual(sha256(claimed), sha256(secret))
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
