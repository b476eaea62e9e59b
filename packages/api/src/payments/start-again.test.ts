import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { refusalOf } from '../testing/caller.ts'
import { PRICE, type PaymentWorld } from '../testing/payment-world.ts'
import { sharePaymentWorld } from '../testing/shared-payment-world.ts'
import { reconcilePayments } from './reconcile-payments.ts'

let world: PaymentWorld
sharePaymentWorld((shared) => void (world = shared))
afterEach(() => world.refuseFaults())

/** A customer whose first attempt waits at a bank that does not answer. */
async function atBank(columns: Parameters<PaymentWorld['heldVisit']>[0] = {}) {
  const visit = await world.heldVisit(columns)
  const { payment } = await visit.pay('token_challenged')
  const { api, bookingId } = visit
  return {
    ...visit,
    first: payment.id,
    /** The bank's page of an attempt answers after all. */
    approve: async (paymentId: string) => world.gateway.answerChallenge(await world.givenIdOf(paymentId)),
    attempts: () => api.payments.forBooking({ bookingId }),
    sync: (paymentId: string) => api.payments.sync({ paymentId }),
  }
}

/** What the gateway has taken for a booking and not given back. */
function netOf(bookingId: string): number {
  return [...world.gateway.payments.values()]
    .filter(({ metadata, status }) => metadata['booking_id'] === bookingId && isTaken(status))
    .reduce((sum, each) => sum + each.amountHalalas - each.refundedHalalas, 0)
}

const isTaken = (status: string) => ['paid', 'captured', 'refunded'].includes(status)

describe('starting again with another card', () => {
  it('gives up the attempt that waits, keeps why and by whose wish, and pays with the other', async () => {
    const { payInsteadOf, first, attempts, status, bookingId } = await atBank()
    expect((await payInsteadOf(first)).payment.status).toBe('paid')
    const [given, taken] = await attempts()
    expect(given).toMatchObject({ id: first, status: 'failed', giveUpReason: 'replaced', redirectUrl: null })
    expect(given?.history.at(-1)).toMatchObject({ type: 'changed', actor: 'customer', reason: 'replaced' })
    expect(taken).toMatchObject({ status: 'paid', giveUpReason: null })
    expect([await status(), netOf(bookingId)]).toEqual(['confirmed', PRICE])
  })

  it('returns the first in full when it is paid after the second', async () => {
    const { payInsteadOf, first, approve, sync, status, bookingId } = await atBank()
    await payInsteadOf(first)
    await approve(first)
    expect(await sync(first)).toMatchObject({ returnReason: 'surplus', refundedHalalas: PRICE })
    expect([await status(), netOf(bookingId)]).toEqual(['confirmed', PRICE])
  })

  it('returns the second in full when the first is paid before it', async () => {
    const { payInsteadOf, first, approve, sync, status, bookingId } = await atBank()
    const second = (await payInsteadOf(first, 'token_challenged')).payment.id
    await approve(first)
    expect(await sync(first)).toMatchObject({ status: 'paid', returnReason: null })
    expect(await status()).toBe('confirmed')
    await approve(second)
    expect(await sync(second)).toMatchObject({ returnReason: 'surplus', refundedHalalas: PRICE })
    expect([await status(), netOf(bookingId)]).toEqual(['confirmed', PRICE])
  })

  it('lets go of the first when it is held after the second, where a salon confirms by hand', async () => {
    const { payInsteadOf, first, approve, sync, status } = await atBank({ confirmation: 'manual' })
    await payInsteadOf(first)
    await approve(first)
    expect(await sync(first)).toMatchObject({ returnReason: 'surplus', status: 'voided', capturedHalalas: 0 })
    expect(await status()).toBe('pending')
  })

  it('asks the gateway first: what was paid meanwhile needs no other card', async () => {
    const { payInsteadOf, first, approve, status, attempts, bookingId } = await atBank()
    await approve(first)
    expect((await refusalOf(payInsteadOf(first))).reason).toBe('PAYMENT_NOT_NEEDED')
    expect([await status(), netOf(bookingId), (await attempts()).length]).toEqual(['confirmed', PRICE, 1])
  })

  it('gives nothing up while the gateway cannot be asked', async () => {
    const { payInsteadOf, first, attempts } = await atBank()
    world.gateway.setDown(true)
    expect((await refusalOf(payInsteadOf(first))).reason).toBe('GATEWAY_UNAVAILABLE')
    expect(await attempts()).toMatchObject([{ status: 'initiated', giveUpReason: null }])
  })

  it('under one key happens once', async () => {
    const { payInsteadOf, first, attempts } = await atBank()
    const key = randomUUID()
    const { payment } = await payInsteadOf(first, 'token_challenged', key)
    expect((await payInsteadOf(first, 'token_challenged', key)).payment.id).toBe(payment.id)
    expect((await refusalOf(payInsteadOf(payment.id, 'token_challenged', key))).reason).toBe(
      'IDEMPOTENCY_MISMATCH',
    )
    expect(await attempts()).toHaveLength(2)
  })
})

