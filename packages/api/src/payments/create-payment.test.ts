import { randomUUID } from 'node:crypto'
import { newService } from '@salon/testkit'
import { describe, expect, it } from 'vitest'
import { callerOf, refusalOf } from '../testing/caller.ts'
import { PRICE, type PaymentWorld } from '../testing/payment-world.ts'
import { sharePaymentWorld } from '../testing/shared-payment-world.ts'

let world: PaymentWorld
sharePaymentWorld((shared) => void (world = shared))

const chargesOf = (bookingId: string) =>
  [...world.gateway.payments.values()].filter(({ metadata }) => metadata.booking_id === bookingId)

describe('payments.config', () => {
  it('gives the browser what it may know', async () => {
    expect(await world.anonymous.payments.config()).toEqual({
      publishableKey: 'pk_test_simulator',
      gatewayUrl: 'https://gateway.example',
      currency: 'SAR',
      methods: ['creditcard', 'stcpay'],
      samsungPay: null,
    })
    const without = callerOf({ ...world.deps, payments: null }, null)
    expect(await without.payments.config()).toMatchObject({ publishableKey: null, methods: [] })
  })
})

describe('payments.create with Samsung Pay', () => {
  const payWith = async (token: string) => {
    const { api, bookingId } = await world.heldVisit()
    return api.payments.create({
      ...{ bookingId, idempotencyKey: randomUUID() },
      source: { type: 'samsungpay', token },
    })
  }

  it('hands the encrypted card on as the sheet gave it', async () => {
    const { payment } = await payWith('eyJlbmMiOiJBMTI4R0NNIn0.a-2V5.aXY.Y2lw_aGVy.dGFn')
    expect(payment).toMatchObject({ status: 'paid', source: { type: 'samsungpay' } })
  })

  it.each(['4201320111111010', 'a.b', '4201.3201.1111 1010.1'])('takes nothing else: %s', async (token) => {
    expect(await refusalOf(payWith(token))).toMatchObject({ reason: 'INVALID_INPUT' })
  })
})

