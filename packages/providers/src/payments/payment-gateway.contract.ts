import { randomUUID } from 'node:crypto'
import type { PhoneNumber } from '@salon/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GatewayError } from './gateway-error.ts'
import { chargedHalalas } from './gateway-payment.ts'
import type { NewPayment, PaymentGateway, PaymentSource } from './payment-gateway.ts'

/** How a charge shall end. `challenged` waits for the payer, who then does what `answerChallenge` says. */
export type ChargeEnd = 'approved' | 'declined' | 'challenged'

/** A gateway under test, with what the contract has to cause from outside. */
export interface GatewayUnderTest {
  gateway: PaymentGateway
  /** The same gateway with a key it does not know. */
  gatewayWithWrongKey: PaymentGateway
  /** A card whose charge of any sum from 200.00 to 250.00 riyals ends so. A `challenged` one is a token. */
  source(end: ChargeEnd): Promise<PaymentSource>
  /** The payer comes back from 3-D Secure, or fails it. */
  answerChallenge(transactionUrl: string, isHerself: boolean): Promise<void>
  stcPay: { mobile: PhoneNumber; rightOtp: string; wrongOtp: string }
  /** From here on nothing gets through. */
  takeDown(): Promise<void>
  stop(): Promise<void>
}

const AMOUNT = 24_500

