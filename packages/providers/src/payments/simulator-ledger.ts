import { GatewayError } from './gateway-error.ts'
import {
  chargedHalalas,
  type GatewayPayment,
  type GatewaySource,
  type PaymentPage,
} from './gateway-payment.ts'
import { checkAmount, checkMetadata, checkNewPayment } from './payment-checks.ts'
import type { NewPayment, PaymentChanges, PaymentQuery } from './payment-gateway.ts'

/** The one code that pays by STC Pay. */
export const SIMULATED_OTP = '123456'

const PAGE_SIZE = 40
const FEE_HALALAS = 100

/** The books of the simulator: what has become of each payment, by its id. Every method throws `GatewayError`. */
export function createSimulatorLedger(now: () => Date, payments: Map<string, GatewayPayment>) {
  const held = new Set<string>()

  const find = (id: string): GatewayPayment => {
    const payment = payments.get(id)
    if (!payment) throw new GatewayError('not-found', 'no such payment')
    return payment
  }

  const change = (payment: GatewayPayment, changes: Partial<GatewayPayment>): GatewayPayment => {
    const changed = { ...payment, ...changes, updatedAt: now() }
    payments.set(payment.id, changed)
    return changed
  }

  /** The bank's word on a payment. */
  const settle = (payment: GatewayPayment, isApproved: boolean): GatewayPayment => {
    const status = isApproved ? (held.has(payment.id) ? 'authorized' : 'paid') : 'failed'
    const isAsked = payment.source.type !== 'stcpay'
    const message = isApproved ? 'APPROVED' : 'INSUFFICIENT FUNDS'
    const responseCode = isAsked ? (isApproved ? '00' : '51') : null
    return change(payment, { status, source: { ...payment.source, message, responseCode } })
  }

  return {
    find,
    create(asked: NewPayment): GatewayPayment {
      checkNewPayment(asked)
      if (payments.has(asked.givenId)) throw new GatewayError('already-exists', 'this id was used before')
      if (isToken(asked, 'token_unknown')) throw refusal('there is no such token')
      const payment = newPayment(asked, now())
      payments.set(payment.id, payment)
      if (asked.manualCapture) held.add(payment.id)
      if (payment.source.transactionUrl !== null) return payment
      return settle(payment, !isToken(asked, 'token_declined'))
    },
    /** The payer's own answer: 3-D Secure, or the code of STC Pay. */
    answer(id: string, isRight: boolean): GatewayPayment {
      const payment = find(id)
      if (payment.status !== 'initiated') throw refusedByState(payment)
      return settle(payment, isRight)
    },
    update(id: string, { description, metadata }: PaymentChanges): GatewayPayment {
      const payment = find(id)
      checkMetadata(metadata)
      const kept = Object.entries({ ...payment.metadata, ...metadata }).filter(([, value]) => value !== '')
      return change(payment, {
        description: description ?? payment.description,
        metadata: Object.fromEntries(kept),
      })
    },
    capture(id: string, amountHalalas?: number): GatewayPayment {
      const payment = find(id)
      checkAmount(amountHalalas)
      const capturedHalalas = amountHalalas ?? payment.amountHalalas
      if (payment.status !== 'authorized' || capturedHalalas > payment.amountHalalas)
        throw refusedByState(payment)
      return change(payment, { status: 'captured', capturedHalalas, capturedAt: now() })
    },
    refund(id: string, amountHalalas?: number): GatewayPayment {
      const payment = find(id)
      checkAmount(amountHalalas)
      const left = chargedHalalas(payment) - payment.refundedHalalas
      const refund = amountHalalas ?? left
      if (left === 0 || refund > left) throw refusedByState(payment)
      const refundedHalalas = payment.refundedHalalas + refund
      return change(payment, { status: 'refunded', refundedHalalas, refundedAt: now() })
    },
    void(id: string): GatewayPayment {
      const payment = find(id)
      if (!['authorized', 'paid', 'captured'].includes(payment.status)) throw refusedByState(payment)
      return change(payment, { status: 'voided', voidedAt: now() })
    },
    list(query: PaymentQuery): PaymentPage {
      const found = [...payments.values()].toReversed().filter((payment) => matches(payment, query))
      const page = query.page ?? 1
      const end = page * PAGE_SIZE
      return {
        payments: found.slice(end - PAGE_SIZE, end),
        unreadable: [],
        nextPage: end < found.length ? page + 1 : null,
        totalCount: found.length,
      }
    },
  }
}

function newPayment(asked: NewPayment, at: Date): GatewayPayment {
  return {
    id: asked.givenId,
    status: 'initiated',
    amountHalalas: asked.amountHalalas,
    feeHalalas: FEE_HALALAS,
    capturedHalalas: 0,
    refundedHalalas: 0,
    currency: asked.currency,
    description: asked.description,
    source: newSource(asked),
    metadata: { ...asked.metadata },
    invoiceId: null,
    failureReason: null,
    createdAt: at,
    updatedAt: at,
    capturedAt: null,
    refundedAt: null,
    voidedAt: null,
  }
}

function newSource(asked: NewPayment): GatewaySource {
  const { type } = asked.source
  const isCard = type !== 'stcpay'
  const waitsForPayer = !isCard || isToken(asked, 'token_challenged')
  return {
    type: type === 'token' ? 'creditcard' : type,
    company: isCard ? 'mada' : null,
    lastFour: isCard ? '1010' : null,
    message: null,
    responseCode: null,
    transactionUrl: waitsForPayer ? `https://simulator.example/${asked.givenId}` : null,
    referenceNumber: null,
    authorizationCode: null,
    gatewayId: null,
    token: null,
    issuerName: null,
    issuerCountry: null,
    issuerCardType: null,
  }
}

/** Tokens are named by what becomes of their charge, and may go on after that. */
function isToken({ source }: NewPayment, name: string): boolean {
  return source.type === 'token' && source.token.startsWith(name)
}

function matches(payment: GatewayPayment, query: PaymentQuery): boolean {
  const { createdAfter, createdBefore, status, metadata = {} } = query
  const createdAt = payment.createdAt ?? new Date(0)
  return (
    (status === undefined || payment.status === status) &&
    (createdAfter === undefined || createdAt > createdAfter) &&
    (createdBefore === undefined || createdAt < createdBefore) &&
    Object.entries(metadata).every(([key, value]) => payment.metadata[key] === value)
  )
}

function refusedByState({ status }: GatewayPayment): GatewayError {
  return refusal(`the payment is ${status}, or the sum is too much`)
}

function refusal(message: string): GatewayError {
  return new GatewayError('rejected', message, { httpStatus: 400, type: 'invalid_request_error', message })
}
