import { GatewayError } from './gateway-error.ts'
import type { GatewayPayment } from './gateway-payment.ts'
import { checkOtp } from './payment-checks.ts'
import type { CardToken, NewPayment, PaymentGateway, WebhookRegistration } from './payment-gateway.ts'
import { createSimulatorLedger, SIMULATED_OTP } from './simulator-ledger.ts'

/** How the next call fails: before the gateway heard of it, or after it did what was asked and its answer was lost. */
export type SimulatedFault = 'never-arrives' | 'answer-lost'

export interface PaymentSimulator {
  gateway: PaymentGateway
  /** The same with a key it does not know. */
  gatewayWithWrongKey: PaymentGateway
  /** A payment that the payer's browser makes itself, with the publishable key. @throws GatewayError */
  payInBrowser(payment: NewPayment): GatewayPayment
  /** The payer comes back from 3-D Secure, or fails it. @throws GatewayError */
  answerChallenge(paymentId: string, isHerself: boolean): void
  /** The next calls fail so, one each. */
  failNext(...faults: SimulatedFault[]): void
  /** While down, nothing gets through. */
  setDown(isDown: boolean): void
  /** The gateway's own books, oldest first: every payment as it is now, by its id. A test may tamper with them. */
  payments: Map<string, GatewayPayment>
}

/**
 * A payment gateway in memory, for tests. It passes the same contract tests as the vendors.
 * A token that begins with `token_declined` is declined, with `token_challenged` asks for 3-D Secure, with `token_unknown` is
 * refused; everything else is approved.
 */
export function createPaymentSimulator(options: { now: () => Date; newId: () => string }): PaymentSimulator {
  const payments = new Map<string, GatewayPayment>()
  const ledger = createSimulatorLedger(options.now, payments)
  const faults: SimulatedFault[] = []
  let isDown = false

  const run: Run = async (act) => {
    const fault = isDown ? 'never-arrives' : faults.shift()
    if (fault === 'never-arrives') throw new GatewayError('unavailable-no-effect', 'told not to arrive')
    const result = act()
    if (fault === 'answer-lost') throw new GatewayError('unavailable-unknown', 'told to lose the answer')
    return result
  }
  const refuse: Run = async () => {
    throw new GatewayError('misconfigured', 'the key is unknown')
  }
  const webhooks = createWebhooks(options.newId)

  return {
    gateway: createGateway(ledger, webhooks, run),
    gatewayWithWrongKey: createGateway(ledger, webhooks, refuse),
    payInBrowser: ledger.create,
    answerChallenge: (paymentId, isHerself) => void ledger.answer(paymentId, isHerself),
    failNext: (...next) => void faults.push(...next),
    setDown: (next) => {
      isDown = next
    },
    payments,
  }
}

type Run = <Result>(act: () => Result) => Promise<Result>

function createGateway(
  ledger: ReturnType<typeof createSimulatorLedger>,
  webhooks: ReturnType<typeof createWebhooks>,
  run: Run,
): PaymentGateway {
  return {
    mode: 'test',
    publishableKey: 'pk_test_simulator',
    create: (payment) => run(() => ledger.create(payment)),
    fetch: (id) => run(() => ledger.find(id)),
    list: (query) => run(() => ledger.list(query)),
    update: (id, changes) => run(() => ledger.update(id, changes)),
    capture: (id, amountHalalas) => run(() => ledger.capture(id, amountHalalas)),
    refund: (id, amountHalalas) => run(() => ledger.refund(id, amountHalalas)),
    void: (id) => run(() => ledger.void(id)),
    confirmOtp: ({ transactionUrl, otp }) =>
      run(() => {
        checkOtp(otp)
        return ledger.answer(transactionUrl.split('/').at(-1) ?? '', otp === SIMULATED_OTP)
      }),
    fetchToken: (id) => run(() => tokenOf(id)),
    listWebhooks: () => run(webhooks.list),
    registerWebhook: ({ url }) => run(() => webhooks.register(url)),
    confirmWebhook: (id) => run(() => webhooks.find(id)),
  }
}

function createWebhooks(newId: () => string) {
  const webhooks: WebhookRegistration[] = []
  return {
    list: () => [...webhooks],
    register(url: string) {
      const webhook = { id: newId(), url, isVerified: true }
      webhooks.push(webhook)
      return webhook
    },
    find(id: string) {
      const webhook = webhooks.find((known) => known.id === id)
      if (!webhook) throw new GatewayError('not-found', 'no such webhook')
      return webhook
    },
  }
}

function tokenOf(id: string): CardToken {
  if (!id.startsWith('token_')) throw new GatewayError('not-found', 'no such token')
  return { id, status: 'active', brand: 'mada', lastFour: '1010', verificationUrl: null, message: null }
}
