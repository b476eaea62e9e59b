import type { HttpAnswer } from '../http/http-exchange.ts'
import { MessageError, type MessageOutcome } from './message-error.ts'

export const UNIFONIC = 'unifonic'

/** Its own statuses beside those of HTTP. Any other one of the 400s is something that somebody has to look at. */
const OUTCOMES: Readonly<Record<number, MessageOutcome>> = {
  408: 'unknown',
  // "duplicate": it has this very message already
  409: 'unknown',
  410: 'bad-number',
  429: 'try-again',
  482: 'bad-number',
}

/**
 * What an answer that is no success means. The status and the `errorCode` (`ER-482`) have to agree: an `ER-00` beside
 * a status that refuses, or no code beside one that accepts, says nothing for certain.
 */
export function unifonicRefusal({ status }: HttpAnswer, errorCode: string | null): MessageError {
  const vendorCode = errorCode ?? `HTTP ${status}`
  return new MessageError(
    UNIFONIC,
    outcomeOf(status, errorCode),
    `answered ${status} with ${errorCode ?? 'no code'}`,
    { vendorCode },
  )
}

function outcomeOf(status: number, errorCode: string | null): MessageOutcome {
  if (status >= 400 && status < 500 && errorCode !== ACCEPTED) return meaningOf(status)
  if (status === 200 && errorCode !== null && errorCode !== ACCEPTED) {
    return meaningOf(Number(errorCode.replace(/^ER-/, '')))
  }
  return 'unknown'
}

/** The `errorCode` of a message that was taken. */
export const ACCEPTED = 'ER-00'

function meaningOf(code: number): MessageOutcome {
  return code >= 500 ? 'unknown' : (OUTCOMES[code] ?? 'misconfigured')
}
