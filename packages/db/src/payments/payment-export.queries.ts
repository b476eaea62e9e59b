import type { Trx } from '../client.ts'

/** What a customer paid, or tried to, the first attempt first. */
export function listExportedPayments(trx: Trx, userId: string) {
  return trx
    .selectFrom('payments as p')
    .innerJoin('bookings as b', 'b.id', 'p.bookingId')
    .select(['p.id', 'p.bookingId', 'p.status', 'p.amountHalalas', 'p.capturedHalalas', 'p.refundedHalalas'])
    .select(['p.currency', 'p.sourceType', 'p.cardCompany', 'p.cardLastFour', 'p.createdAt'])
    .where('b.customerId', '=', userId)
    .orderBy('p.createdAt')
    .orderBy('p.id')
    .execute()
}
