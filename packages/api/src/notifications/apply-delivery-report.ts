import type { DeliveryReport } from '@salon/providers'
import { applyOtpReport } from '../accounts/apply-otp-report.ts'
import type { Deps } from '../deps.ts'
import { applyNotificationReport } from './apply-notification-report.ts'
import { keepEarlyReport, settleReport } from './early-reports.ts'

/**
 * Stores what a vendor says became of a message or of a code. Reports of steps that were passed before change nothing; one of what we do
 * not know waits for its message, and in vain where that was erased. What was not delivered goes another way, once: a code at once,
 * a message as a new attempt that is due now, which the next look at what is due (or a worker) sends.
 */
export async function applyDeliveryReport(deps: Deps, report: DeliveryReport): Promise<void> {
  const apply = async (each: DeliveryReport) =>
    (await applyNotificationReport(deps, each)) || (await applyOtpReport(deps, each))
  if (!(await settleReport(deps, report, apply))) await keepEarlyReport(deps, report, apply)
}
