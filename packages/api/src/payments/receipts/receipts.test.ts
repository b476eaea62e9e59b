import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { PRICE, type PaymentWorld } from '../../testing/payment-world.ts'
import { sharePaymentWorld } from '../../testing/shared-payment-world.ts'
import { insertReceipt } from '@salon/db'
import { newBusiness } from '@salon/testkit'
import { sql } from 'kysely'
import { reconcilePayments } from '../reconcile-payments.ts'

const VAT_NUMBER = '300000000000003'

let world: PaymentWorld
sharePaymentWorld((shared) => void (world = shared), { atTheEnd: 'drop' })
afterEach(() => world.refuseReceiptFaults())

async function registeredBusiness() {
  const businessId = await newBusiness(world.db)
  await world.db
    .updateTable('businesses')
    .set({ vatNumber: VAT_NUMBER })
    .where('id', '=', businessId)
    .execute()
  return businessId
}

/** A visit at a salon that is registered for VAT. */
async function taxedVisit(columns: Parameters<PaymentWorld['heldVisit']>[0] = {}, startsAt?: string) {
  const businessId = columns.businessId ?? (await registeredBusiness())
  const visit = await world.heldVisit({ vatRegistered: true, ...columns, businessId }, startsAt)
  const { api, bookingId } = visit
  return { ...visit, businessId, receipts: () => api.payments.receipts.forBooking({ bookingId }) }
}

type Visit = Awaited<ReturnType<typeof taxedVisit>>

function refund({ manager }: Visit, paymentId: string, amountHalalas?: number) {
  const order = { paymentId, reason: 'staff alone read this', idempotencyKey: randomUUID() }
  return manager.payments.manage.refund(amountHalalas ? { ...order, amountHalalas } : order)
}

describe('a tax invoice', () => {
  it('is issued with the money, and says whose, for what, and how much of it is VAT', async () => {
    const visit = await taxedVisit()
    const { payment } = await visit.pay()
    await visit.api.payments.sync({ paymentId: payment.id })
    const [invoice, ...others] = await visit.receipts()
    expect(others).toEqual([])
    expect(invoice).toMatchObject({
      kind: 'tax_invoice',
      number: 'INV-000001',
      issuedAt: '2026-12-01T09:00:00.000Z',
      seller: { name: { ar: 'شركة', en: 'Company' }, vatNumber: VAT_NUMBER },
      original: null,
      isAdvance: false,
      ...{ vatPercent: 15, netHalalas: 8696, vatHalalas: 1304, grossHalalas: PRICE },
      lines: [{ grossHalalas: PRICE, vatHalalas: 1304 }],
    })
    const qr = Buffer.from(invoice?.qr ?? '', 'base64').toString()
    expect(qr).toContain(VAT_NUMBER)
    expect(qr).toContain('2026-12-01T09:00:00Z')
    expect(await visit.api.payments.receipts.byId({ id: invoice?.id ?? '' })).toEqual(invoice)
  })

  it('over a deposit is over the deposit alone', async () => {
    const visit = await taxedVisit({ paymentPolicy: 'deposit', depositPercent: 30 })
    await visit.pay()
    expect(await visit.receipts()).toMatchObject([
      { isAdvance: true, grossHalalas: 3000, vatHalalas: 391, visitTotalHalalas: PRICE },
    ])
  })

  it('is not issued while money is only held, nor for money that is let go', async () => {
    const visit = await taxedVisit({ confirmation: 'manual' })
    const { payment } = await visit.pay()
    expect(await visit.receipts()).toEqual([])
    await visit.manager.payments.manage.void({ paymentId: payment.id })
    expect(await visit.receipts()).toEqual([])
  })

  it('is over the part that is captured', async () => {
    const visit = await taxedVisit({ confirmation: 'manual' })
    const { payment } = await visit.pay()
    await visit.manager.payments.manage.capture({ paymentId: payment.id, amountHalalas: 40_00 })
    expect(await visit.receipts()).toMatchObject([{ grossHalalas: 40_00 }])
  })

  it('stays as issued when the seller changes', async () => {
    const visit = await taxedVisit()
    await visit.pay()
    const issued = await visit.receipts()
    const later = { legalNameAr: 'أخرى', legalNameEn: 'Other', vatNumber: null }
    await world.db.updateTable('businesses').set(later).where('id', '=', visit.businessId).execute()
    expect(await visit.receipts()).toEqual(issued)
  })
})