describe('two tabs', () => {
  it('starting again at once make one new attempt, and the others are led to it', async () => {
    const { payInsteadOf, first, attempts, approve, sync, status, bookingId } = await atBank()
    const answers = await Promise.allSettled(
      Array.from({ length: 6 }, () => payInsteadOf(first, 'token_challenged')),
    )
    const [given, second, ...more] = await attempts()
    expect([given?.id, given?.status, second?.status, more]).toEqual([first, 'failed', 'initiated', []])
    for (const answer of answers) {
      const id =
        answer.status === 'fulfilled' ? answer.value.payment.id : answer.reason.cause.details.paymentId
      expect(id).toBe(second?.id)
    }
    await approve(second?.id ?? '')
    await sync(second?.id ?? '')
    expect([await status(), netOf(bookingId)]).toEqual(['confirmed', PRICE])
  })

  it('give up only the attempt they know of', async () => {
    const { payInsteadOf, first, attempts } = await atBank()
    const second = (await payInsteadOf(first, 'token_challenged')).payment
    expect(await refusalOf(payInsteadOf(first))).toEqual({
      reason: 'PAYMENT_IN_PROGRESS',
      details: { paymentId: second.id, redirectUrl: second.redirectUrl },
    })
    expect((await attempts()).map(({ status }) => status)).toEqual(['failed', 'initiated'])
  })
})

describe('an attempt that was given up and is paid all the same', () => {
  const run = () => reconcilePayments(world.deps, { comparing: false })

  it('is found though nobody tells of it', async () => {
    const { payInsteadOf, first, approve, attempts, bookingId } = await atBank()
    await payInsteadOf(first)
    world.deps.clock.advanceMinutes(2)
    // still open at the gateway, so asked about again
    await run()
    await approve(first)
    world.deps.clock.advanceMinutes(4)
    await run()
    expect((await attempts())[0]).toMatchObject({ returnReason: 'surplus', refundedHalalas: PRICE })
    expect(netOf(bookingId)).toBe(PRICE)
  })

  it('is not asked about any more once the gateway has ended it', async () => {
    const { payInsteadOf, first, attempts } = await atBank()
    await payInsteadOf(first)
    world.gateway.answerChallenge(await world.givenIdOf(first), false)
    world.deps.clock.advanceMinutes(2)
    await run()
    expect((await attempts())[0]).toMatchObject({ status: 'failed', giveUpReason: 'replaced' })
    const row = world.db.selectFrom('payments').select('nextCheckAt').where('id', '=', first)
    expect(await row.executeTakeFirst()).toEqual({ nextCheckAt: null })
  })

  it('saves a hold that ran out after the other card was refused', async () => {
    const { payInsteadOf, first, approve, status, attempts } = await atBank()
    await refusalOf(payInsteadOf(first, 'token_declined'))
    await approve(first)
    world.deps.clock.advanceMinutes(11)
    await world.db
      .updateTable('payments')
      .set({ nextCheckAt: '2027-01-01T00:00:00Z' })
      .where('id', '=', first)
      .execute()
    await run()
    expect(await status()).toBe('confirmed')
    expect((await attempts())[0]).toMatchObject({ status: 'paid', returnReason: null })
  })

  it('goes back in full when the time is somebody else’s by then', async () => {
    const { payInsteadOf, first, approve, sync, rebook, status, bookingId } = await atBank()
    await refusalOf(payInsteadOf(first, 'token_declined'))
    world.deps.clock.advanceMinutes(11)
    await rebook()
    await approve(first)
    expect(await sync(first)).toMatchObject({ returnReason: 'late', refundedHalalas: PRICE })
    expect([await status(), netOf(bookingId)]).toEqual(['expired', 0])
  })
})
