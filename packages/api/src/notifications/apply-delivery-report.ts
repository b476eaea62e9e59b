import { updateReportedNotification } from '@salon/db'
import { statusesBefore } from '@salon/domain'
import type { DeliveryReport } from '@salon/providers'
import type { Deps } from '../deps.ts'

/**
 * Stores what a vendor says became of a message. Reports of messages that we do not know (codes, erased accounts) and of steps
 * that were passed before change nothing.
 */
export async function applyDeliveryReport(
  deps: Pick<Deps, 'writeDb' | 'log'>,
  { provider, providerMessageId, status, vendorCode }: DeliveryReport,
): Promise<void> {
  const reason = `${provider}: not delivered${vendorCode === null ? '' : ` (${vendorCode})`}`
  const hasFailed = status === 'failed'
  const isNews = await updateReportedNotification(deps.writeDb, {
    provider,
    providerMessageId,
    status,
    before: statusesBefore(status),
    errorMessage: hasFailed ? reason : null,
  })
  if (isNews && hasFailed) deps.log.warn({ provider, vendorCode }, 'a message was not delivered')
}
