import type { Locale } from '@salon/domain'
import { errorHints, errorTexts, type FailureReason } from '../i18n/errors.ts'
import { useLocale } from '../i18n/locale.ts'

/** Why a request failed, with the facts that came along. */
export interface Failure {
  reason: FailureReason
  details: Readonly<Record<string, unknown>>
}

/**
 * Reads what a query or mutation threw. An answer of the server carries `data.reason`; a request that got no answer
 * has no `data` and counts as offline; anything else is our own mistake and reads as `INTERNAL`.
 */
export function failureOf(error: unknown): Failure {
  const data = property(error, 'data')
  const reason = property(data, 'reason')
  if (isReason(reason)) {
    const details = property(data, 'details')
    return { reason, details: isRecord(details) ? details : {} }
  }
  const unanswered = error instanceof Error && error.name === 'TRPCClientError' && data === undefined
  return { reason: unanswered || error instanceof TypeError ? 'OFFLINE' : 'INTERNAL', details: {} }
}

/** The sentence to show: what happened, what to do next, and when where that is known. */
export function errorMessage(error: unknown, locale: Locale): string {
  const { reason, details } = failureOf(error)
  const hints = errorHints[locale]
  const sentences = [errorTexts[locale][reason]]
  const { retryAfterSeconds, attemptsLeft } = details
  if (typeof retryAfterSeconds === 'number') sentences.push(hints.retryAfter(retryAfterSeconds))
  if (typeof attemptsLeft === 'number' && reason === 'OTP_INVALID')
    sentences.push(hints.attemptsLeft(attemptsLeft))
  return sentences.join(' ')
}

/** `errorMessage` in the language now. */
export function useErrorMessage(): (error: unknown) => string {
  const locale = useLocale()
  return (error) => errorMessage(error, locale)
}

function isReason(value: unknown): value is FailureReason {
  return typeof value === 'string' && Object.hasOwn(errorTexts.en, value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function property(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined
}