describe('payments.create with a token', () => {
  it('charges the card and confirms the booking', async () => {
    const { pay, api, user, bookingId } = await world.heldVisit()
    const { payment, redirectUrl, form } = await pay()
    expect(payment).toMatchObject({
      status: 'paid',
      amountHalalas: PRICE,
      capturedHalalas: PRICE,
      source: { type: 'token', company: 'mada', lastFour: '1010' },
      staff: null,
    })
    expect([redirectUrl, form]).toEqual([null, null])
    const booking = await api.bookings.byId({ id: bookingId })
    expect(booking).toMatchObject({
      status: 'confirmed',
      holdExpiresAt: null,
      payments: [payment],
      money: { dueHalalas: 0, capturedHalalas: PRICE },
    })
    expect(booking.history.at(-1)).toMatchObject({ type: 'confirmed', from: 'held', actor: 'system' })
    expect(world.deps.messages.inbox(user.phone)[0]?.body).toContain('مؤكد')
    expect(payment.history.map(({ type, status }) => [type, status])).toEqual([
      ['created', 'creating'],
      ['kept', 'paid'],
    ])
  })

  it('stores the intent before the gateway hears of it, with no transaction open', async () => {
    const { pay, bookingId } = await world.heldVisit()
    let seen: unknown
    world.gateway.during = async (step) => {
      if (step !== 'create') return
      const row = world.db
        .selectFrom('payments')
        .select(['status', 'givenId'])
        .where('bookingId', '=', bookingId)
      // would wait for ever if a transaction held the row
      seen = await row.forUpdate().executeTakeFirst()
    }
    const { payment } = await pay()
    expect(seen).toMatchObject({ status: 'creating' })
    expect(chargesOf(bookingId)[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
    expect(payment.status).toBe('paid')
  })

  it('says what to do after a decline, keeps the hold, and lets her try again', async () => {
    const { pay, status, bookingId } = await world.heldVisit()
    const refusal = await refusalOf(pay('token_declined'))
    expect(refusal).toMatchObject({ reason: 'PAYMENT_DECLINED', details: { advice: 'enough_money' } })
    expect(await status()).toBe('held')
    expect((await pay()).payment.status).toBe('paid')
    expect(await status()).toBe('confirmed')
    expect(chargesOf(bookingId).map((each) => each.status)).toEqual(['failed', 'paid'])
  })

  it('tries twenty cards of one customer in an hour, over all her bookings', async () => {
    const { pay, user, bookingId } = await world.heldVisit()
    await refusalOf(pay('token_declined'))
    await world.db
      .updateTable('rateLimits')
      .set({ count: 20 })
      .where('key', '=', `pay:user:${user.userId}`)
      .execute()
    expect(await refusalOf(pay('token_declined'))).toEqual({
      reason: 'RATE_LIMITED',
      details: { retryAfterSeconds: expect.any(Number) },
    })
    expect(chargesOf(bookingId)).toHaveLength(1)
    const other = await world.heldVisit()
    expect((await other.pay()).payment.status).toBe('paid')
    await world.db
      .updateTable('rateLimits')
      .set({ windowStart: new Date('2026-01-01T00:00:00Z') })
      .where('key', '=', `pay:user:${user.userId}`)
      .execute()
    expect((await pay()).payment.status).toBe('paid')
  })

  it('sends her to 3-D Secure, and knows by asking how that ended', async () => {
    const { pay, api, status } = await world.heldVisit()
    const { payment, redirectUrl } = await pay('token_challenged')
    expect(payment.status).toBe('initiated')
    expect(redirectUrl).toMatch(/^https:/)
    expect((await api.payments.sync({ paymentId: payment.id })).status).toBe('initiated')
    const second = await refusalOf(pay())
    expect(second).toEqual({
      reason: 'PAYMENT_IN_PROGRESS',
      details: { paymentId: payment.id, redirectUrl },
    })
    world.gateway.answerChallenge(gatewayIdOf(redirectUrl))
    expect(await api.payments.sync({ paymentId: payment.id })).toMatchObject({
      status: 'paid',
      redirectUrl: null,
    })
    expect(await status()).toBe('confirmed')
  })

  it('is not needed where nothing is due, nor once it is paid', async () => {
    const free = await world.heldVisit({ paymentPolicy: 'pay_at_salon' })
    expect((await refusalOf(free.pay())).reason).toBe('PAYMENT_NOT_NEEDED')
    const paid = await world.heldVisit()
    await paid.pay()
    expect((await refusalOf(paid.pay())).reason).toBe('PAYMENT_NOT_NEEDED')
    expect(chargesOf(paid.bookingId)).toHaveLength(1)
  })

  it('comes too late once the hold ran out', async () => {
    const { pay, bookingId } = await world.heldVisit()
    world.deps.clock.advanceMinutes(10)
    expect((await refusalOf(pay())).reason).toBe('HOLD_EXPIRED')
    expect(chargesOf(bookingId)).toEqual([])
  })

  it('is only for the booking’s customer', async () => {
    const { bookingId, manager } = await world.heldVisit()
    const source = { type: 'form' } as const
    const call = manager.payments.create({ bookingId, source, idempotencyKey: randomUUID() })
    expect((await refusalOf(call)).reason).toBe('NOT_FOUND')
  })
})

describe('a lost answer', () => {
  it('leaves the payment open; the same key finds the charge instead of making another', async () => {
    const { pay, status, bookingId } = await world.heldVisit()
    world.gateway.failNext('create', 'lost')
    const key = randomUUID()
    expect((await refusalOf(pay('token_approved', key))).reason).toBe('GATEWAY_UNAVAILABLE')
    const row = world.db.selectFrom('payments').select('status').where('bookingId', '=', bookingId)
    expect(await row.execute()).toEqual([{ status: 'creating' }])
    expect(await status()).toBe('held')
    expect((await pay('token_approved', key)).payment.status).toBe('paid')
    expect(chargesOf(bookingId)).toHaveLength(1)
    expect(await status()).toBe('confirmed')
  })

  it('is settled before another attempt is begun', async () => {
    const { pay, status, bookingId } = await world.heldVisit()
    world.gateway.failNext('create', 'lost')
    await refusalOf(pay())
    expect((await refusalOf(pay())).reason).toBe('PAYMENT_NOT_NEEDED')
    expect(chargesOf(bookingId)).toHaveLength(1)
    expect(await status()).toBe('confirmed')
  })

  it('sends the same attempt once more when the gateway never heard of it', async () => {
    const { pay, bookingId } = await world.heldVisit()
    world.gateway.failNext('create', 'unavailable-unknown')
    await refusalOf(pay())
    const before = await world.db
      .selectFrom('payments')
      .select('givenId')
      .where('bookingId', '=', bookingId)
      .execute()
    expect((await pay()).payment.status).toBe('paid')
    expect(chargesOf(bookingId).map(({ id }) => id)).toEqual(before.map(({ givenId }) => givenId))
  })

  it('sends the attempt once more in another way, held where the salon confirms by hand', async () => {
    const { api, pay, bookingId } = await world.heldVisit({ confirmation: 'manual' })
    world.gateway.failNext('create', 'unavailable-unknown')
    const source = { type: 'stcpay', mobile: '0501234567' } as const
    await refusalOf(api.payments.create({ bookingId, source, idempotencyKey: randomUUID() }))
    expect((await pay()).payment).toMatchObject({ status: 'authorized', capturedHalalas: 0 })
  })

  it('lets nothing new begin while nobody can be asked', async () => {
    const { pay, bookingId } = await world.heldVisit()
    world.gateway.failNext('create', 'lost')
    await refusalOf(pay())
    world.gateway.setDown(true)
    expect((await refusalOf(pay())).reason).toBe('GATEWAY_UNAVAILABLE')
    world.gateway.setDown(false)
    expect((await refusalOf(pay())).reason).toBe('PAYMENT_NOT_NEEDED')
    expect(chargesOf(bookingId)).toHaveLength(1)
  })
})

describe('the key', () => {
  it('gives the first payment again, and refuses another input', async () => {
    const { pay, bookingId } = await world.heldVisit()
    const key = randomUUID()
    const { payment } = await pay('token_approved', key)
    expect((await pay('token_approved', key)).payment).toEqual(payment)
    expect((await refusalOf(pay('token_other', key))).reason).toBe('IDEMPOTENCY_MISMATCH')
    world.deps.clock.advanceMinutes(60 * 24 * 400)
    expect((await pay('token_approved', key)).payment.id).toBe(payment.id)
    expect(chargesOf(bookingId)).toHaveLength(1)
  })

  it('makes one charge of ten at the same time', async () => {
    const { pay, bookingId } = await world.heldVisit()
    const key = randomUUID()
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => pay('token_approved', key)))
    const ids = answers.map((each) => (each.status === 'fulfilled' ? each.value.payment.id : each.reason))
    expect(new Set(ids).size).toBe(1)
    expect(chargesOf(bookingId)).toHaveLength(1)
  })
})

