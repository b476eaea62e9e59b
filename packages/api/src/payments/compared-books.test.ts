import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { callerOf, refusalOf } from '../testing/caller.ts'
import { ownAccount, paidVisit } from '../testing/paid-visits.ts'
import { NOON, PRICE, type PaymentWorld } from '../testing/payment-world.ts'
import { sharePaymentWorld } from '../testing/shared-payment-world.ts'
import { reconcilePayments } from './reconcile-payments.ts'

let world: PaymentWorld
sharePaymentWorld((shared) => void (world = shared), { atTheEnd: 'drop' })

const compare = () => reconcilePayments(world.deps, { comparing: true })

const PAID = { status: 'paid', authorizedHalalas: PRICE, capturedHalalas: PRICE, refundedHalalas: 0 }

describe('the compared books', () => {
  it('agree, of which a salon is told when they were compared', async () => {
    const { books } = await paidVisit(world)
    expect(await books()).toEqual({ latest: null, openCount: 0, items: [], nextCursor: null })
    await compare()
    expect(await books()).toEqual({
      latest: { at: NOON, since: '2026-11-28T09:00:00.000Z', payments: 1, isComplete: true },
      ...{ openCount: 0, items: [], nextCursor: null },
    })
  })

  it('tell what was put right, once, as both sides had it', async () => {
    const { books, givenId, paymentId, booking } = await paidVisit(world)
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
    const { books, lose } = await paidVisit(world)
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

  it('keep a difference open when its payment is too old to be listed, until it was looked at', async () => {
    const { books, lose } = await paidVisit(world)
    const bringBack = lose()
    await compare()
    world.deps.clock.advanceMinutes(4 * 24 * 60)
    await compare()
    const at = '2026-12-05T09:00:00.000Z'
    expect(await books()).toMatchObject({
      ...{ latest: { at, payments: 0, isComplete: true }, openCount: 1 },
      items: [{ kind: 'missing', isOpen: true, seenAt: at }],
    })
    bringBack()
    await compare()
    // the same moment tells nothing new
    expect((await books()).openCount).toBe(1)
    world.deps.clock.advanceMinutes(15)
    await compare()
    expect(await books()).toMatchObject({ openCount: 0, items: [{ isOpen: false, seenAt: at }] })
  })

  it('are not complete where more has to be asked for than may be, and close nothing that was not looked at', async () => {
    const { salonId, owner, account } = await ownAccount(world)
    await sql`
      insert into book_differences (id, business_id, account_id, kind, gateway_id, their_status, their_authorized_halalas,
        their_captured_halalas, their_refunded_halalas, found_at, seen_at)
      select gen_random_uuid(), a.business_id, a.id, 'stranger', gen_random_uuid(), 'paid', 500, 500, 0, t, t
      from payment_accounts a join salons s on s.business_id = a.business_id,
        generate_series(${NOON}::timestamptz - interval '5 days', ${NOON}::timestamptz - interval '4 days', '1440 s') t
      where s.id = ${salonId} limit 51`.execute(world.db)
    const random = { ...world.deps.random, int: () => 1 }
    await reconcilePayments({ ...world.deps, random }, { comparing: true })
    const list = () => owner.payments.manage.reconciliation.list({ salonId })
    expect(await list()).toMatchObject({ latest: { isComplete: false }, openCount: 1 })
    expect(account.calls.fetch).toBe(50)
    world.deps.clock.advanceMinutes(15)
    await compare()
    expect(await list()).toMatchObject({ latest: { isComplete: true }, openCount: 0 })
  })

  it('are told in the log even where they cannot be stored', async () => {
    const { paymentId, books, lose } = await paidVisit(world)
    const bringBack = lose()
    const report = await reconcilePayments({ ...world.deps, newId: () => 'no id' }, { comparing: true })
    bringBack()
    expect(report.books?.missing).toContain(paymentId)
    expect(await books()).toMatchObject({ latest: null, openCount: 0 })
  })

  it('name strangers with money to the business alone on whose account they are', async () => {
    const [{ salonId, owner, account }, other] = [await ownAccount(world), await paidVisit(world)]
    const stranger = randomUUID()
    const [theirs, platforms] = [{ payment_id: randomUUID() }, {}]
    const form = { amountHalalas: 500, manual: false }
    account.payForm({ ...form, givenId: stranger, metadata: theirs })
    world.gateway.payForm({ ...form, givenId: randomUUID(), metadata: platforms })
    const [failed, endless] = [randomUUID(), 'x'.repeat(201)]
    const known = account.payments.get(stranger)!
    account.payments.set(endless, { ...known, id: endless })
    account.payments.set(failed, { ...known, id: failed, status: 'failed' })
    const report = await compare()
    expect(report.books?.strangers).toEqual(expect.arrayContaining([stranger, endless, failed]))
    const list = () => owner.payments.manage.reconciliation.list({ salonId })
    const seen = await list()
    expect(seen).toMatchObject({ latest: { payments: 1 }, openCount: 1 })
    expect(seen.items).toMatchObject([{ kind: 'stranger', gatewayId: stranger, payment: null, ours: null }])
    // long after the list has forgotten it
    world.deps.clock.advanceMinutes(4 * 24 * 60)
    await compare()
    expect(await list()).toMatchObject({ openCount: 1 })
    await account.refund(stranger, 500)
    world.deps.clock.advanceMinutes(15)
    await compare()
    expect(await list()).toMatchObject({ openCount: 0, items: [{ isOpen: false }] })
    expect(await other.books()).toMatchObject({ openCount: 0, items: [] })
  })

  it('show no manager what another salon of the same business was paid', async () => {
    const [mine, beside] = [await paidVisit(world), await paidVisit(world)]
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
    const elsewhere = mine.books({ salonId: (await paidVisit(world)).salonId })
    expect((await refusalOf(elsewhere)).reason).toBe('NOT_FOUND')
  })

  it('come page by page, and as CSV in the reader’s language', async () => {
    const { salon, salonId, givenId, books, booking, lose } = await paidVisit(world)
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
