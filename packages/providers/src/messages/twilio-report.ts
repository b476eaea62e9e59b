import type { ReportedStatus } from '@salon/domain'
import { readReportedCode, readReportedId, type DeliveryReport } from './delivery-report.ts'
import { TWILIO, twilioUndelivered } from './twilio-refusal.ts'
import { loadTwilioSdk } from './twilio-sdk.ts'

/** A form as it was sent: a name that came more than once has all of its values. */
export type ReportForm = Readonly<Record<string, string | readonly string[]>>

export interface SignedReport {
  /** The address that Twilio called, as the public knows it, with its query. */
  url: string
  /** Of the header `X-Twilio-Signature`. */
  signature: string
  /** All that came, also what we do not know: every one of them is signed. */
  form: ReportForm
}

/** Whether Twilio sent it, by the SDK's own check, which compares in constant time. */
export async function isSignedByTwilio(
  { url, signature, form }: SignedReport,
  authToken: string,
): Promise<boolean> {
  const { default: twilio } = await loadTwilioSdk()
  return twilio.validateRequest(authToken, signature, url, form)
}

const STATUSES = new Map<unknown, ReportedStatus>([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  // it was read, so it was delivered; that report may come first
  ['read', 'delivered'],
  ['undelivered', 'failed'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
])

/** Null when it says nothing about a message's end: an earlier step, or a word that we do not know. */
export function readTwilioReport(form: ReportForm): DeliveryReport | null {
  const providerMessageId = readReportedId(form.MessageSid)
  const status = STATUSES.get(form.MessageStatus)
  if (providerMessageId === null || status === undefined) return null
  const vendorCode = readReportedCode(form.ErrorCode)
  const outcome = status === 'failed' ? twilioUndelivered(vendorCode) : null
  return { provider: TWILIO, providerMessageId, status, outcome, vendorCode }
}
