import type { ReportedStatus } from '@salon/domain'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../client.ts'

/** By what a vendor and we both know a message. */
export interface VendorMessage {
  provider: string
  providerMessageId: string
}

/** The end of a message, as its vendor reported it. */
export interface EarlyReport {
  status: Exclude<ReportedStatus, 'sent'>
  /** What a failure means for other ways, in the words of who reads reports. */
  outcome: string | null
  vendorCode: string | null
}

/** A vendor's id leads to a number, so it is kept as a hash. */
const hashOf = ({ provider, providerMessageId }: VendorMessage): RawBuilder<Buffer> =>
  sql`sha256(convert_to(${`${provider} ${providerMessageId}`}, 'UTF8'))`

/** Keeps the end of a message, unless something here has learnt its id. The first report stays. */
export async function insertEarlyReport(
  db: Db,
  { provider, providerMessageId, status, outcome, vendorCode }: VendorMessage & EarlyReport,
  receivedAt: Date,
): Promise<void> {
  await sql`
    insert into early_reports (report_hash, status, outcome, vendor_code, received_at)
    select ${hashOf({ provider, providerMessageId })}, ${status}, ${outcome}, ${vendorCode}, ${receivedAt}
    where not exists (select from notifications where provider = ${provider} and provider_message_id = ${providerMessageId})
      and not exists (select from otp_challenges where provider = ${provider} and provider_message_id = ${providerMessageId})
    on conflict do nothing`.execute(db)
}

export async function findEarlyReport(db: Db, message: VendorMessage): Promise<EarlyReport | undefined> {
  const { rows } = await sql<EarlyReport>`
    select status, outcome, vendor_code as "vendorCode" from early_reports
    where report_hash = ${hashOf(message)}`.execute(db)
  return rows[0]
}

export async function deleteEarlyReport(db: Db, message: VendorMessage): Promise<void> {
  await sql`delete from early_reports where report_hash = ${hashOf(message)}`.execute(db)
}