describe('money that is not kept', () => {
  it('gets no document: nothing was sold', async () => {
    const visit = await taxedVisit()
    const { payment } = await visit.pay('token_challenged')
    world.deps.clock.advanceMinutes(11)
    await visit.rebook()
    const givenId = await world.givenIdOf(payment.id)
    world.gateway.answerChallenge(givenId)
    const synced = await visit.api.payments.sync({ paymentId: payment.id })
    expect(synced).toMatchObject({ returnReason: 'late', status: 'refunded' })
    expect(await visit.receipts()).toEqual([])
  })
})

describe('a credit note', () => {
  it('names the invoice and the reason, and its VAT is no halala more than the invoice’s in all', async () => {
    const visit = await taxedVisit()
    const { payment } = await visit.pay()
    for (const part of [33_33, 33_33, 33_34]) await refund(visit, payment.id, part)
    const [invoice, ...notes] = await visit.receipts()
    expect(notes.map(({ number }) => number)).toEqual(['CRN-000001', 'CRN-000002', 'CRN-000003'])
    expect(notes[0]).toMatchObject({
      kind: 'credit_note',
      original: { id: invoice?.id, number: 'INV-000001' },
      reason: 'refunded_by_salon',
      grossHalalas: 33_33,
      seller: { vatNumber: VAT_NUMBER },
    })
    expect(notes[0]?.qr).not.toBeNull()
    expect(JSON.stringify(notes)).not.toContain('staff alone')
    expect(notes.reduce((sum, { vatHalalas }) => sum + vatHalalas, 0)).toBe(invoice?.vatHalalas)
  })

  it('follows a cancellation, for its reason', async () => {
    const visit = await taxedVisit({ freeCancellationMinutes: 60 })
    await visit.pay()
    await visit.api.bookings.cancel({ id: visit.bookingId })
    await reconcilePayments(world.deps, { comparing: false })
    expect(await visit.receipts()).toMatchObject([
      { kind: 'tax_invoice', grossHalalas: PRICE },
      { kind: 'credit_note', grossHalalas: PRICE, reason: 'cancelled_by_customer' },
    ])
  })

  it('of more than is left of the invoice is refused by the database itself, by a halala of the money or of its VAT', async () => {
    const visit = await taxedVisit()
    const { payment } = await visit.pay()
    await refund(visit, payment.id, 60_00)
    const [invoice] = await visit.receipts()
    const note = (grossHalalas: number, vatHalalas: number) =>
      world.db.transaction().execute((trx) =>
        insertReceipt(trx, {
          ...{ id: randomUUID(), paymentId: payment.id, kind: 'credit_note', vatPercent: 15 },
          ...{ originalId: invoice?.id ?? '', reason: 'refunded_by_salon', now: world.deps.clock.now() },
          lines: [{ nameAr: 'x', nameEn: 'x', grossHalalas, vatHalalas }],
        }),
      )
    const within = { constraint: 'receipts_return_within_original' }
    await expect(note(40_01, 5_00)).rejects.toMatchObject(within)
    await expect(note(40_00, 5_22)).rejects.toMatchObject(within)
    expect(await visit.receipts()).toHaveLength(2)
  })

  it('takes back a charge that was undone', async () => {
    const visit = await taxedVisit()
    const { payment } = await visit.pay()
    await visit.manager.payments.manage.void({ paymentId: payment.id })
    expect(await visit.receipts()).toMatchObject([
      { kind: 'tax_invoice' },
      { kind: 'credit_note', grossHalalas: PRICE, reason: 'charge_undone' },
    ])
  })

  it('is for what stood on the invoice, though the business is registered no more', async () => {
    const visit = await taxedVisit()
    const { payment } = await visit.pay()
    await world.db
      .updateTable('businesses')
      .set({ vatNumber: null })
      .where('id', '=', visit.businessId)
      .execute()
    await refund(visit, payment.id)
    expect((await visit.receipts())[1]).toMatchObject({
      kind: 'credit_note',
      seller: { vatNumber: VAT_NUMBER },
    })
  })
})

describe('a salon that is not registered', () => {
  it('gives a receipt without a word of VAT, and one for the refund', async () => {
    const visit = await world.heldVisit()
    const { payment } = await visit.pay()
    const idempotencyKey = randomUUID()
    await visit.manager.payments.manage.refund({ paymentId: payment.id, reason: 'x', idempotencyKey })
    const plain = { vatPercent: 0, vatHalalas: 0, netHalalas: PRICE, grossHalalas: PRICE, qr: null }
    const documents = await visit.api.payments.receipts.forBooking({ bookingId: visit.bookingId })
    expect(documents).toMatchObject([
      { kind: 'receipt', number: 'RCT-000001', seller: { vatNumber: null }, ...plain },
      { kind: 'refund_receipt', number: 'RFD-000001', seller: { vatNumber: null }, ...plain },
    ])
  })
})

