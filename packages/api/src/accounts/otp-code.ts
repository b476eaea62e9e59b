import { createHmac, timingSafeEqual } from 'node:crypto'
import { OTP_DIGITS } from '@salon/domain'
import type { Deps } from '../deps.ts'

/** Six digits, each of the million alike, leading zeros kept. */
export function newOtpCode({ random }: Pick<Deps, 'random'>): string {
  return String(random.int(10 ** OTP_DIGITS)).padStart(OTP_DIGITS, '0')
}

/** What is stored of a code: it fits its own challenge only, and is of no use without the pepper. */
export function hashOtpCode({ settings }: Pick<Deps, 'settings'>, challengeId: string, code: string): Buffer {
  return createHmac('sha256', settings.otpPepper).update(`${challengeId}:${code}`).digest()
}

export function isSameHash(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right)
}
