import { MessageError, type MessageOutcome } from './message-error.ts'

export const TWILIO = 'twilio'

/** Twilio's numbers with a meaning of their own. Any other one of the 400s is something that somebody has to look at. */
const OUTCOMES: Readonly<Record<string, MessageOutcome>> = {
  20429: 'try-again',
  21211: 'bad-number',
  21214: 'bad-number',
  21217: 'bad-number',
  21610: 'blocked',
  21611: 'try-again',
  21614: 'bad-number',
  30003: 'unreachable',
  30004: 'blocked',
  30005: 'bad-number',
  30006: 'bad-number',
  63003: 'unreachable',
  63018: 'try-again',
  63024: 'unreachable',
  // WhatsApp spares her promotions
  63049: 'blocked',
}

/** What an answer that is no success means, by its status first and its number second; Twilio's sentences change. */
export function twilioRefusal(status: number, code: number | undefined): MessageError {
  const vendorCode = code === undefined ? `HTTP ${status}` : String(code)
  return new MessageError(TWILIO, outcomeOf(status, code), `answered ${status} with ${vendorCode}`, {
    vendorCode,
  })
}

/** What the number in a report of a failure means. Most of them say nothing about her: a filter, a time that ran out. */
export function twilioUndelivered(code: string | null): MessageOutcome {
  return OUTCOMES[String(code)] ?? 'try-again'
}

function outcomeOf(status: number, code: number | undefined): MessageOutcome {
  if (status === 429) return 'try-again'
  // it, or something before it, broke while it had the message: nobody can tell how far that went
  if (status < 400 || status >= 500 || status === 408) return 'unknown'
  return OUTCOMES[String(code)] ?? 'misconfigured'
}
