import { randomUUID } from 'node:crypto'
import type { GatewayPayment } from '@salon/providers'
import { newService } from '@salon/testkit'
import { afterEach, describe, expect, it } from 'vitest'
import { PRICE, type PaymentWorld } from '../testing/payment-world.ts'
import { sharePaymentWorld } from '../testing/shared-payment-world.ts'
import { applyGatewayPayment } from './apply-gateway-payment.ts'
import { reconcilePayments } from './reconcile-payments.ts'

let world: PaymentWorld
sharePaymentWorld((shared) => void (world = shared))
afterEach(() => world.refuseFaults())

/** What the gateway's books say of one booking. */
function netOf(bookingId: string): number {
  return [...world.gateway.payments.values()]
    .filter(({ metadata }) => metadata.booking_id === bookingId)
    .reduce((sum, { status, amountHalalas, capturedHalalas, refundedHalalas }) => {
      if (status === 'paid') return sum + amountHalalas
      if (status === 'captured') return sum + capturedHalalas
      return status === 'refunded' ? sum + (capturedHalalas || amountHalalas) - refundedHalalas : sum
    }, 0)
}

/** A visit whose customer is at her bank when the hold runs out, and pays then. */
async function paidLate(
  meanwhile: (visit: Awaited<ReturnType<PaymentWorld['heldVisit']>>) => Promise<unknown>,
) {
  const visit = await world.heldVisit()
  const { payment } = await visit.pay('token_challenged')
  world.deps.clock.advanceMinutes(11)
  await meanwhile(visit)
  const givenId = await world.givenIdOf(payment.id)
  world.gateway.answerChallenge(givenId)
  const synced = await visit.api.payments.sync({ paymentId: payment.id })
  return { ...visit, payment: synced }
}

describe('a payment that comes after the hold ran out', () => {
  it('confirms the booking when nobody took the time', async () => {
    const { status, payment } = await paidLate(async () => undefined)
    expect([await status(), payment.status]).toEqual(['confirmed', 'paid'])
  })

  it('takes the time again when the hold was ended and the time is still free', async () => {
    const { status, payment, api, bookingId, rebook } = await paidLate(async ({ rebook: other }) => {
      // somebody else takes the time, which ends the hold, and gives it back
      const taken = await other()
      await world.db.deleteFrom('occupancies').where('bookingId', '=', taken.id).execute()
      await world.db
        .updateTable('bookings')
        .set({ status: 'cancelled', holdExpiresAt: null })
        .where('id', '=', taken.id)
        .execute()
    })
    expect([await status(), payment.status, payment.returnReason]).toEqual(['confirmed', 'paid', null])
    const { history } = await api.bookings.byId({ id: bookingId })
    expect(history.map(({ to }) => to)).toEqual(['held', 'expired', 'confirmed'])
    await expect(rebook()).rejects.toThrow('SLOT_TAKEN')
  })

  it('goes back in full when somebody else has the time, and the customer is told', async () => {
    const { status, payment, user, bookingId } = await paidLate(({ rebook }) => rebook())
    expect(await status()).toBe('expired')
    expect(payment).toMatchObject({ returnReason: 'late', status: 'refunded', refundedHalalas: PRICE })
    expect(netOf(bookingId)).toBe(0)
    expect(world.deps.messages.inbox(user.phone)[0]?.body).toContain('سيُعاد إليك المبلغ كاملًا')
  })

  it('goes back when the booking was cancelled while she paid', async () => {
    const visit = await world.heldVisit()
    const { payment, redirectUrl } = await visit.pay('token_challenged')
    await visit.api.bookings.cancel({ id: visit.bookingId })
    world.gateway.answerChallenge(redirectUrl?.split('/').at(-1) ?? '')
    const synced = await visit.api.payments.sync({ paymentId: payment.id })
    expect(synced).toMatchObject({ returnReason: 'late', refundedHalalas: PRICE })
    expect([await visit.status(), netOf(visit.bookingId)]).toEqual(['cancelled', 0])
  })
})

describe('a second payment', () => {
  it('of two attempts goes back, whichever is looked at first', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const { api, form, status, bookingId } = await world.heldVisit()
      const lost = await form()
      // the first attempt is given up for lost, so that a second is begun; then both are paid
      await world.db
        .updateTable('payments')
        .set({ status: 'failed' })
        .where('id', '=', lost.payment.id)
        .execute()
      const second = await form()
      expect(second.form.givenId).not.toBe(lost.form.givenId)
      world.gateway.payForm(lost.form)
      world.gateway.payForm(second.form)
      const ids = [lost.payment.id, second.payment.id]
      for (const index of order) await applyGatewayPayment(world.deps, ids[index] ?? '')
      expect([await status(), netOf(bookingId)]).toEqual(['confirmed', PRICE])
      const reasons = (await api.payments.forBooking({ bookingId })).map((each) => each.returnReason)
      expect(reasons[order[1] ?? 0]).toBe('surplus')
    }
  })
})

