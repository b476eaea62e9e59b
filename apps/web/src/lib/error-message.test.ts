import { TRPCClientError } from '@trpc/client'
import { describe, expect, it } from 'vitest'
import { errorTexts } from '../i18n/errors.ts'
import { errorMessage, failureOf } from './error-message.ts'

/** An error as the client throws it for an answer of the server. */
function refusal(reason: string, details: Record<string, unknown> = {}): Error {
  return TRPCClientError.from({
    error: { code: -32_600, message: reason, data: { reason, details, requestId: 'r1' } },
  })
}

describe('errorMessage', () => {
  it('says the sentence of the reason in the language asked for', () => {
    expect(errorMessage(refusal('SLOT_TAKEN'), 'en')).toBe(errorTexts.en.SLOT_TAKEN)
    expect(errorMessage(refusal('SLOT_TAKEN'), 'ar')).toBe(errorTexts.ar.SLOT_TAKEN)
  })

  it('adds when to come back and how many tries are left', () => {
    expect(errorMessage(refusal('OTP_COOLDOWN', { retryAfterSeconds: 30 }), 'en')).toMatch(/in 30 seconds\.$/)
    expect(errorMessage(refusal('RATE_LIMITED', { retryAfterSeconds: 90 }), 'en')).toMatch(/in 2 min\.$/)
    expect(errorMessage(refusal('OTP_INVALID', { attemptsLeft: 2 }), 'ar')).toContain('بقيت لك محاولتان')
  })

  it('takes a request without an answer for being offline', () => {
    const unanswered = TRPCClientError.from(new TypeError('Failed to fetch'))
    expect(failureOf(unanswered).reason).toBe('OFFLINE')
    expect(errorMessage(unanswered, 'en')).toBe(errorTexts.en.OFFLINE)
  })

  it('never shows words it does not know', () => {
    expect(errorMessage(refusal('SOMETHING_NEW'), 'en')).toBe(errorTexts.en.INTERNAL)
    expect(errorMessage(refusal('toString'), 'en')).toBe(errorTexts.en.INTERNAL)
    expect(errorMessage(new Error('at line 3'), 'en')).toBe(errorTexts.en.INTERNAL)
    expect(errorMessage(null, 'en')).toBe(errorTexts.en.INTERNAL)
  })

  it('has another sentence for each reason, each ending in a full stop', () => {
    for (const texts of [errorTexts.ar, errorTexts.en]) {
      const sentences = Object.values(texts)
      expect(new Set(sentences).size).toBe(sentences.length)
      for (const sentence of sentences) expect(sentence).toMatch(/[.!]$/)
    }
  })
})