/** What every vendor's gateway must do; each one's own test calls this. */
export function describePaymentGateway(vendor: string, start: () => Promise<GatewayUnderTest>): void {
  describe(`${vendor} as a payment gateway`, () => {
    let test: GatewayUnderTest

    beforeEach(async () => {
      test = await start()
    })
    afterEach(() => test.stop())

    const newPayment = async (end: ChargeEnd, changes: Partial<NewPayment> = {}): Promise<NewPayment> => ({
      givenId: randomUUID(),
      amountHalalas: AMOUNT,
      currency: 'SAR',
      description: 'Booking AB23CD45',
      source: changes.source ?? (await test.source(end)),
      callbackUrl: 'https://salon.example/pay/return',
      metadata: { booking_id: 'b-1' },
      manualCapture: false,
      ...changes,
    })
    const create = async (end: ChargeEnd, changes?: Partial<NewPayment>) =>
      test.gateway.create(await newPayment(end, changes))
    const failure = (outcome: GatewayError['outcome']) => ({ name: 'GatewayError', outcome })

    it('takes the money of an approved card, under our id', async () => {
      const payment = await newPayment('approved')
      const made = await test.gateway.create(payment)
      expect(made).toMatchObject({
        id: payment.givenId,
        status: 'paid',
        amountHalalas: AMOUNT,
        refundedHalalas: 0,
        currency: 'SAR',
        description: 'Booking AB23CD45',
        metadata: { booking_id: 'b-1' },
        source: { message: 'APPROVED', responseCode: '00', lastFour: expect.stringMatching(/^\d{4}$/) },
      })
      expect(chargedHalalas(made)).toBe(AMOUNT)
      expect(await test.gateway.fetch(payment.givenId)).toEqual(made)
    })

    it('answers a declined card with a failed payment, not with an error', async () => {
      const payment = await create('declined')
      expect(payment).toMatchObject({ status: 'failed', capturedHalalas: 0, refundedHalalas: 0 })
      expect(payment.source.message).not.toBe('APPROVED')
      expect(chargedHalalas(payment)).toBe(0)
    })

    it.each([
      [true, 'paid'],
      [false, 'failed'],
    ])('sends the payer to 3-D Secure; herself %s means %s', async (isHerself, status) => {
      const payment = await create('challenged')
      expect(payment.status).toBe('initiated')
      await test.answerChallenge(payment.source.transactionUrl ?? '', isHerself)
      expect(await test.gateway.fetch(payment.id)).toMatchObject({ status, amountHalalas: AMOUNT })
    })

    it('refuses an id that was used before, and leaves its payment alone', async () => {
      const first = await newPayment('approved')
      const made = await test.gateway.create(first)
      const again = await newPayment('approved', { givenId: first.givenId, amountHalalas: AMOUNT - 100 })
      await expect(test.gateway.create(again)).rejects.toMatchObject(failure('already-exists'))
      expect(await test.gateway.fetch(first.givenId)).toEqual(made)
    })

    it('holds money and takes all of it later', async () => {
      const held = await create('approved', { manualCapture: true })
      expect(held.status).toBe('authorized')
      expect(chargedHalalas(held)).toBe(0)
      const captured = await test.gateway.capture(held.id)
      expect(captured).toMatchObject({ status: 'captured', capturedHalalas: AMOUNT })
      expect(chargedHalalas(captured)).toBe(AMOUNT)
      await expect(test.gateway.capture(held.id)).rejects.toMatchObject(failure('rejected'))
    })

    it('takes a part of what is held, never more', async () => {
      const { id } = await create('approved', { manualCapture: true })
      await expect(test.gateway.capture(id, AMOUNT + 1)).rejects.toMatchObject(failure('rejected'))
      const captured = await test.gateway.capture(id, 5000)
      expect(captured).toMatchObject({ status: 'captured', capturedHalalas: 5000, amountHalalas: AMOUNT })
      expect(chargedHalalas(captured)).toBe(5000)
      await expect(test.gateway.refund(id, 5001)).rejects.toMatchObject(failure('rejected'))
      expect(await test.gateway.refund(id)).toMatchObject({ refundedHalalas: 5000 })
    })

    it('lets held money go, after which nothing can be taken', async () => {
      const { id } = await create('approved', { manualCapture: true })
      const voided = await test.gateway.void(id)
      expect(voided.status).toBe('voided')
      expect(chargedHalalas(voided)).toBe(0)
      await expect(test.gateway.capture(id)).rejects.toMatchObject(failure('rejected'))
      await expect(test.gateway.void(id)).rejects.toMatchObject(failure('rejected'))
    })

    it('gives back in parts up to what was charged, never more', async () => {
      const { id } = await create('approved')
      expect(await test.gateway.refund(id, 4500)).toMatchObject({ status: 'refunded', refundedHalalas: 4500 })
      expect(await test.gateway.refund(id, 10_000)).toMatchObject({ refundedHalalas: 14_500 })
      await expect(test.gateway.refund(id, 10_001)).rejects.toMatchObject(failure('rejected'))
      const settled = await test.gateway.refund(id)
      expect(settled).toMatchObject({ refundedHalalas: AMOUNT })
      expect(chargedHalalas(settled)).toBe(AMOUNT)
      await expect(test.gateway.refund(id)).rejects.toMatchObject(failure('rejected'))
    })

    it('takes STC Pay with the right code', async () => {
      const { mobile, rightOtp } = test.stcPay
      const payment = await create('approved', { source: { type: 'stcpay', mobile } })
      expect(payment).toMatchObject({ status: 'initiated', source: { type: 'stcpay', lastFour: null } })
      const transactionUrl = payment.source.transactionUrl ?? ''
      const paid = await test.gateway.confirmOtp({ transactionUrl, otp: rightOtp })
      expect(paid).toMatchObject({ id: payment.id, status: 'paid', amountHalalas: AMOUNT })
    })

    it('takes nothing with a wrong code', async () => {
      const { mobile, wrongOtp } = test.stcPay
      const payment = await create('approved', { source: { type: 'stcpay', mobile } })
      const transactionUrl = payment.source.transactionUrl ?? ''
      const outcome = await test.gateway
        .confirmOtp({ transactionUrl, otp: wrongOtp })
        .then(({ status }) => status as string)
        .catch((error: unknown) => (error instanceof GatewayError ? error.outcome : 'another error'))
      expect(['failed', 'rejected']).toContain(outcome)
      expect(chargedHalalas(await test.gateway.fetch(payment.id))).toBe(0)
    })

    it('changes what is written on a payment, not its money', async () => {
      const { id } = await create('approved')
      await test.gateway.update(id, { description: 'Moved', metadata: { booking_id: 'b-2' } })
      const expected = {
        description: 'Moved',
        metadata: { booking_id: 'b-2' },
        status: 'paid',
        amountHalalas: AMOUNT,
      }
      expect(await test.gateway.fetch(id)).toMatchObject(expected)
    })

    it('finds payments by what was written on them and when, page by page', async () => {
      const source = await test.source('approved')
      const isReusable = source.type !== 'token'
      const ids: string[] = []
      for (let count = 0; count < 41; count += 1) {
        const changes = { metadata: { run: 'r-1' }, ...(isReusable ? { source } : {}) }
        ids.push((await create('approved', changes)).id)
      }
      await create('approved', { metadata: { run: 'r-2' } })
      const first = await test.gateway.list({ metadata: { run: 'r-1' } })
      expect(first).toMatchObject({ unreadable: [], nextPage: 2, totalCount: 41 })
      const second = await test.gateway.list({ metadata: { run: 'r-1' }, page: 2 })
      expect(second.nextPage).toBeNull()
      const found = [...first.payments, ...second.payments].map(({ id }) => id)
      expect(found.toSorted()).toEqual(ids.toSorted())

      const madeAt = first.payments[0]?.createdAt?.getTime() ?? 0
      const around = { createdAfter: new Date(madeAt - 60_000), createdBefore: new Date(madeAt + 60_000) }
      expect((await test.gateway.list(around)).totalCount).toBe(42)
      expect((await test.gateway.list({ createdAfter: around.createdBefore })).payments).toEqual([])
      expect((await test.gateway.list({ status: 'failed' })).payments).toEqual([])
    })

    it('shows a token without the card', async () => {
      const source = await test.source('challenged')
      if (source.type !== 'token') throw new Error('a challenged source is a token')
      const token = await test.gateway.fetchToken(source.token)
      expect(token).toMatchObject({ id: source.token, lastFour: expect.stringMatching(/^\d{4}$/) })
      const shown = ['brand', 'id', 'lastFour', 'message', 'status', 'verificationUrl']
      expect(new Set(Object.keys(token))).toEqual(new Set(shown))
    })

    it('registers an address for events and lists it', async () => {
      const url = 'https://salon.example/webhooks/moyasar'
      const made = await test.gateway.registerWebhook({ url, secret: 'a-long-enough-secret' })
      expect(made.url).toBe(url)
      expect((await test.gateway.listWebhooks()).map(({ id }) => id)).toContain(made.id)
    })

    it('knows no payment it did not make', async () => {
      await expect(test.gateway.fetch(randomUUID())).rejects.toMatchObject(failure('not-found'))
      await expect(test.gateway.refund(randomUUID())).rejects.toMatchObject(failure('not-found'))
      await expect(test.gateway.fetch('../tokens')).rejects.toMatchObject(failure('not-found'))
    })

    it('says that the key is wrong', async () => {
      const payment = await newPayment('approved')
      await expect(test.gatewayWithWrongKey.create(payment)).rejects.toMatchObject(failure('misconfigured'))
      await expect(test.gateway.fetch(payment.givenId)).rejects.toMatchObject(failure('not-found'))
    })

    it('says that nothing happened when it cannot be reached', async () => {
      const payment = await newPayment('approved')
      await test.takeDown()
      const error: unknown = await test.gateway.create(payment).catch((thrown: unknown) => thrown)
      expect(error).toMatchObject(failure('unavailable-no-effect'))
      expect(error).toMatchObject({ failure: 'unavailable', mayHaveActed: false })
    })
  })
}
