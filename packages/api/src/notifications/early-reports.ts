import { deleteEarlyReport, findEarlyReport, insertEarlyReport, type VendorMessage } from '@salon/db'
import { isMessageOutcome, type DeliveryReport } from '@salon/providers'
import type { Deps } from '../deps.ts'

type ReportDeps = Pick<Deps, 'writeDb' | 'clock' | 'log'>
/** Stores what a report says of a message or of a code; `false` when it changes nothing. */
type Apply = (report: DeliveryReport) => Promise<boolean>

/** Applies a report; `false` when it changed nothing. */
export async function settleReport(
  { log }: Pick<ReportDeps, 'log'>,
  report: DeliveryReport,
  apply: Apply,
): Promise<boolean> {
  if (!(await apply(report))) return false
  const { provider, vendorCode, status } = report
  if (status === 'failed') log.warn({ provider, vendorCode }, 'a message was not delivered')
  return true
}

/**
 * Keeps a report that overtook the answer to its own message, until the message knows its vendor's id and takes the report. That one
 * was sent is what the answer says, too, so only ends are kept.
 */
export async function keepEarlyReport(deps: ReportDeps, report: DeliveryReport, apply: Apply): Promise<void> {
  const { status } = report
  if (status === 'sent') return
  await insertEarlyReport(deps.writeDb, { ...report, status }, deps.clock.now())
  // since it was looked for the message may have learnt its id, before this was kept or without finding it
  if (await settleReport(deps, report, apply)) await deleteEarlyReport(deps.writeDb, report)
}

/** What follows on storing a vendor's id for a message: applies the report that came before it; `false` when none did. */
export async function takeEarlyReport(
  deps: ReportDeps,
  { provider, providerMessageId }: VendorMessage,
  apply: Apply,
): Promise<boolean> {
  const message = { provider, providerMessageId }
  const early = await findEarlyReport(deps.writeDb, message)
  if (!early) return false
  const { outcome } = early
  await settleReport(
    deps,
    { ...message, ...early, outcome: isMessageOutcome(outcome) ? outcome : null },
    apply,
  )
  await deleteEarlyReport(deps.writeDb, message)
  return true
}
