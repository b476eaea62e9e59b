import { describe, expect, it } from 'vitest'
import type { PaymentGateway } from './payment-gateway.ts'
import {
  answers,
  fails,
  hangs,
  PAYMENT_ID,
  pays,
  startScripted,
  type Step,
} from './testing/scripted-moyasar.ts'

const refund = (gateway: PaymentGateway) => gateway.refund(PAYMENT_ID, 100).catch((error: unknown) => error)

async function refundTimes(gateway: PaymentGateway, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) await refund(gateway)
}

async function start(steps: readonly Step[]) {
  const clock = { time: Date.parse('2026-11-22T09:00:00Z') }
  const moyasar = await startScripted(steps, { now: () => new Date(clock.time), failuresToOpen: 5 })
  return { clock, ...moyasar }
}

describe('the circuit to a gateway', () => {
  it('opens after five failures: calls end at once and are not sent', async () => {
    await using moyasar = await start([fails])
    await refundTimes(moyasar.gateway, 5)
    const startedAt = performance.now()
    expect(await refund(moyasar.gateway)).toMatchObject({
      outcome: 'unavailable-no-effect',
      mayHaveActed: false,
    })
    expect(performance.now() - startedAt).toBeLessThan(1000)
    expect(moyasar.asked()).toHaveLength(5)
  })

  it('lets one call through after 15 s and closes when it is answered', async () => {
    await using moyasar = await start([fails, fails, fails, fails, fails, pays()])
    await refundTimes(moyasar.gateway, 6)
    moyasar.clock.time += 15_000
    expect(await refund(moyasar.gateway)).toMatchObject({ status: 'paid' })
    await refundTimes(moyasar.gateway, 3)
    expect(moyasar.asked()).toHaveLength(9)
  })

  it('keeps the others out while that one call is under way', async () => {
    await using moyasar = await start([fails, fails, fails, fails, fails, hangs])
    await refundTimes(moyasar.gateway, 5)
    moyasar.clock.time += 15_000
    const probe = refund(moyasar.gateway)
    await expect.poll(() => moyasar.asked().length).toBe(6)
    expect(await refund(moyasar.gateway)).toMatchObject({ outcome: 'unavailable-no-effect' })
    await moyasar.gateways.close()
    expect(await probe).toMatchObject({ outcome: 'unavailable-unknown' })
    expect(moyasar.asked()).toHaveLength(6)
  })

  it('counts a payment that got no answer once, not its look-up for which no time was left', async () => {
    await using moyasar = await startScripted([hangs, pays()], {
      failuresToOpen: 2,
      timeoutMilliseconds: 100,
    })
    const payment = {
      givenId: PAYMENT_ID,
      amountHalalas: 17_250,
      currency: 'SAR',
      description: 'Booking AB23CD45',
      source: { type: 'token', token: 'token_x' },
      callbackUrl: 'https://salon.example/pay/return',
      metadata: {},
      manualCapture: false,
    } as const
    await expect(moyasar.gateway.create(payment)).rejects.toMatchObject({ outcome: 'unavailable-unknown' })
    expect(await refund(moyasar.gateway)).toMatchObject({ status: 'paid' })
  })

  it('is shared by all accounts of one address, and by no other address', async () => {
    await using moyasar = await start([fails])
    await using other = await startScripted([pays()])
    await refundTimes(moyasar.gatewayFor({ secretKey: 'sk_test_one' }), 5)
    await refund(moyasar.gatewayFor({ secretKey: 'sk_test_two' }))
    expect(moyasar.asked()).toHaveLength(5)
    expect(await refund(moyasar.gatewayFor({ apiUrl: other.server.url }))).toMatchObject({ status: 'paid' })
  })

  it.each([400, 401, 404, 429])('stays closed while the gateway answers %i', async (status) => {
    await using moyasar = await start([answers(status, { type: 'any', message: 'No', errors: null })])
    await refundTimes(moyasar.gateway, 8)
    expect(moyasar.asked()).toHaveLength(8)
  })
})
