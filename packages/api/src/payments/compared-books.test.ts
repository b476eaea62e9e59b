import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { callerOf, refusalOf } from '../testing/caller.ts'
import { createPaymentWorld, PRICE, type PaymentWorld } from '../testing/payment-world.ts'
import { reconcilePayments } from './reconcile-payments.ts'

const NOON = '2026-12-01T09:00:00.000Z'

let world: PaymentWorld
beforeAll(async () => {
  world = await createPaymentWorld()
})
beforeEach(() => {
  world.deps.clock.set(NOON)
  world.gateway.setDown(false)
})
afterAll(() => world.drop())

const compare = () => reconcilePayments(world.deps, { comparing: true })

/** A paid visit, with what its salon's manager is told of the books. */
async function paidVisit() {
  const visit = await world.heldVisit()
  const { payment } = await visit.pay()
  const { salonId } = visit.salon
  const row = world.db.selectFrom('payments').select('givenId').where('id', '=', payment.id)
  const { givenId } = await row.executeTakeFirstOrThrow()
  const books = (input = {}) => visit.manager.payments.manage.reconciliation.list({ salonId, ...input })
  /** Has the gateway know nothing of it, until the answer is called. */
  const lose = () => {
    const known = world.gateway.payments.get(givenId)
    world.gateway.payments.delete(givenId)
    return () => known && world.gateway.payments.set(givenId, known)
  }
  return { ...visit, salonId, givenId, paymentId: payment.id, books, lose }
}

const PAID = { status: 'paid', authorizedHalalas: PRICE, capturedHalalas: PRICE, refundedHalalas: 0 }

describe('the compared books', () => {
  it('agree, of which a salon is told when they were compared', async () => {
    const { books } = await paidVisit()
    expect(await books()).toEqual({ latest: null, openCount: 0, items: [], nextCursor: null })
    await compare()
    expect(await books()).toEqual({
      latest: { at: NOON, since: '2026-11-28T09:00:00.000Z', payments: 1, isComplete: true },
      ...{ openCount: 0, items: [], nextCursor: null },
    })
  })

  it('tell what was put right, once, as both sides had it', async () => {
    const { books, givenId, paymentId, booking } = await paidVisit()
    await world.gateway.refund(givenId, 25_00)
    await compare()
    world.deps.clock.advanceMinutes(15)
    await compare()
    const { items, openCount } = await books()
    expect(items).toMatchObject([
      {
        ...{ kind: 'corrected', isOpen: false, foundAt: NOON, seenAt: NOON, gatewayId: null, ours: PAID },
        theirs: { ...PAID, status: 'refunded', refundedHalalas: 25_00 },
        payment: { id: paymentId, bookingId: booking.id, bookingReference: booking.reference },
      },
    ])
    expect(openCount).toBe(0)
  })

  it('keep one difference open for as long as it is found, and no longer', async () => {
    const { books, lose } = await paidVisit()
    const bringBack = lose()
    await compare()
    world.deps.clock.advanceMinutes(15)
    await compare()
    const found = await books()
    expect(found.items).toMatchObject([
      { kind: 'missing', isOpen: true, foundAt: NOON, seenAt: '2026-12-01T09:15:00.000Z', theirs: null },
    ])
    expect(found.openCount).toBe(1)
    // a gateway that does not answer proves nothing
    world.gateway.setDown(true)
    world.deps.clock.advanceMinutes(15)
    await compare()
    expect(await books()).toMatchObject({ openCount: 1, items: [{ isOpen: true }] })
    world.gateway.setDown(false)
    bringBack()
    world.deps.clock.advanceMinutes(15)
    await compare()
    expect(await books()).toMatchObject({ openCount: 0, items: [{ isOpen: false }] })
  })

  it('name strangers to the business alone on whose account they are', async () => {
    const [ours, other] = [await world.heldVisit(), await paidVisit()]
    const { salonId } = ours.salon
    const owner = callerOf(world.deps, await ours.salon.addMember('owner'))
    const name = randomUUID()
    const keys = { secretKey: `sk_test_${name}`, publishableKey: `pk_test_${name}` }
    await owner.salons.manage.paymentKeys.set({ salonId, ...keys, webhookSecret: `webhook-${name}` })
    await ours.pay()
    const stranger = randomUUID()
    const [theirs, platforms] = [{ payment_id: randomUUID() }, {}]
    const form = { amountHalalas: 500, manual: false }
    world.deps.accountOf(keys.secretKey).payForm({ ...form, givenId: stranger, metadata: theirs })
    world.gateway.payForm({ ...form, givenId: randomUUID(), metadata: platforms })
    await compare()
    const seen = await owner.payments.manage.reconciliation.list({ salonId })
    expect(seen).toMatchObject({ latest: { payments: 1 }, openCount: 1 })
    expect(seen.items).toMatchObject([{ kind: 'stranger', gatewayId: stranger, payment: null, ours: null }])
    expect(await other.books()).toMatchObject({ openCount: 0, items: [] })
  })

  it('show no manager what another salon of the same business was paid', async () => {
    const [mine, beside] = [await paidVisit(), await paidVisit()]
    await sql`
      update salons set business_id = (select business_id from salons where id = ${mine.salonId})
      where id = ${beside.salonId}`.execute(world.db)
    await world.gateway.refund(beside.givenId, 25_00)
    const bringBack = mine.lose()
    await compare()
    bringBack()
    expect((await beside.books()).items.map(({ kind }) => kind)).toEqual(['corrected'])
    expect(await mine.books()).toMatchObject({ openCount: 1, items: [{ kind: 'missing' }] })
    expect((await beside.books()).openCount).toBe(0)
    const elsewhere = mine.books({ salonId: (await paidVisit()).salonId })
    expect((await refusalOf(elsewhere)).reason).toBe('NOT_FOUND')
  })

  it('come page by page, and as CSV in the reader’s language', async () => {
    const { salon, salonId, givenId, books, booking, lose } = await paidVisit()
    await world.gateway.refund(givenId, 25_00)
    await compare()
    const bringBack = lose()
    world.deps.clock.advanceMinutes(15)
    await compare()
    bringBack()
    const first = await books({ limit: 1 })
    const second = await books({ limit: 1, cursor: first.nextCursor })
    expect([first, second].flatMap(({ items }) => items.map(({ kind }) => kind))).toEqual([
      ...['missing', 'corrected'],
    ])
    expect(second.nextCursor).toBeNull()
    const manager = { ...(await salon.addMember('manager')), hasFreshCode: true }
    const days = { from: '2026-12-01', to: '2026-12-01' }
    const { csv } = await callerOf(world.deps, manager).salons.manage.exports.table({
      ...{ salonId, table: 'books', locale: 'en', ...days },
    })
    const [header, missing, corrected] = csv.slice(1).split('\r\n')
    expect(header).toMatch(/^Found,Last found,Difference,Booking,Name,/)
    expect(missing).toContain(`Not known to Moyasar,${booking.reference},`)
    expect(corrected).toMatch(/^2026-12-01 12:00,2026-12-01 12:00,Put right with us,.*,Paid,100,Refunded,75$/)
  })
})