describe('a payment that is not what was asked for', () => {
  it.each<[string, Partial<GatewayPayment>, string]>([
    ['less', { amountHalalas: PRICE - 1 }, 'wrong_amount'],
    ['more', { amountHalalas: PRICE + 1 }, 'wrong_amount'],
    ['another currency', { currency: 'KWD' }, 'wrong_currency'],
    ['another booking', { metadata: { booking_id: randomUUID() } }, 'wrong_booking'],
  ])('(%s) confirms nothing, is flagged and goes back', async (_what, changes, reason) => {
    const { form, api, status } = await world.heldVisit()
    const { form: intent, payment } = await form()
    world.gateway.payForm(intent, 'approved', changes)
    const synced = await api.payments.sync({ paymentId: payment.id })
    expect(synced).toMatchObject({ returnReason: reason, status: 'refunded' })
    expect(synced.refundedHalalas).toBe(synced.capturedHalalas)
    expect(await status()).toBe('held')
  })
})

describe('a salon that confirms by hand', () => {
  const manual = { confirmation: 'manual' } as const

  it('gets the money held, and takes it by saying yes', async () => {
    const { pay, status, manager, bookingId } = await world.heldVisit(manual)
    const { payment } = await pay()
    expect(payment).toMatchObject({ status: 'authorized', authorizedHalalas: PRICE, capturedHalalas: 0 })
    expect(await status()).toBe('pending')
    await manager.bookings.manage.confirm({ id: bookingId })
    const [captured] = await manager.payments.forBooking({ bookingId })
    expect(captured).toMatchObject({ status: 'captured', capturedHalalas: PRICE })
    expect([await status(), netOf(bookingId)]).toEqual(['confirmed', PRICE])
  })

  it('takes no more than the visit costs since it was moved', async () => {
    const { pay, api, salon, manager, bookingId } = await world.heldVisit({
      ...manual,
      freeCancellationMinutes: 60,
    })
    await pay()
    const { id: serviceId } = await newService(world.db, { salonId: salon.salonId, priceHalalas: 60_00 })
    const does = { salonId: salon.salonId, staffId: salon.staffId, serviceId }
    await world.db.insertInto('staffServices').values(does).execute()
    const startsAt = '2026-12-02T14:00:00.000Z'
    await api.bookings.reschedule({ id: bookingId, startsAt, lines: [{ serviceId }] })
    await manager.bookings.manage.confirm({ id: bookingId })
    const [captured] = await manager.payments.forBooking({ bookingId })
    expect(captured).toMatchObject({ status: 'captured', capturedHalalas: 60_00 })
    expect(netOf(bookingId)).toBe(60_00)
  })

  it('lets it go by saying no', async () => {
    const { pay, status, manager, bookingId } = await world.heldVisit(manual)
    await pay()
    await manager.bookings.manage.decline({ id: bookingId })
    const [payment] = await manager.payments.forBooking({ bookingId })
    expect(payment).toMatchObject({ status: 'voided', capturedHalalas: 0 })
    expect([await status(), netOf(bookingId)]).toEqual(['cancelled', 0])
  })

  it('says yes although the gateway is down; the money follows', async () => {
    const { pay, status, manager, bookingId } = await world.heldVisit(manual)
    await pay()
    world.gateway.setDown(true)
    await manager.bookings.manage.confirm({ id: bookingId })
    expect([await status(), netOf(bookingId)]).toEqual(['confirmed', 0])
    world.gateway.setDown(false)
    // declined after all, before the capture got through: then the hold is let go
    await manager.bookings.manage.cancel({ id: bookingId })
    world.deps.clock.advanceMinutes(60)
    await reconcilePayments(world.deps, { comparing: false })
    expect(netOf(bookingId)).toBe(0)
    const [payment] = await manager.payments.forBooking({ bookingId })
    expect(payment?.status).toBe('voided')
  })
})

