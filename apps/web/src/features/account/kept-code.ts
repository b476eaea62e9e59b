import { type PhoneNumber, parseInstant, parsePhone } from '@salon/domain'
import type { SentCode } from '../../components/one-time-code/code-request.ts'
import { readTab, writeTab } from '../../lib/tab-memory.ts'

/** A code that was sent to a number and has not been entered. */
export interface KeptCode {
  phone: PhoneNumber
  challenge: SentCode
}

/** Keeps where a code was sent for as long as the tab is there: whoever reloads the page to read the message may enter it all the same. */
export function keepCode(kept: KeptCode): void {
  writeTab('salon.code', JSON.stringify(kept))
}

/** It was entered, or another number is to get one. */
export function forgetCode(): void {
  writeTab('salon.code', null)
}

/** @returns the code that is still valid; `null`: none, or the browser refuses storage */
export function readKeptCode(now: Date): KeptCode | null {
  try {
    const kept: Partial<KeptCode> | null = JSON.parse(readTab('salon.code') ?? 'null')
    const phone = typeof kept?.phone === 'string' ? parsePhone(kept.phone) : null
    const challenge = kept?.challenge
    if (!phone || !isWhole(challenge) || new Date(challenge.expiresAt) <= now) return null
    return { phone, challenge }
  } catch {
    return null
  }
}

function isWhole(challenge: Partial<SentCode> | undefined): challenge is SentCode {
  return (
    typeof challenge?.challengeId === 'string' &&
    typeof challenge.expiresAt === 'string' &&
    typeof challenge.resendAt === 'string' &&
    parseInstant(challenge.expiresAt) !== null &&
    parseInstant(challenge.resendAt) !== null &&
    typeof challenge.channel === 'string' &&
    typeof challenge.askedChannel === 'string'
  )
}
