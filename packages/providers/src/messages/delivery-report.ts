import type { ReportedStatus } from '@salon/domain'
import type { MessageOutcome } from './message-error.ts'

/** What a vendor says became of a message. Holds no number, no text and no sentence of the vendor's. */
export interface DeliveryReport {
  provider: string
  providerMessageId: string
  status: ReportedStatus
  /** What a failure means for other ways to her; null for any other status. */
  outcome: MessageOutcome | null
  /** Why it failed: the vendor's own number or word for it. */
  vendorCode: string | null
}

/** Ids and codes are kept; whatever is longer is neither. */
const MAX_ID_LENGTH = 100
const CODE = /^[\w.-]{1,40}$/

/** An id that a vendor may have given, or null. */
export function readReportedId(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text !== '' && text.length <= MAX_ID_LENGTH ? text : null
}

/** A vendor's word, fit for staff, or null. */
export function readReportedCode(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && CODE.test(text) ? text : null
}