describe('a booking that ends while its money is being taken', () => {
  it.each(['lost', 'unavailable-unknown'] as const)(
    '(capture: %s) gives all of it back in turn',
    async (fault) => {
      const { pay, api, manager, bookingId } = await world.heldVisit({ confirmation: 'manual' })
      await pay()
      world.gateway.failNext('capture', fault)
      await manager.bookings.manage.confirm({ id: bookingId })
      const logged = world.deps.logged.length
      await api.bookings.cancel({ id: bookingId })
      for (let round = 0; round < 4; round++) {
        world.deps.clock.advanceMinutes(6)
        await reconcilePayments(world.deps, { comparing: false })
      }
      const [payment] = await api.payments.forBooking({ bookingId })
      expect(payment?.status).toBe(fault === 'lost' ? 'refunded' : 'voided')
      expect(payment?.operations.every(({ settledAt }) => settledAt !== null)).toBe(true)
      expect(netOf(bookingId)).toBe(0)
      expect(world.deps.logged.slice(logged).filter(({ level }) => level === 'error')).toEqual([])
    },
  )
})

describe('a booking that ends', () => {
  const terms = { freeCancellationMinutes: 1440, cancellationFeePercent: 30 }

  it.each([
    ['in time', '2026-12-01T09:00:00.000Z', 0],
    ['late', '2026-12-01T11:00:00.000Z', 30_00],
  ])('gives back by its terms when she cancels %s', async (_when, now, kept) => {
    const { pay, api, bookingId } = await world.heldVisit(terms)
    await pay()
    world.deps.clock.set(now)
    expect(await api.bookings.cancellationTerms({ id: bookingId })).toMatchObject({
      refundHalalas: PRICE - kept,
      feeHalalas: kept,
    })
    await api.bookings.cancel({ id: bookingId })
    const { payments, money } = await api.bookings.byId({ id: bookingId })
    expect(payments[0]).toMatchObject({
      status: 'refunded',
      refundedHalalas: PRICE - kept,
      returnReason: null,
    })
    expect([money.capturedHalalas - money.refundedHalalas, netOf(bookingId)]).toEqual([kept, kept])
    // and looking again changes nothing
    await applyGatewayPayment(world.deps, payments[0]?.id ?? '')
    expect(netOf(bookingId)).toBe(kept)
  })

  it('gives all back when the salon cancels, however late', async () => {
    const { pay, manager, bookingId } = await world.heldVisit(terms)
    await pay()
    world.deps.clock.set('2026-12-02T09:59:00.000Z')
    await manager.bookings.manage.cancel({ id: bookingId })
    expect(netOf(bookingId)).toBe(0)
  })

  it('keeps what the terms say when she does not come', async () => {
    const { pay, manager, bookingId } = await world.heldVisit(terms)
    await pay()
    world.deps.clock.set('2026-12-02T11:00:00.000Z')
    await manager.bookings.manage.noShow({ id: bookingId })
    expect(netOf(bookingId)).toBe(30_00)
  })

  it('takes the fee out of money that is only held', async () => {
    const { pay, api, bookingId } = await world.heldVisit({ ...terms, confirmation: 'manual' })
    await pay()
    world.deps.clock.set('2026-12-01T11:00:00.000Z')
    await api.bookings.cancel({ id: bookingId })
    expect(netOf(bookingId)).toBe(30_00)
    const [payment] = await api.payments.forBooking({ bookingId })
    expect(payment).toMatchObject({ status: 'captured', capturedHalalas: 30_00 })
  })

  it('gives back what a deleted account had paid', async () => {
    const { pay, api, user, bookingId } = await world.heldVisit(terms)
    await pay()
    await api.accounts.deleteAccount({ phone: user.phone })
    await reconcilePayments(world.deps, { comparing: false })
    expect(netOf(bookingId)).toBe(0)
  })
})

describe('a deposit', () => {
  it('is all that is asked for, and what is kept of it never exceeds it', async () => {
    const { pay, api, booking, bookingId } = await world.heldVisit({
      ...{ paymentPolicy: 'deposit', depositPercent: 25 },
      ...{ freeCancellationMinutes: 1440, cancellationFeePercent: 50 },
    })
    expect(booking.prepaymentHalalas).toBe(25_00)
    expect((await pay()).payment.amountHalalas).toBe(25_00)
    world.deps.clock.set('2026-12-02T09:00:00.000Z')
    await api.bookings.cancel({ id: bookingId })
    expect(netOf(bookingId)).toBe(25_00)
  })

  it('may be so many riyals', async () => {
    const { booking, pay } = await world.heldVisit({ paymentPolicy: 'deposit', depositHalalas: 40_00 })
    expect(booking.prepaymentHalalas).toBe(40_00)
    expect((await pay()).payment.amountHalalas).toBe(40_00)
  })
})
