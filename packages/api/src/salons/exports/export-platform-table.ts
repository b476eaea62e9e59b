import type { ExportPart, ExportPlatformTableInput } from '@salon/contract'
import { findTimeZone, insertAudit } from '@salon/db'
import { DomainError } from '@salon/domain'
import { storableAddress } from '../../accounts/client-address.ts'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { listLogOfSalon, listSalonsOfPlatform } from '../platform/read-salons.ts'
import { listReports } from '../reviews/reported-reviews.ts'
import { logColumns, reportColumns, salonColumns } from './platform-columns.ts'
import { PART_ROWS, partAsCsv, tablePart, type TablePart } from './table-part.ts'

/** Of what belongs to no salon, or to many. */
const PLATFORM_TIME_ZONE = 'Asia/Riyadh'

/**
 * A part of one of the platform's tables as CSV, as `exportTable` is of a salon's. The first part is written down: of a salon's log
 * in that log itself, behind what the file has of it.
 * @throws DomainError `NOT_FOUND`
 */
export async function exportPlatformTable(
  deps: Pick<Deps, 'db' | 'writeDb'>,
  request: RequestInfo,
  { userId: actorUserId }: Caller,
  input: ExportPlatformTableInput,
): Promise<ExportPart> {
  const { table, salonId, cursor } = input
  const timeZone = salonId === undefined ? PLATFORM_TIME_ZONE : await findTimeZone(deps.db, salonId)
  if (timeZone === undefined) throw new DomainError('NOT_FOUND')
  const part = await readPart(deps, input, timeZone)
  const isFirst = cursor === undefined
  if (isFirst) {
    const entry = { actorUserId, address: storableAddress(request.address), details: { table } }
    await insertAudit(
      deps.writeDb,
      salonId === undefined
        ? { ...entry, action: 'platform_data_exported', target: 'platform' }
        : { ...entry, action: 'salon_data_exported', target: salonId, salonId },
    )
  }
  return { csv: partAsCsv(part, { isFirst }), nextCursor: part.nextCursor }
}

function readPart(
  deps: Pick<Deps, 'db'>,
  { table, salonId, locale, cursor }: ExportPlatformTableInput,
  timeZone: string,
): Promise<TablePart> {
  const page = { limit: PART_ROWS, cursor }
  const rendering = { locale, timeZone }
  if (salonId !== undefined)
    return tablePart(logColumns, listLogOfSalon(deps, { ...page, salonId }), rendering)
  if (table === 'reports')
    return tablePart(reportColumns, listReports(deps, { ...page, isDecided: null }), rendering)
  return tablePart(salonColumns, listSalonsOfPlatform(deps, page), rendering)
}
