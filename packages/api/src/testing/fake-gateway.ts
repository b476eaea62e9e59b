import { randomUUID } from 'node:crypto'
import {
  chargedHalalas,
  createPaymentSimulator,
  GatewayError,
  type GatewayOutcome,
  type GatewayPayment,
  type PaymentGateway,
} from '@salon/providers'

/** What may go wrong with one call. `lost`: it takes effect and the answer does not arrive. */
export type GatewayFault = 'lost' | Exclude<GatewayOutcome, 'already-exists' | 'not-found'>
type Step = 'create' | 'fetch' | 'list' | 'capture' | 'refund' | 'void'

export interface FakeGateway extends PaymentGateway {
  /** Its books, by id. */
  payments: Map<string, GatewayPayment>
  /** The next call of this step goes wrong. */
  failNext(step: Step, fault: GatewayFault): void
  /** From here on no call gets through, or all do again. */
  setDown(isDown: boolean): void
  /** The payer comes back from 3-D Secure. */
  answerChallenge(id: string, isHerself?: boolean): void
  /** What the browser's form does: it makes the payment itself, under the id it was given. */
  payForm(form: FormPayment, end?: ChargeEnd, changes?: Partial<GatewayPayment>): GatewayPayment
  /** How often each step was asked for. */
  calls: Record<Step, number>
  /** Runs while a call is under way, before it takes effect. */
  during: ((step: Step) => Promise<void>) | null
  /** Taken and not given back, over all payments. */
  netHalalas(): number
}

export type ChargeEnd = 'approved' | 'declined' | 'challenged'

interface FormPayment {
  givenId: string
  amountHalalas: number
  metadata: Record<string, string>
  manual: boolean
}

/**
 * The simulator, which passes the contract of every gateway, with its steps counted, held up and failed one by one. Tokens are
 * named by how their charge ends.
 */
export function createFakeGateway(now: () => Date): FakeGateway {
  const simulator = createPaymentSimulator({ now, newId: randomUUID })
  const { gateway, payments } = simulator
  const faults: { step: Step; fault: GatewayFault }[] = []

  function step<Input extends unknown[], Answer>(
    name: Step,
    act: (...input: Input) => Promise<Answer>,
  ): (...input: Input) => Promise<Answer> {
    return async (...input) => {
      fake.calls[name] += 1
      await fake.during?.(name)
      const index = faults.findIndex((each) => each.step === name)
      const [failing] = index === -1 ? [] : faults.splice(index, 1)
      if (!failing) return act(...input)
      if (failing.fault === 'lost') {
        await act(...input)
        throw new GatewayError('unavailable-unknown', 'the answer was lost')
      }
      throw new GatewayError(failing.fault, 'planned', {
        httpStatus: 400,
        type: 'planned',
        message: 'Planned',
      })
    }
  }

  const fake: FakeGateway = {
    ...gateway,
    payments,
    calls: { create: 0, fetch: 0, list: 0, capture: 0, refund: 0, void: 0 },
    during: null,
    failNext: (name, fault) => void faults.push({ step: name, fault }),
    setDown: simulator.setDown,
    answerChallenge: (id, isHerself = true) => simulator.answerChallenge(id, isHerself),
    payForm: ({ manual, ...form }, end = 'approved', changes = {}) => {
      const made = simulator.payInBrowser({
        ...form,
        manualCapture: manual,
        currency: 'SAR',
        description: 'Booking',
        callbackUrl: 'https://salon.example/payments/return',
        source: { type: 'token', token: `token_${end}` },
      })
      const changed = { ...made, ...changes }
      payments.set(made.id, changed)
      return changed
    },
    netHalalas: () =>
      [...payments.values()].reduce((sum, paid) => sum + chargedHalalas(paid) - paid.refundedHalalas, 0),
    create: step('create', gateway.create),
    fetch: step('fetch', gateway.fetch),
    list: step('list', gateway.list),
    capture: step('capture', gateway.capture),
    refund: step('refund', gateway.refund),
    void: step('void', gateway.void),
  }
  return fake
}
