import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { PRICE, type PaymentWorld } from '../testing/payment-world.ts'
import { sharePaymentWorld } from '../testing/shared-payment-world.ts'
import { applyAnswer, requirePayment } from './apply-gateway-payment.ts'
import { handleWebhook, receiveWebhook } from './receive-webhook.ts'
import { reconcilePayments } from './reconcile-payments.ts'

const SECRET = 'what-was-typed-at-the-gateway'

let world: PaymentWorld
sharePaymentWorld((shared) => void (world = shared))

function eventOf(paymentId: string, changes: Record<string, unknown> = {}) {
  return {
    id: randomUUID(),
    type: 'payment_paid',
    created_at: '2026-12-01T09:00:00Z',
    secret_token: SECRET,
    account_name: 'Salon',
    live: false,
    // what an event says of the money is a lie here, and believed by nobody
    data: { id: paymentId, status: 'paid', amount: 1, currency: 'SAR', source: { name: 'Noura Ali' } },
    ...changes,
  }
}

async function deliver(body: unknown) {
  const receipt = await receiveWebhook(world.deps, body, { accountId: null, mode: 'test', secret: SECRET })
  if (receipt.kind === 'stored') await handleWebhook(world.deps, receipt)
  return receipt.kind
}

async function eventRow(id: string) {
  const rows = world.db.selectFrom('webhookEvents').selectAll().where('id', '=', id)
  return rows.executeTakeFirst()
}

async function paidForm() {
  const visit = await world.heldVisit()
  const { form, payment } = await visit.form()
  world.gateway.payForm(form)
  return { ...visit, paymentId: payment.id, givenId: form.givenId }
}

describe('a webhook', () => {
  it('makes the payment be fetched, and the booking confirmed', async () => {
    const { givenId, status } = await paidForm()
    const event = eventOf(givenId)
    expect(await deliver(event)).toBe('stored')
    expect(await status()).toBe('confirmed')
    expect(await eventRow(event.id)).toMatchObject({ status: 'applied', type: 'payment_paid', mode: 'test' })
  })

  it('says nothing that is believed: an unpaid payment stays unpaid', async () => {
    const visit = await world.heldVisit()
    const { form } = await visit.form()
    world.gateway.payForm(form, 'challenged')
    await deliver(eventOf(form.givenId))
    expect(await visit.status()).toBe('held')
  })

  it.each([
    ['another secret', { secret_token: 'guess' }],
    ['no secret', { secret_token: undefined }],
    ['a secret that is no text', { secret_token: [SECRET] }],
    ['a secret that is an object', { secret_token: { toString: SECRET } }],
  ])('with %s is forged, leaves no trace and moves nothing', async (_what, changes) => {
    const { givenId, status } = await paidForm()
    const event = eventOf(givenId, changes)
    const { fetch } = world.gateway.calls
    expect(await deliver(event)).toBe('forged')
    expect(await eventRow(event.id)).toBeUndefined()
    expect([await status(), world.gateway.calls.fetch]).toEqual(['held', fetch])
  })

  it.each([
    ['nothing', null],
    ['a text', 'payment_paid'],
    ['a list', []],
  ])('that is %s is forged', async (_what, body) => {
    expect(await deliver(body)).toBe('forged')
  })

  it.each([
    ['no id', { id: undefined }],
    ['no type', { type: 7 }],
    ['no payment', { data: null }],
    ['a payment with no id', { data: { id: '../payments' } }],
  ])('with the secret and %s is malformed', async (_what, changes) => {
    expect(await deliver(eventOf(randomUUID(), changes))).toBe('malformed')
  })

  it.each([
    ['of the other mode', { live: true }],
    ['of a kind nobody knows yet', { type: 'balance_transferred', data: { whatever: true } }],
    ['that asks whose address this is', VERIFICATION()],
  ])('%s is stored and ignored', async (_what, changes) => {
    const { givenId, status } = await paidForm()
    const event = eventOf(givenId, changes)
    expect(await deliver(event)).toBe('stored')
    expect(await eventRow(event.id)).toMatchObject({ status: 'ignored' })
    expect(await status()).toBe('held')
  })

  it('of a payment that is not ours is ignored, with a line in the log', async () => {
    const event = eventOf(randomUUID())
    await deliver(event)
    expect(await eventRow(event.id)).toMatchObject({ status: 'ignored' })
    expect(world.deps.logged.at(-1)?.message).toContain('no payment of ours')
  })

  it('of any number of deliveries is one event', async () => {
    const { givenId, status } = await paidForm()
    const event = eventOf(givenId)
    await Promise.all(Array.from({ length: 6 }, () => deliver(event)))
    expect(await eventRow(event.id)).toMatchObject({ status: 'applied', deliveries: 6 })
    expect(await status()).toBe('confirmed')
  })

  it('is kept while the gateway cannot be asked, and dealt with by reconciliation', async () => {
    const { givenId, status } = await paidForm()
    const event = eventOf(givenId)
    world.gateway.setDown(true)
    expect(await deliver(event)).toBe('stored')
    expect(await eventRow(event.id)).toMatchObject({ status: 'received' })
    world.gateway.setDown(false)
    world.deps.clock.advanceMinutes(2)
    await reconcilePayments(world.deps, { comparing: false })
    expect(await eventRow(event.id)).toMatchObject({ status: 'applied' })
    expect(await status()).toBe('confirmed')
  })

  it('that can never be dealt with is tried later each time, then given up and named, until it is sent again', async () => {
    const { givenId, paymentId, bookingId } = await paidForm()
    const event = eventOf(givenId)
    world.gateway.setDown(true)
    await deliver(event)
    const gaps: number[] = []
    for (let row = await eventRow(event.id); row?.nextAttemptAt; row = await eventRow(event.id)) {
      gaps.push(Math.round((row.nextAttemptAt.getTime() - world.deps.clock.now().getTime()) / 60_000))
      world.deps.clock.set(row.nextAttemptAt.toISOString())
      await reconcilePayments(world.deps, { comparing: false })
    }
    expect(gaps).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440, 1440])
    expect(await eventRow(event.id)).toMatchObject({ status: 'given_up', attempts: 12 })
    const { faults } = await reconcilePayments(world.deps, { comparing: false })
    expect(faults).toContainEqual({ fault: 'event given up', paymentId, bookingId, eventId: event.id })

    world.gateway.setDown(false)
    await deliver(event)
    expect(await eventRow(event.id)).toMatchObject({ status: 'applied', deliveries: 2, attempts: 0 })
    const after = await reconcilePayments(world.deps, { comparing: false })
    expect(after.faults.filter(({ eventId }) => eventId !== null)).toEqual([])
  })

  it('that ends the process each time is given up as well', async () => {
    const { givenId } = await paidForm()
    const event = eventOf(givenId)
    await receiveWebhook(world.deps, event, { accountId: null, mode: 'test', secret: SECRET })
    // each time it was claimed, and nobody came back to say how it went
    const claimed = { attempts: 12, nextAttemptAt: world.deps.clock.now() }
    await world.db.updateTable('webhookEvents').set(claimed).where('id', '=', event.id).execute()
    const { fetch } = world.gateway.calls
    world.gateway.setDown(true)
    const report = await reconcilePayments(world.deps, { comparing: false })
    expect([report.events, world.gateway.calls.fetch]).toEqual([0, fetch])
    expect(await eventRow(event.id)).toMatchObject({ status: 'given_up' })
    expect(world.deps.logged.at(-1)?.message).toContain('given up')
  })

  it('leaves neither secret nor name in any table', async () => {
    const { rows } = await sql<{ found: number }>`
      select count(*)::int as found from webhook_events e
      where e::text like ${`%${SECRET}%`} or e::text like '%Noura%'`.execute(world.db)
    expect(rows[0]?.found).toBe(0)
  })
})

