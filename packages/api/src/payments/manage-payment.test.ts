import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { refusalOf } from '../testing/caller.ts'
import { PRICE, type PaymentWorld } from '../testing/payment-world.ts'
import { sharePaymentWorld } from '../testing/shared-payment-world.ts'
import { reconcilePayments } from './reconcile-payments.ts'

let world: PaymentWorld
sharePaymentWorld((shared) => void (world = shared))

async function paidVisit(columns: Parameters<PaymentWorld['heldVisit']>[0] = {}) {
  const visit = await world.heldVisit(columns)
  const { payment } = await visit.pay()
  const givenId = await world.givenIdOf(payment.id)
  const order = { paymentId: payment.id, reason: 'اعتذار' }
  return {
    ...visit,
    paymentId: payment.id,
    atGateway: () => world.gateway.payments.get(givenId),
    refund: (amountHalalas?: number, idempotencyKey: string = randomUUID()) =>
      visit.manager.payments.manage.refund({
        ...order,
        idempotencyKey,
        ...(amountHalalas !== undefined && { amountHalalas }),
      }),
  }
}

describe('payments.manage.refund', () => {
  it('gives back part after part until nothing is left, with who and why', async () => {
    const { refund, atGateway, paymentId } = await paidVisit()
    expect(await refund(30_00)).toMatchObject({ status: 'refunded', refundedHalalas: 30_00 })
    expect((await refusalOf(refund(70_01))).details).toEqual({ refundableHalalas: 70_00 })
    const payment = await refund()
    expect(payment).toMatchObject({ refundedHalalas: PRICE, capturedHalalas: PRICE })
    expect((await refusalOf(refund())).reason).toBe('NOT_REFUNDABLE')
    expect(atGateway()?.refundedHalalas).toBe(PRICE)
    expect(
      payment.operations.map(({ kind, status, amountHalalas }) => [kind, status, amountHalalas]),
    ).toEqual([
      ['refund', 'succeeded', 30_00],
      ['refund', 'succeeded', 70_00],
    ])
    const asked = payment.history.filter(({ type }) => type === 'requested')
    expect(asked).toMatchObject([
      { actor: 'salon', reason: 'اعتذار' },
      { actor: 'salon', reason: 'اعتذار' },
    ])
    const audit = world.db.selectFrom('auditLog').select('action').where('target', '=', paymentId)
    expect(await audit.execute()).toEqual([{ action: 'payment_refunded' }, { action: 'payment_refunded' }])
  })

  it('of twenty at once goes through once', async () => {
    const { refund, atGateway, manager, bookingId } = await paidVisit()
    const calls = world.gateway.calls.refund
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => refund()))
    const reasons = await Promise.all(
      answers
        .filter((each) => each.status === 'rejected')
        .map(async ({ reason }) => (await refusalOf(Promise.reject(reason))).reason),
    )
    expect(answers.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
    expect(
      [...new Set(reasons)].every((each) => each === 'PAYMENT_IN_PROGRESS' || each === 'NOT_REFUNDABLE'),
    ).toBe(true)
    expect(atGateway()?.refundedHalalas).toBe(PRICE)
    expect(world.gateway.calls.refund - calls).toBe(1)
    const [payment] = await manager.payments.forBooking({ bookingId })
    expect(payment?.refundedHalalas).toBe(PRICE)
  })

  it('of twenty parts at once gives back no more than the sum of those it said yes to', async () => {
    const { refund, atGateway } = await paidVisit()
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => refund(15_00)))
    const granted = answers.filter((each) => each.status === 'fulfilled').length
    expect(granted).toBeGreaterThan(0)
    expect(atGateway()?.refundedHalalas).toBe(granted * 15_00)
  })

  it('under one key happens once, for ever', async () => {
    const { refund, atGateway } = await paidVisit()
    const key = randomUUID()
    await Promise.allSettled(Array.from({ length: 5 }, () => refund(10_00, key)))
    world.deps.clock.advanceMinutes(60 * 24 * 500)
    expect((await refund(10_00, key)).refundedHalalas).toBe(10_00)
    expect((await refusalOf(refund(20_00, key))).reason).toBe('IDEMPOTENCY_MISMATCH')
    expect(atGateway()?.refundedHalalas).toBe(10_00)
  })

  it('whose answer was lost is judged by the totals, not repeated', async () => {
    const { refund, atGateway, manager, bookingId } = await paidVisit()
    world.gateway.failNext('refund', 'lost')
    const key = randomUUID()
    expect((await refusalOf(refund(40_00, key))).reason).toBe('GATEWAY_UNAVAILABLE')
    expect((await refund(40_00, key)).refundedHalalas).toBe(40_00)
    expect(atGateway()?.refundedHalalas).toBe(40_00)
    const [payment] = await manager.payments.forBooking({ bookingId })
    expect(payment?.operations[0]?.status).toBe('succeeded')
  })

  it('that never arrived stays open until it certainly has not, then has failed', async () => {
    const { refund, atGateway, manager, bookingId } = await paidVisit()
    world.gateway.failNext('refund', 'unavailable-unknown')
    const key = randomUUID()
    await refusalOf(refund(40_00, key))
    expect((await refusalOf(refund(40_00))).reason).toBe('PAYMENT_IN_PROGRESS')
    world.deps.clock.advanceMinutes(6)
    await reconcilePayments(world.deps, { comparing: false })
    const [payment] = await manager.payments.forBooking({ bookingId })
    expect(payment?.operations[0]?.status).toBe('failed')
    expect((await refusalOf(refund(40_00, key))).reason).toBe('GATEWAY_UNAVAILABLE')
    expect((await refund(40_00)).refundedHalalas).toBe(40_00)
    expect(atGateway()?.refundedHalalas).toBe(40_00)
  })

  it('sees what was given back elsewhere first', async () => {
    const { refund, atGateway } = await paidVisit()
    const payment = atGateway()
    if (payment)
      world.gateway.payments.set(payment.id, { ...payment, status: 'refunded', refundedHalalas: 90_00 })
    expect((await refusalOf(refund(20_00))).details).toEqual({ refundableHalalas: 10_00 })
  })

  it('that the gateway refuses is told, with its words for staff alone', async () => {
    const { refund, manager, api, bookingId } = await paidVisit()
    world.gateway.failNext('refund', 'rejected')
    expect((await refusalOf(refund())).reason).toBe('GATEWAY_REJECTED')
    const [forStaff] = await manager.payments.forBooking({ bookingId })
    const [forCustomer] = await api.payments.forBooking({ bookingId })
    expect(forStaff?.staff?.gatewayError).toEqual({ type: 'planned', message: 'Planned' })
    expect(JSON.stringify(forCustomer)).not.toContain('lanned')
    expect(JSON.stringify(forCustomer)).not.toContain('اعتذار')
  })

  it('asks for no new payment', async () => {
    const { refund, api, pay, bookingId } = await paidVisit()
    await refund(40_00)
    expect((await api.bookings.byId({ id: bookingId })).money).toMatchObject({
      dueHalalas: 0,
      refundedHalalas: 40_00,
    })
    expect((await refusalOf(pay())).reason).toBe('PAYMENT_NOT_NEEDED')
  })
})

