import type { DomainErrorCode } from '@salon/domain'
import { createContext, use, useCallback } from 'react'
import { commonMessages } from '../i18n/common.ts'
import { errorMessages } from '../i18n/errors.ts'
import { useMessages, useMessagesIfLoaded } from '../i18n/locale.ts'

/** The server's reasons, what it did not expect, and no answer at all. */
export type FailureReason = DomainErrorCode | 'INTERNAL' | 'OFFLINE'

/** Why a request failed, with the facts that came along. */
export interface Failure {
  reason: FailureReason
  details: Readonly<Record<string, unknown>>
}

/** Sentences that stand in the place of those for customers. */
export interface RefusalTexts {
  /** By what stands in the way of a visit, where the refusal says so. */
  causes: Readonly<Record<string, string>>
  reasons: Partial<Record<DomainErrorCode, string>>
}

/** For whom the pages below are; without: for customers. */
export const RefusalContext = createContext<RefusalTexts | null>(null)

/**
 * Reads what a query or mutation threw. An answer of the server carries `data.reason`; a request that got no answer
 * has no `data` and counts as offline; anything else is our own mistake and reads as `INTERNAL`.
 */
export function failureOf(error: unknown): Failure {
  const data = property(error, 'data')
  const reason = property(data, 'reason')
  if (typeof reason === 'string') {
    const details = property(data, 'details')
    // The router's type promises one of its codes. One that a newer server knows matches nothing here and has no sentence.
    return { reason: reason as FailureReason, details: isRecord(details) ? details : {} }
  }
  const unanswered = error instanceof Error && error.name === 'TRPCClientError' && data === undefined
  return { reason: unanswered || error instanceof TypeError ? 'OFFLINE' : 'INTERNAL', details: {} }
}

/** Whether what an address names is not there for her. One that cannot name anything is refused as input; for people it is the same. */
export function isMissing(error: unknown): boolean {
  const { reason } = failureOf(error)
  return reason === 'NOT_FOUND' || reason === 'INVALID_INPUT'
}

/**
 * The sentence to show in the language now: what happened, what to do next, and when where that is known. The sentences of the
 * server's reasons are fetched when the app has started; an error in the moment before reads as an unexpected one.
 */
export function useErrorMessage(): (error: unknown) => string {
  const texts = useMessagesIfLoaded(errorMessages)
  const { noAnswer, unexpected } = useMessages(commonMessages)
  const own = use(RefusalContext)
  return useCallback(
    (error) => {
      const { reason, details } = failureOf(error)
      if (reason === 'OFFLINE') return noAnswer
      if (reason === 'INTERNAL' || !texts || !Object.hasOwn(texts.reasons, reason)) return unexpected
      const { cause } = details
      const isKnown = typeof cause === 'string' && own !== null && Object.hasOwn(own.causes, cause)
      const ofCause = isKnown ? own.causes[cause] : undefined
      const sentences = [ofCause ?? own?.reasons[reason] ?? texts.reasons[reason]]
      const { retryAfterSeconds, attemptsLeft } = details
      if (typeof retryAfterSeconds === 'number') sentences.push(texts.retryAfter(retryAfterSeconds))
      if (typeof attemptsLeft === 'number' && reason === 'OTP_INVALID') {
        sentences.push(texts.attemptsLeft(attemptsLeft))
      }
      return sentences.join(' ')
    },
    [texts, own, noAnswer, unexpected],
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function property(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined
}
