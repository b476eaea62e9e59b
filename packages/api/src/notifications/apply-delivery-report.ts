import { failUndelivered, updateReportedNotification } from '@salon/db'
import { CHANNELS, MOST_ATTEMPTS, OTHER_WAY_MINUTES, statusesBefore } from '@salon/domain'
import { canGoAround, type DeliveryReport } from '@salon/providers'
import { applyOtpReport } from '../accounts/apply-otp-report.ts'
import type { Deps } from '../deps.ts'

const MINUTE_MS = 60_000

/**
 * Stores what a vendor says became of a message or of a code. Reports of what we do not know (erased accounts) and of steps that were
 * passed before change nothing. What was not delivered goes another way, once: a code at once, a message as a new attempt that is
 * due now, which the next look at what is due (or a worker) sends.
 */
export async function applyDeliveryReport(deps: Deps, report: DeliveryReport): Promise<void> {
  const isNews = (await applyToNotification(deps, report)) || (await applyOtpReport(deps, report))
  const { provider, vendorCode, status } = report
  if (isNews && status === 'failed') deps.log.warn({ provider, vendorCode }, 'a message was not delivered')
}

async function applyToNotification(deps: Deps, report: DeliveryReport): Promise<boolean> {
  const { provider, providerMessageId, status, outcome, vendorCode } = report
  const reported = { provider, providerMessageId, before: statusesBefore(status) }
  if (outcome === null) return updateReportedNotification(deps.writeDb, { ...reported, status })
  const now = deps.clock.now()
  return failUndelivered(
    deps.writeDb,
    {
      ...reported,
      errorMessage: `${provider}: not delivered${vendorCode === null ? '' : ` (${vendorCode})`}`,
      channels: CHANNELS.filter((channel) => canGoAround(deps.messages.ways, { provider, channel }, outcome)),
      sentAfter: new Date(now.getTime() - OTHER_WAY_MINUTES * MINUTE_MS),
    },
    { ids: [deps.newId()], now, notBefore: now, most: MOST_ATTEMPTS },
  )
}
