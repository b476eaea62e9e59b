import { renderHook } from '@testing-library/react'
import { TRPCClientError } from '@trpc/client'
import { beforeEach, describe, expect, it } from 'vitest'
import { commonEn } from '../i18n/common.en.ts'
import { errorsAr } from '../i18n/errors.ar.ts'
import { errorsEn } from '../i18n/errors.en.ts'
import { errorMessages } from '../i18n/errors.ts'
import { loadMessages, setLocale } from '../i18n/locale.ts'
import { manageAr } from '../i18n/manage.ar.ts'
import { manageEn } from '../i18n/manage.en.ts'
import { failureOf, RefusalContext, useErrorMessage } from './error-message.ts'

/** An error as the client throws it for an answer of the server. */
function refusal(reason: string, details: Record<string, unknown> = {}): Error {
  return TRPCClientError.from({
    error: { code: -32_600, message: reason, data: { reason, details, requestId: 'r1' } },
  })
}

function messageOf(error: unknown): string {
  return renderHook(() => useErrorMessage()).result.current(error)
}

describe('the sentence of an error', () => {
  beforeEach(() => loadMessages(errorMessages))

  it('is that of the reason, in the language of the page', async () => {
    expect(messageOf(refusal('SLOT_TAKEN'))).toBe(errorsEn.reasons.SLOT_TAKEN)
    await setLocale('ar')
    expect(messageOf(refusal('SLOT_TAKEN'))).toBe(errorsAr.reasons.SLOT_TAKEN)
  })

  it('adds when to come back and how many tries are left', async () => {
    expect(messageOf(refusal('OTP_COOLDOWN', { retryAfterSeconds: 30 }))).toMatch(/in 30 seconds\.$/)
    expect(messageOf(refusal('RATE_LIMITED', { retryAfterSeconds: 90 }))).toMatch(/in 2 min\.$/)
    await setLocale('ar')
    expect(messageOf(refusal('OTP_INVALID', { attemptsLeft: 2 }))).toContain('بقيت لك محاولتان')
  })

  it('is the salon’s own where its people read it, by what stands in the way if that is known', () => {
    const { refusals } = manageEn
    const { result } = renderHook(() => useErrorMessage(), {
      wrapper: ({ children }) => <RefusalContext value={refusals}>{children}</RefusalContext>,
    })
    expect(result.current(refusal('SLOT_TAKEN', { cause: 'room' }))).toBe(refusals.causes.room)
    expect(result.current(refusal('STAFF_CANNOT_DO_SERVICE', { line: 0 }))).toBe(refusals.causes.skill)
    expect(result.current(refusal('SLOT_TAKEN', { cause: 'toString' }))).toBe(refusals.causes.busy)
    expect(result.current(refusal('SLUG_TAKEN'))).toBe(errorsEn.reasons.SLUG_TAKEN)
    for (const { causes } of [refusals, manageAr.refusals]) {
      for (const sentence of Object.values(causes)) expect(sentence).toMatch(/[.!]$/)
    }
  })

  it('takes a request without an answer for being offline', () => {
    const unanswered = TRPCClientError.from(new TypeError('Failed to fetch'))
    expect(failureOf(unanswered).reason).toBe('OFFLINE')
    expect(messageOf(unanswered)).toBe(commonEn.noAnswer)
  })

  it('never shows words it does not know', () => {
    for (const error of [refusal('SOMETHING_NEW'), refusal('toString'), new Error('at line 3'), null]) {
      expect(messageOf(error)).toBe(commonEn.unexpected)
    }
  })

  it('is another one for each reason, and ends as sentences do', () => {
    for (const { reasons } of [errorsAr, errorsEn]) {
      const sentences = Object.values(reasons)
      expect(new Set(sentences).size).toBe(sentences.length)
      for (const sentence of sentences) expect(sentence).toMatch(/[.!]$/)
    }
  })
})
