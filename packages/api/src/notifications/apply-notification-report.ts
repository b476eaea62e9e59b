import { failUndelivered, updateReportedNotification } from '@salon/db'
import { CHANNELS, MOST_ATTEMPTS, OTHER_WAY_MINUTES, statusesBefore } from '@salon/domain'
import { canGoAround, type DeliveryReport } from '@salon/providers'
import type { Deps } from '../deps.ts'

const MINUTE_MS = 60_000

/**
 * Stores what became of a message; `false` when that is no news. One that was not delivered goes another way, once, as a new attempt that
 * is due now.
 */
export async function applyNotificationReport(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'newId' | 'messages'>,
  report: DeliveryReport,
): Promise<boolean> {
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