function VERIFICATION() {
  return {
    type: 'webhook_verification',
    live: undefined,
    data: { webhook_id: randomUUID(), verification_code: '123456' },
  }
}

/** Every order of some items. */
function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  )
}

describe('events in every order, one of them twice', () => {
  /** What happens to one payment at the gateway, the events of it as they arrive, and a look of our own. */
  const steps = ['pay', 'refund', 'paid-event', 'paid-event', 'refunded-event', 'sync'] as const
  const isPossible = (order: readonly string[]) =>
    order.indexOf('pay') < order.indexOf('refund') &&
    order.indexOf('pay') < order.indexOf('paid-event') &&
    order.indexOf('refund') < order.indexOf('refunded-event')
  const orders = new Set(
    permutations(steps)
      .filter(isPossible)
      .map((order) => order.join(' ')),
  )

  it.each([...orders])('%s', async (order) => {
    const visit = await world.heldVisit()
    const { form, payment } = await visit.form()
    const [paid, refunded] = [eventOf(form.givenId), eventOf(form.givenId, { type: 'payment_refunded' })]
    for (const step of order.split(' ')) {
      if (step === 'pay') world.gateway.payForm(form)
      else if (step === 'refund') await world.gateway.refund(form.givenId, 40_00)
      else if (step === 'sync') await visit.api.payments.sync({ paymentId: payment.id })
      else await deliver(step === 'paid-event' ? paid : refunded)
    }
    const [row] = await visit.api.payments.forBooking({ bookingId: visit.bookingId })
    expect(row).toMatchObject({ status: 'refunded', capturedHalalas: PRICE, refundedHalalas: 40_00 })
    expect(world.gateway.payments.get(form.givenId)?.refundedHalalas).toBe(40_00)
    expect(await visit.status()).toBe('confirmed')
    expect(world.deps.messages.inbox(visit.user.phone).length).toBeLessThanOrEqual(1)
  })

  it('an answer that was overtaken on its way takes nothing back', async () => {
    const { api, bookingId, paymentId, givenId } = await paidForm()
    const askedAt = world.deps.clock.now()
    const before = world.gateway.payments.get(givenId) ?? null
    await world.gateway.refund(givenId, 40_00)
    await deliver(eventOf(givenId, { type: 'payment_refunded' }))
    await applyAnswer(world.deps, await requirePayment(world.deps, paymentId), { payment: before, askedAt })
    const [row] = await api.payments.forBooking({ bookingId })
    expect(row).toMatchObject({ status: 'refunded', capturedHalalas: PRICE, refundedHalalas: 40_00 })
  })
})
