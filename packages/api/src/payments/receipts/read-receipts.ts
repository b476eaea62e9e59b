import type { ReceiptView } from '@salon/contract'
import { findReceipt, listBookingReceipts, type ReceiptRow } from '@salon/db'
import { DomainError, receiptNumber, receiptQr, toInstant } from '@salon/domain'
import { requireBookingAccess } from '../../bookings/booking-access.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../trpc/context.ts'

/**
 * What was issued about a booking's money, for its customer and the salon's staff.
 * @throws DomainError `NOT_FOUND` for everybody else
 */
export async function listReceiptsForBooking(
  { db }: Pick<Deps, 'db'>,
  caller: Caller,
  bookingId: string,
): Promise<ReceiptView[]> {
  await requireBookingAccess(db, caller, bookingId)
  return (await listBookingReceipts(db, bookingId)).map(toReceiptView)
}

/** @throws DomainError `NOT_FOUND` for whoever may not see its booking, as for a document that is not there */
export async function readReceipt(
  { db }: Pick<Deps, 'db'>,
  caller: Caller,
  id: string,
): Promise<ReceiptView> {
  const receipt = await findReceipt(db, id)
  if (!receipt) throw new DomainError('NOT_FOUND')
  await requireBookingAccess(db, caller, receipt.bookingId)
  return toReceiptView(receipt)
}

function toReceiptView(row: ReceiptRow): ReceiptView {
  const { id, kind, bookingId, bookingReference, reason, timeZone, customerName, vatPercent } = row
  const { visitTotalHalalas, netHalalas, vatHalalas, grossHalalas } = row
  return {
    ...{ id, kind, bookingId, bookingReference, reason, timeZone, customerName, vatPercent },
    ...{ visitTotalHalalas, netHalalas, vatHalalas, grossHalalas },
    number: receiptNumber(kind, row.number),
    issuedAt: toInstant(row.issuedAt),
    original: originalOf(row),
    seller: {
      name: { ar: row.sellerNameAr, en: row.sellerNameEn },
      salonName: { ar: row.salonNameAr, en: row.salonNameEn },
      address: { ar: row.addressAr, en: row.addressEn },
      commercialRegistration: row.commercialRegistration,
      vatNumber: row.vatNumber,
    },
    lines: row.lines.map(({ nameAr, nameEn, ...amounts }) => ({
      name: { ar: nameAr, en: nameEn },
      ...amounts,
    })),
    isAdvance: row.originalId === null && grossHalalas < visitTotalHalalas,
    currency: 'SAR',
    qr: qrOf(row),
  }
}

function originalOf({ originalId, originalKind, originalNumber }: ReceiptRow): ReceiptView['original'] {
  if (originalId === null || originalKind === null || originalNumber === null) return null
  return { id: originalId, number: receiptNumber(originalKind, originalNumber) }
}

function qrOf({ vatNumber, sellerNameAr, issuedAt, grossHalalas, vatHalalas }: ReceiptRow): string | null {
  if (vatNumber === null) return null
  return receiptQr({ sellerName: sellerNameAr, vatNumber, issuedAt, grossHalalas, vatHalalas })
}