describe('numbers', () => {
  it('follow each other without a gap, however many pay at once', async () => {
    const businessId = await registeredBusiness()
    const visits = await Promise.all(Array.from({ length: 8 }, () => taxedVisit({ businessId })))
    await Promise.all(visits.map((visit) => visit.pay()))
    const documents = (await Promise.all(visits.map((visit) => visit.receipts()))).flat()
    expect(documents.map(({ number }) => number).sort()).toEqual(
      Array.from({ length: 8 }, (_, index) => `INV-00000${index + 1}`),
    )
  })

  it('are not lost with a transaction that fails', async () => {
    const visit = await taxedVisit()
    await visit.pay()
    const again = sql`
      insert into receipts select (jsonb_populate_record(r, jsonb_build_object('id', ${randomUUID()}::text))).*
      from receipts r where r.booking_id = ${visit.bookingId}`.execute(world.db)
    await expect(again).rejects.toMatchObject({ constraint: 'receipts_one_per_payment' })
    const next = await taxedVisit({ businessId: visit.businessId })
    await next.pay()
    expect(await next.receipts()).toMatchObject([{ number: 'INV-000002' }])
  })
})

describe('payments from before there were documents', () => {
  it('get theirs at the next reconciliation, once', async () => {
    const visit = await taxedVisit()
    const { payment } = await visit.pay()
    await refund(visit, payment.id, 20_00)
    await sql`truncate receipts, receipt_lines, receipt_counters cascade`.execute(world.db)
    const others = await world.db
      .selectFrom('payments')
      .select('id')
      .where('outcome', '=', 'kept')
      .where('capturedHalalas', '>', 0)
      .execute()
    const first = await reconcilePayments(world.deps, { comparing: false })
    const second = await reconcilePayments(world.deps, { comparing: false })
    expect([first.receipts, second.receipts, first.failed]).toEqual([others.length, 0, 0])
    expect(await visit.receipts()).toMatchObject([
      { kind: 'tax_invoice', number: 'INV-000001', grossHalalas: PRICE },
      { kind: 'credit_note', number: 'CRN-000001', grossHalalas: 20_00 },
    ])
  })
})

describe('what was issued', () => {
  it('stays, but for the name of a person who leaves', async () => {
    const visit = await taxedVisit()
    await visit.pay()
    await world.db
      .updateTable('bookings')
      .set({ customerName: 'نورة' })
      .where('id', '=', visit.bookingId)
      .execute()
    const refused = [
      sql`update receipts set gross_halalas = 1`,
      sql`update receipts set customer_name = 'x'`,
      sql`update receipts set customer_name = '', issued_at = now()`,
      sql`delete from receipts`,
      sql`update receipt_lines set gross_halalas = 1`,
      sql`delete from receipt_lines`,
      sql`update receipt_counters set last_number = last_number + 2`,
      sql`delete from receipt_counters`,
    ]
    for (const change of refused) {
      await expect(change.execute(world.db)).rejects.toMatchObject({ code: '23001' })
    }
    const before = await visit.receipts()
    await visit.api.accounts.deleteAccount({ phone: visit.user.phone })
    const kept = await visit.manager.payments.receipts.forBooking({ bookingId: visit.bookingId })
    expect(kept[0]).toEqual({ ...before[0], customerName: '' })
  })

  it('is in the export of her data, and in nobody else’s', async () => {
    const visit = await taxedVisit({ freeCancellationMinutes: 60 })
    await visit.pay()
    await visit.api.bookings.cancel({ id: visit.bookingId })
    const [invoice, note] = await visit.receipts()
    const [stranger, { receipts }] = await Promise.all([
      world.signIn().then(({ api }) => api.accounts.exportData()),
      visit.api.accounts.exportData(),
    ])
    expect(receipts).toMatchObject([
      {
        ...{ id: invoice?.id, kind: 'tax_invoice', number: invoice?.number, originalId: null },
        ...{ bookingId: visit.bookingId, vatNumber: VAT_NUMBER, grossHalalas: PRICE, vatHalalas: 1304 },
        lines: [{ grossHalalas: PRICE, vatHalalas: 1304 }],
      },
      {
        ...{ id: note?.id, kind: 'credit_note', number: note?.number, originalId: invoice?.id },
        ...{ reason: 'cancelled_by_customer', grossHalalas: PRICE },
      },
    ])
    expect(stranger.receipts).toEqual([])
  })
})
