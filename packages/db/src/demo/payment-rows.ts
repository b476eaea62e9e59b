import { receiptNumber, SAUDI_VAT_PERCENT, vatInside } from '@salon/domain'
import type { Trx } from '../client.ts'
import { insertReceipt } from '../payments/issue-receipt.queries.ts'
import type { DemoBooking } from './demo-bookings.ts'
import { DEMO_MARK } from './demo-payments.queries.ts'
import { createRandom, makeGivenId, makeId, type Random } from './random.ts'
import type { Rows } from './rows.ts'

const PAID_AFTER_MS = 120_000

type Place = Pick<Rows['bookings'][number], 'salonId' | 'totalHalalas'> & { id: string; customerId: string }

/** A visit that was paid in full when it was booked, with a card; of one that was cancelled all went back. */
export function addPayment(rows: Rows, random: Random, { life }: DemoBooking, booking: Place): void {
  const { id: bookingId, salonId, totalHalalas: amountHalalas, customerId } = booking
  const { createdAt } = life
  const cancelled = life.events.find(({ type }) => type === 'cancelled')
  const paidAt = new Date(createdAt.getTime() + PAID_AFTER_MS)
  const paymentId = makeId(random, createdAt)
  rows.payments.push({
    ...{ id: paymentId, givenId: makeGivenId(random, createdAt), salonId, bookingId, amountHalalas },
    ...{ status: cancelled ? 'refunded' : 'paid', outcome: 'kept', isManual: false, createdBy: customerId },
    ...{
      currency: 'SAR',
      sourceType: 'token',
      cardCompany: 'mada',
      cardLastFour: '1010',
      metadata: DEMO_MARK,
    },
    ...{ authorizedHalalas: amountHalalas, capturedHalalas: amountHalalas },
    ...{ refundedHalalas: cancelled ? amountHalalas : 0, createdAt, updatedAt: cancelled?.at ?? paidAt },
  })
  const step = { paymentId, amountHalalas, capturedHalalas: amountHalalas, refundedHalalas: 0 }
  rows.paymentEvents.push(
    { ...step, at: createdAt, type: 'created', status: 'creating', capturedHalalas: 0, actor: 'customer' },
    { ...step, at: paidAt, type: 'kept', status: 'paid', actor: 'system' },
  )
  if (!cancelled) return
  const { at, actor } = cancelled
  const operationId = makeId(random, at)
  rows.paymentOperations.push({
    ...{
      id: operationId,
      salonId,
      paymentId,
      kind: 'refund',
      amountHalalas,
      status: 'succeeded',
      attempts: 1,
    },
    ...{ reason: actor, refundedBeforeHalalas: 0, createdAt: at, sentAt: at, settledAt: at },
  })
  const refund = { ...step, at, operationId, operation: 'refund' }
  rows.paymentEvents.push(
    { ...refund, type: 'requested', status: 'paid', actor, reason: actor },
    {
      ...{ ...refund, type: 'succeeded', status: 'refunded', actor: 'system' },
      refundedHalalas: amountHalalas,
    },
  )
}

/** The documents about these payments, issued as for any other. */
export async function issueDemoReceipts(trx: Trx, rows: Rows): Promise<void> {
  const random = createRandom('receipts')
  for (const { id: paymentId, bookingId, createdAt, updatedAt, ...payment } of rows.payments) {
    const document = { paymentId, vatPercent: SAUDI_VAT_PERCENT }
    const lines = rows.bookingLines
      .filter((line) => line.bookingId === bookingId)
      .map(({ nameAr, nameEn, priceHalalas: grossHalalas, vatHalalas }) => {
        return { nameAr, nameEn, grossHalalas, vatHalalas }
      })
    const originalId = makeId(random, new Date(createdAt))
    const { number } = await insertReceipt(trx, {
      ...{ ...document, id: originalId, kind: 'tax_invoice', lines, originalId: null, reason: null },
      now: new Date(createdAt),
    })
    if (payment.status !== 'refunded') continue
    const { amountHalalas: grossHalalas } = payment
    const invoice = receiptNumber('tax_invoice', number)
    const line = { nameAr: `مبلغ مُعاد من ${invoice}`, nameEn: `Refunded from ${invoice}`, grossHalalas }
    await insertReceipt(trx, {
      ...{ ...document, id: makeId(random, new Date(updatedAt)), kind: 'credit_note', originalId },
      ...{ reason: 'cancelled_by_customer', now: new Date(updatedAt) },
      lines: [{ ...line, vatHalalas: vatInside(grossHalalas, SAUDI_VAT_PERCENT) }],
    })
  }
}
