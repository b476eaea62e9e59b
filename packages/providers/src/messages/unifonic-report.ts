import type { ReportedStatus } from '@salon/domain'
import type { MessageOutcome } from './message-error.ts'
import { readReportedCode, readReportedId, type DeliveryReport } from './delivery-report.ts'
import { UNIFONIC } from './unifonic-refusal.ts'

/** Of SMS receipts and of WhatsApp events alike, in small letters. */
const STATUSES = new Map<string, ReportedStatus>([
  ['sent', 'sent'],
  ['message.sent', 'sent'],
  ['message.sent_successfully_to_provider', 'sent'],
  ['delivered', 'delivered'],
  ['message.delivered', 'delivered'],
  // it was read, so it was delivered; that report may come first
  ['message.read', 'delivered'],
  ['undelivered', 'failed'],
  ['undeliverable', 'failed'],
  ['rejected', 'failed'],
  ['expired', 'failed'],
  ['failed', 'failed'],
  ['message.failed', 'failed'],
])

/** Failures that are about her phone; the others say nothing about her. */
const OF_HER_PHONE = new Set(['undelivered', 'undeliverable', 'expired', 'message.failed'])

/**
 * Reads a receipt or an event, from JSON or a form. Its documents disagree on names and their spelling, so capitals do not
 * count. Null when it says nothing about a message's end, or says it in a word that we do not know.
 */
export function readUnifonicReport(body: unknown): DeliveryReport | null {
  if (typeof body !== 'object' || body === null) return null
  const fields = new Map(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value]))
  const providerMessageId = readReportedId(fields.get('messageid'))
  const word: unknown = fields.get('dlr') ?? fields.get('status') ?? fields.get('eventtype')
  const said = typeof word === 'string' ? word.toLowerCase() : ''
  const status = STATUSES.get(said)
  if (providerMessageId === null || status === undefined) return null
  const vendorCode = readReportedCode(fields.get('errorcode') ?? word)
  const outcome = status === 'failed' ? outcomeOf(said) : null
  return { provider: UNIFONIC, providerMessageId, status, outcome, vendorCode }
}

function outcomeOf(said: string): MessageOutcome {
  return OF_HER_PHONE.has(said) ? 'unreachable' : 'try-again'
}