describe('two tabs', () => {
  it('paying at the same time charge once', async () => {
    const { pay, status, bookingId } = await world.heldVisit()
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => pay()))
    expect(answers.some((each) => each.status === 'fulfilled')).toBe(true)
    expect(chargesOf(bookingId)).toHaveLength(1)
    expect(await status()).toBe('confirmed')
    await world.refuseFaults()
  })

  it('share one form, so that the gateway refuses the second', async () => {
    const { form, api, status, bookingId } = await world.heldVisit()
    const [one, two] = [await form(), await form()]
    expect(two.form).toEqual(one.form)
    expect(one.form).toMatchObject({
      amountHalalas: PRICE,
      currency: 'SAR',
      manual: false,
      publishableKey: 'pk_test_simulator',
      metadata: { booking_id: bookingId, payment_id: one.payment.id },
      callbackUrl: `https://salon.example/payments/${one.payment.id}/return`,
    })
    world.gateway.payForm(one.form)
    expect(() => world.gateway.payForm(two.form)).toThrow('used')
    await api.payments.sync({ paymentId: one.payment.id })
    expect(await status()).toBe('confirmed')
  })
})

describe('a booking that is moved', () => {
  it('keeps its money and asks only for the difference', async () => {
    const { pay, api, salon, bookingId } = await world.heldVisit({ freeCancellationMinutes: 60 })
    await pay()
    const { id: serviceId } = await newService(world.db, { salonId: salon.salonId, priceHalalas: 130_00 })
    const does = { salonId: salon.salonId, staffId: salon.staffId, serviceId }
    await world.db.insertInto('staffServices').values(does).execute()
    await api.bookings.reschedule({
      id: bookingId,
      startsAt: '2026-12-02T14:00:00.000Z',
      lines: [{ serviceId }],
    })
    expect((await api.bookings.byId({ id: bookingId })).money).toMatchObject({
      dueHalalas: 30_00,
      capturedHalalas: PRICE,
    })
    expect((await pay()).payment).toMatchObject({ amountHalalas: 30_00, returnReason: null })
    expect((await refusalOf(pay())).reason).toBe('PAYMENT_NOT_NEEDED')
    const exported = await api.accounts.exportData()
    expect(exported.payments.map(({ amountHalalas }) => amountHalalas)).toEqual([PRICE, 30_00])
    // both parts go back together
    await api.bookings.cancel({ id: bookingId })
    const { money } = await api.bookings.byId({ id: bookingId })
    expect(money).toMatchObject({ capturedHalalas: 130_00, refundedHalalas: 130_00 })
  })
})

describe('what the gateway refuses', () => {
  it('is said, charges nothing, and does not stand in the way', async () => {
    const { pay, manager, bookingId } = await world.heldVisit()
    expect((await refusalOf(pay('token_unknown'))).reason).toBe('GATEWAY_REJECTED')
    expect((await pay()).payment.status).toBe('paid')
    const [failed] = await manager.payments.forBooking({ bookingId })
    expect(failed).toMatchObject({
      status: 'failed',
      staff: { gatewayError: { type: 'invalid_request_error' } },
    })
    expect(chargesOf(bookingId)).toHaveLength(1)
  })
})

function gatewayIdOf(redirectUrl: string | null): string {
  return redirectUrl?.split('/').at(-1) ?? ''
}
