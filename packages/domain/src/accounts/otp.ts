/** Tries that one code allows; counted before the code is looked at. */
export const OTP_TRIES = 5

export const OTP_DIGITS = 6

/** What a code is for; a code of one purpose is worth nothing for the other. */
export type OtpPurpose = 'sign_in' | 'confirm'

/** Seconds before another code may be asked for: after the first, the second, and every later one that went unused. */
const RESEND_WAITS_SECONDS = [30, 60, 120] as const

/** Wrong codes in a row, over all challenges of a phone, that put it on the slow path (NIST SP 800-63B 5.2.2). */
const FAILURES_IN_A_ROW = 100

/** On the slow path a phone gets one code an hour. */
const SLOW_PATH_SECONDS = 3600

/** Digits of a number range; the five that are left make a hundred thousand numbers. */
const RANGE_DIGITS = 7

/** Codes asked for in the running hour, this one included. */
export interface OtpCounts {
  perPhone: number
  perAddress: number
  perRange: number
  total: number
}

/** When a number range whose codes nobody enters is taken for pumped, and what that costs it. */
export interface ConversionWatch {
  /** Codes sent to a range within an hour that count as evidence. */
  enoughSent: number
  /** The share of them in percent that people really enter. */
  leastEnteredPercent: number
  /** What is left of the range's limit in percent while they do not. */
  tightenedToPercent: number
}

/** The same four as limits, and how number ranges are watched. */
export interface OtpLimits extends OtpCounts {
  watch: ConversionWatch
}

/** What is known of a phone, and of its number range in the last hour, when a code is asked for. */
export interface OtpHistory {
  /** Seconds since the last code to this phone; `null` when there was none. */
  lastSentSecondsAgo: number | null
  /** Seconds that its cooldown still runs; 0 when it is over. */
  cooldownSeconds: number
  /** Codes to this phone in the last hour since one was entered. */
  unusedInARow: number
  /** Wrong tries since a right one. */
  failuresInARow: number
  /** Codes to the number range whose time is over, and how many of them were entered. */
  rangeSent: number
  rangeEntered: number
}

/** Why no code is sent now, and in how many seconds it is worth asking again. */
export interface OtpRefusal {
  code: 'OTP_COOLDOWN' | 'RATE_LIMITED'
  retryAfterSeconds: number
}

/** The first seven digits of an E.164 number, with its plus: neighbours in bulk, as pumping fraud uses them. */
export function phoneRange(phone: string): string {
  return phone.slice(0, RANGE_DIGITS + 1)
}

/** Are so few codes of this range entered that somebody is probably pumping messages into it? */
export function isPumped({ rangeSent, rangeEntered }: OtpHistory, watch: ConversionWatch): boolean {
  return rangeSent >= watch.enoughSent && rangeEntered * 100 < rangeSent * watch.leastEnteredPercent
}

/** Seconds until the code after this one may be asked for. */
export function resendWaitSeconds({ unusedInARow }: OtpHistory): number {
  return RESEND_WAITS_SECONDS[Math.min(unusedInARow, RESEND_WAITS_SECONDS.length - 1)] ?? 0
}

/**
 * Whether a code may be sent now; `null` means yes.
 * @param hourEndsInSeconds what is left of the hour in which `counts` were counted
 */
export function refuseOtp(
  counts: OtpCounts,
  limits: OtpLimits,
  history: OtpHistory,
  hourEndsInSeconds: number,
): OtpRefusal | null {
  if (history.cooldownSeconds > 0) {
    return { code: 'OTP_COOLDOWN', retryAfterSeconds: history.cooldownSeconds }
  }
  if (history.failuresInARow >= FAILURES_IN_A_ROW && history.lastSentSecondsAgo !== null) {
    const retryAfterSeconds = SLOW_PATH_SECONDS - history.lastSentSecondsAgo
    if (retryAfterSeconds > 0) return { code: 'RATE_LIMITED', retryAfterSeconds }
  }
  return isOverLimit(counts, limits, history)
    ? { code: 'RATE_LIMITED', retryAfterSeconds: hourEndsInSeconds }
    : null
}

/** Are these more codes than an hour allows? A range that is pumped has a part of its limit left. */
export function isOverLimit(counts: OtpCounts, limits: OtpLimits, history: OtpHistory): boolean {
  const perRange = isPumped(history, limits.watch)
    ? Math.max(1, Math.floor((limits.perRange * limits.watch.tightenedToPercent) / 100))
    : limits.perRange
  return (
    counts.perPhone > limits.perPhone ||
    counts.perAddress > limits.perAddress ||
    counts.perRange > perRange ||
    counts.total > limits.total
  )
}