describe('payments.manage.capture and void', () => {
  it('take a part of what is held, once', async () => {
    const { manager, paymentId } = await paidVisit({ confirmation: 'manual' })
    const { capture } = manager.payments.manage
    expect(await capture({ paymentId, amountHalalas: 60_00 })).toMatchObject({
      status: 'captured',
      capturedHalalas: 60_00,
    })
    expect((await refusalOf(capture({ paymentId }))).reason).toBe('NOT_CAPTURABLE')
  })

  it('let a hold go, and undo a charge', async () => {
    const held = await paidVisit({ confirmation: 'manual' })
    const { paymentId } = held
    expect(await held.manager.payments.manage.void({ paymentId })).toMatchObject({ status: 'voided' })
    const paid = await paidVisit()
    const undone = await paid.manager.payments.manage.void({ paymentId: paid.paymentId })
    expect(undone).toMatchObject({ status: 'voided', capturedHalalas: 0 })
  })

  it('find a capture whose answer was lost', async () => {
    const { manager, paymentId } = await paidVisit({ confirmation: 'manual' })
    world.gateway.failNext('capture', 'lost')
    const call = manager.payments.manage.capture({ paymentId })
    expect((await refusalOf(call)).reason).toBe('GATEWAY_UNAVAILABLE')
    expect(await manager.payments.sync({ paymentId })).toMatchObject({
      status: 'captured',
      operations: [{ kind: 'capture', status: 'succeeded' }],
    })
  })

  it('take turns when both are asked for at once', async () => {
    const { manager, paymentId } = await paidVisit({ confirmation: 'manual' })
    const { capture, void: letGo } = manager.payments.manage
    await Promise.allSettled([capture({ paymentId }), letGo({ paymentId }), capture({ paymentId })])
    const payment = await manager.payments.sync({ paymentId })
    expect(payment.operations.every(({ settledAt }) => settledAt !== null)).toBe(true)
    expect(['captured', 'voided']).toContain(payment.status)
  })
})

describe('payments.manage.list', () => {
  it('pages through a salon’s payments, newest first', async () => {
    const { salon, manager } = await paidVisit()
    for (const hour of [12, 14]) {
      const { api } = await world.signIn()
      const startsAt = `2026-12-02T${hour}:00:00.000Z`
      const visit = { salonId: salon.salonId, lines: [{ serviceId: salon.serviceId }], startsAt }
      const { id: bookingId } = await api.bookings.create({ ...visit, idempotencyKey: randomUUID() })
      const source = { type: 'token', token: 'token_approved' } as const
      world.deps.clock.advanceMinutes(1)
      await api.payments.create({ bookingId, source, idempotencyKey: randomUUID() })
    }
    const { salonId } = salon
    const first = await manager.payments.manage.list({ salonId, limit: 2 })
    const second = await manager.payments.manage.list({ salonId, limit: 2, cursor: first.nextCursor ?? '' })
    const times = [...first.items, ...second.items].map(({ createdAt }) => createdAt)
    expect(times).toHaveLength(3)
    expect(times.toSorted().toReversed()).toEqual(times)
    expect(second.nextCursor).toBeNull()
    expect(first.items[0]).toMatchObject({ customerName: 'Test customer', staff: { feeHalalas: 100 } })
    const none = await manager.payments.manage.list({ salonId, status: 'failed' })
    expect(none.items).toEqual([])
  })
})
