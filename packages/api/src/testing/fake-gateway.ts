import { GatewayError, type GatewayOutcome, type GatewayPayment, type NewPayment } from '@salon/providers'
import type { PaymentGateway } from '@salon/providers'

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

const CARD = {
  type: 'creditcard',
  company: 'mada',
  lastFour: '1010',
  message: null,
  responseCode: null,
  transactionUrl: null,
  referenceNumber: null,
  authorizationCode: null,
  gatewayId: null,
  token: null,
  issuerName: null,
  issuerCountry: null,
  issuerCardType: null,
}

/** A gateway in memory, for what a real one cannot be made to do on request. Tokens are named by how their charge ends. */
export function createFakeGateway(now: () => Date): FakeGateway {
  const payments = new Map<string, GatewayPayment>()
  const manual = new Set<string>()
  const faults: { step: Step; fault: GatewayFault }[] = []
  let isDown = false

  async function call<T>(step: Step, effect: () => T): Promise<T> {
    fake.calls[step] += 1
    await fake.during?.(step)
    if (isDown) throw new GatewayError('unavailable-no-effect', 'down')
    const index = faults.findIndex((each) => each.step === step)
    const [failing] = index === -1 ? [] : faults.splice(index, 1)
    if (!failing) return effect()
    if (failing.fault === 'lost') {
      effect()
      throw new GatewayError('unavailable-unknown', 'the answer was lost')
    }
    throw new GatewayError(failing.fault, 'planned', { httpStatus: 400, type: 'planned', message: 'Planned' })
  }

  function find(id: string): GatewayPayment {
    const payment = payments.get(id)
    if (!payment) throw new GatewayError('not-found', 'no such payment')
    return payment
  }

  function change(id: string, changes: Partial<GatewayPayment>): GatewayPayment {
    const changed = { ...find(id), ...changes, updatedAt: now() }
    payments.set(id, changed)
    return changed
  }

  function charge(id: string, end: Exclude<ChargeEnd, 'challenged'>): GatewayPayment {
    const { source } = find(id)
    if (end === 'declined') {
      const refused = { message: 'INSUFFICIENT FUNDS', responseCode: '51', transactionUrl: null }
      return change(id, { status: 'failed', source: { ...source, ...refused } })
    }
    const approved = { ...source, message: 'APPROVED', responseCode: '00', transactionUrl: null }
    return change(id, { status: manual.has(id) ? 'authorized' : 'paid', source: approved })
  }

  function make(payment: NewPayment, end: ChargeEnd, changes: Partial<GatewayPayment> = {}): GatewayPayment {
    const { givenId: id, amountHalalas, metadata, description } = payment
    if (payments.has(id)) throw new GatewayError('already-exists', 'used')
    const transactionUrl = end === 'challenged' ? `https://gateway.example/3ds/${id}` : null
    const nothing = { capturedHalalas: 0, refundedHalalas: 0, invoiceId: null, failureReason: null }
    const times = { createdAt: now(), updatedAt: now(), capturedAt: null, refundedAt: null, voidedAt: null }
    payments.set(id, {
      ...{ id, amountHalalas, metadata, description, currency: 'SAR', status: 'initiated', feeHalalas: 100 },
      ...nothing,
      ...times,
      source: { ...CARD, transactionUrl },
      ...changes,
    })
    if (payment.manualCapture) manual.add(id)
    return end === 'challenged' ? find(id) : charge(id, end)
  }

  function refuse(): never {
    throw new GatewayError('rejected', 'not now', { httpStatus: 400, type: 'invalid_request_error' })
  }

  const fake: FakeGateway = {
    mode: 'test',
    publishableKey: 'pk_test_fake',
    payments,
    calls: { create: 0, fetch: 0, list: 0, capture: 0, refund: 0, void: 0 },
    during: null,
    failNext: (step, fault) => void faults.push({ step, fault }),
    setDown: (down) => {
      isDown = down
    },
    answerChallenge: (id, isHerself = true) => void charge(id, isHerself ? 'approved' : 'declined'),
    payForm: (form, end = 'approved', changes = {}) => {
      const { givenId, amountHalalas, metadata } = form
      const source = { type: 'token', token: 'token_form' } as const
      const browser = { currency: 'SAR', description: 'Booking', callbackUrl: '', source } as const
      const payment = { givenId, amountHalalas, metadata, manualCapture: form.manual, ...browser }
      return make(payment, end, changes)
    },
    netHalalas: () =>
      [...payments.values()].reduce((sum, payment) => {
        const taken = { paid: payment.amountHalalas, captured: payment.capturedHalalas }
        if (payment.status === 'paid' || payment.status === 'captured') return sum + taken[payment.status]
        if (payment.status !== 'refunded') return sum
        return sum + (payment.capturedHalalas || payment.amountHalalas) - payment.refundedHalalas
      }, 0),
    create: (payment) =>
      call('create', () => {
        const token = 'token' in payment.source ? payment.source.token : 'token_approved'
        if (token === 'token_unknown') refuse()
        const end = /^token_(approved|declined|challenged)/.exec(token)?.[1]
        return make(payment, end === 'declined' || end === 'challenged' ? end : 'approved')
      }),
    fetch: (id) => call('fetch', () => find(id)),
    list: ({ createdAfter }) =>
      call('list', () => ({
        payments: [...payments.values()].filter(
          ({ createdAt }) => !createdAfter || !createdAt || createdAt > createdAfter,
        ),
        unreadable: [],
        nextPage: null,
        totalCount: payments.size,
      })),
    capture: (id, amountHalalas) =>
      call('capture', () => {
        const payment = find(id)
        const captured = amountHalalas ?? payment.amountHalalas
        if (payment.status !== 'authorized' || captured > payment.amountHalalas) refuse()
        return change(id, { status: 'captured', capturedHalalas: captured, capturedAt: now() })
      }),
    refund: (id, amountHalalas) =>
      call('refund', () => {
        const payment = find(id)
        const taken = payment.capturedHalalas || payment.amountHalalas
        const refunded = payment.refundedHalalas + (amountHalalas ?? taken - payment.refundedHalalas)
        const isTaken = ['paid', 'captured', 'refunded'].includes(payment.status)
        if (!isTaken || refunded > taken) refuse()
        return change(id, { status: 'refunded', refundedHalalas: refunded, refundedAt: now() })
      }),
    void: (id) =>
      call('void', () => {
        if (!['authorized', 'paid', 'captured'].includes(find(id).status)) refuse()
        return change(id, { status: 'voided', voidedAt: now() })
      }),
    update: (id) => call('fetch', () => find(id)),
    confirmOtp: () => Promise.reject(new GatewayError('rejected', 'no STC Pay here')),
    fetchToken: () => Promise.reject(new GatewayError('not-found', 'no tokens here')),
    listWebhooks: async () => [],
    registerWebhook: () => Promise.reject(new GatewayError('rejected', 'no webhooks here')),
    confirmWebhook: () => Promise.reject(new GatewayError('rejected', 'no webhooks here')),
  }
  return fake
}
