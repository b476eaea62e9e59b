import type { ExportPart, ExportTableInput } from '@salon/contract'
import { findTimeZone, insertAudit } from '@salon/db'
import { DomainError } from '@salon/domain'
import { storableAddress } from '../../accounts/client-address.ts'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import type { Member } from '../../trpc/membership.ts'
import { EXPORTS } from './export-tables.ts'
import { partAsCsv } from './table-part.ts'

/**
 * A part of one of a salon's tables as CSV, of so many rows that a process can always hold them. The first part has the header,
 * and is written down in the log. The caller's role was checked at the door.
 * @throws DomainError `NOT_FOUND`
 */
export async function exportTable(
  deps: Pick<Deps, 'db' | 'writeDb' | 'clock'>,
  request: RequestInfo,
  caller: Caller,
  member: Member,
  input: ExportTableInput,
): Promise<ExportPart> {
  const { salonId, table, locale, from, to, cursor } = input
  const timeZone = await findTimeZone(deps.db, salonId)
  if (timeZone === undefined) throw new DomainError('NOT_FOUND')
  const part = await EXPORTS[table]({ deps, member, input, rendering: { locale, timeZone } })
  const isFirst = cursor === undefined
  if (isFirst) {
    await insertAudit(deps.writeDb, {
      ...{ action: 'salon_data_exported', actorUserId: caller.userId, target: salonId, salonId },
      address: storableAddress(request.address),
      details: { table, from, to },
    })
  }
  return { csv: partAsCsv(part, { isFirst }), nextCursor: part.nextCursor }
}
