import { findAccountRows, insertAudit, type ReceiptRow } from '@salon/db'
import { DomainError, receiptNumber } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { Caller, RequestInfo } from '../trpc/context.ts'
import type { AccountExport, ExportedReceipt } from './account-export.ts'
import { storableAddress } from './client-address.ts'

/**
 * All that is stored about the user, as of one moment, to keep or to take elsewhere. That it was asked for is written down.
 * @throws DomainError `UNAUTHENTICATED` when the account was deleted a moment ago
 */
export async function exportData(
  { db, writeDb, clock }: Pick<Deps, 'db' | 'writeDb' | 'clock'>,
  request: RequestInfo,
  { userId }: Caller,
): Promise<AccountExport> {
  await insertAudit(writeDb, {
    action: 'data_exported',
    actorUserId: userId,
    target: userId,
    address: storableAddress(request.address),
  })
  const oneMoment = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  const { profile, codes, bookings, lines, events, receipts, ...others } = await oneMoment.execute((trx) =>
    findAccountRows(trx, userId),
  )
  if (!profile) throw new DomainError('UNAUTHENTICATED')
  const linesOf = Map.groupBy(lines, (line) => line.bookingId)
  const eventsOf = Map.groupBy(events, (event) => event.bookingId)
  return {
    exportedAt: clock.now(),
    profile,
    oneTimeCodes: codes,
    bookings: bookings.map((booking) => ({
      ...booking,
      lines: linesOf.get(booking.id) ?? [],
      events: eventsOf.get(booking.id) ?? [],
    })),
    receipts: receipts.map(toExportedReceipt),
    ...others,
  }
}

function toExportedReceipt(row: ReceiptRow): ExportedReceipt {
  const { id, kind, number, bookingId, paymentId, originalId, reason, issuedAt, customerName, lines } = row
  const { sellerNameAr, sellerNameEn, vatNumber, vatPercent, netHalalas, vatHalalas, grossHalalas } = row
  return {
    ...{ id, kind, number: receiptNumber(kind, number), bookingId, paymentId, originalId, reason, issuedAt },
    ...{ sellerNameAr, sellerNameEn, vatNumber, customerName },
    ...{ vatPercent, netHalalas, vatHalalas, grossHalalas, lines },
  }
}
