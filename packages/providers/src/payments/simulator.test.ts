import { randomUUID } from 'node:crypto'
import type { PhoneNumber } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { GatewayError } from './gateway-error.ts'
import { describePaymentGateway } from './payment-gateway.contract.ts'
import type { PaymentGateway } from './payment-gateway.ts'
import { SIMULATED_OTP } from './simulator-ledger.ts'
import { createPaymentSimulator } from './simulator.ts'

const start = () => createPaymentSimulator({ now: () => new Date(), newId: randomUUID })

const newPayment = () => ({
  givenId: randomUUID(),
  amountHalalas: 10_000,
  currency: 'SAR' as const,
  description: 'Booking AB23CD45',
  source: { type: 'token', token: 'token_any' } as const,
  callbackUrl: 'https://salon.example/pay/return',
  metadata: {},
  manualCapture: false,
})

describePaymentGateway('simulator', async () => {
  const simulator = start()
  return {
    gateway: simulator.gateway,
    gatewayWithWrongKey: simulator.gatewayWithWrongKey,
    source: async (end) => ({ type: 'token', token: `token_${end}` }),
    answerChallenge: async (url, isHerself) =>
      simulator.answerChallenge(url.split('/').at(-1) ?? '', isHerself),
    stcPay: { mobile: '+966501234567' as PhoneNumber, rightOtp: SIMULATED_OTP, wrongOtp: '999999' },
    takeDown: async () => simulator.setDown(true),
    stop: async () => undefined,
  }
})

describe('a fault of the simulator', () => {
  const outcomeOf = (call: Promise<unknown>) =>
    call.then(
      () => 'an answer',
      (error: unknown) => (error instanceof GatewayError ? error.outcome : 'another error'),
    )

  it.each([
    ['never-arrives', 'unavailable-no-effect', 0],
    ['answer-lost', 'unavailable-unknown', 1],
  ] as const)('%s is seen as %s and leaves %i payments', async (fault, outcome, count) => {
    const { gateway, failNext, payments } = start()
    failNext(fault)
    expect(await outcomeOf(gateway.create(newPayment()))).toBe(outcome)
    expect(payments.size).toBe(count)
  })

  it('strikes once', async () => {
    const { gateway, failNext } = start()
    const made = await gateway.create(newPayment())
    failNext('answer-lost', 'never-arrives')
    const refund = (to: PaymentGateway) => outcomeOf(to.refund(made.id, 100))
    expect([await refund(gateway), await refund(gateway), await refund(gateway)]).toEqual([
      'unavailable-unknown',
      'unavailable-no-effect',
      'an answer',
    ])
    expect((await gateway.fetch(made.id)).refundedHalalas).toBe(200)
  })
})
