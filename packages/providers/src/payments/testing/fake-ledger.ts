import { sampleCard, samplePayment } from './samples.ts'

export type RawPayment = ReturnType<typeof samplePayment>
export type Answer = { status: number; body: unknown }

/** Cards the fake knows; what becomes of a charge, and whether the payer has to prove herself first. */
const TOKENS: Record<string, { isApproved: boolean; asks: boolean }> = {
  token_approved: { isApproved: true, asks: false },
  token_declined: { isApproved: false, asks: false },
  token_challenged: { isApproved: true, asks: true },
}

const NO_CARD = { company: null, name: null, number: null, message: null, response_code: null }

export const RIGHT_OTP = '123456'

interface CreateBody {
  given_id: string
  amount: number
  currency: string
  description: string
  callback_url: string
  source: { type: string; token?: string; mobile?: string; manual?: boolean }
  metadata: Record<string, string>
}

/** Just enough of Moyasar's books for the contract: made for these tests alone. */
export function createFakeLedger(now: () => Date) {
  const payments = new Map<string, RawPayment>()
  const holds = new Set<string>()

  const charge = (payment: RawPayment, isApproved: boolean) => {
    payment.status = isApproved ? (holds.has(payment.id) ? 'authorized' : 'paid') : 'failed'
    payment.source.message = isApproved ? 'APPROVED' : 'INSUFFICIENT FUNDS'
    payment.source.response_code = isApproved ? '00' : '51'
  }

  const create = (body: CreateBody, baseUrl: string): Answer => {
    if (payments.has(body.given_id)) return refused('used_given_id', 'The given ID was already used')
    const { source, metadata } = body
    const token = TOKENS[source.token ?? '']
    if (source.type !== 'stcpay' && !token)
      return refused('validation_error', 'Validation Failed', { 'source.token': ['is unknown'] })
    const { given_id: id, amount, currency, description, callback_url } = body
    const time = now().toISOString()
    const payment = samplePayment({
      id,
      amount,
      currency,
      description,
      callback_url,
      metadata,
      created_at: time,
      updated_at: time,
    })
    payment.status = 'initiated'
    payment.source = sampleCard(
      source.type === 'stcpay'
        ? { ...NO_CARD, type: 'stcpay', mobile: source.mobile }
        : { type: source.type === 'token' ? 'creditcard' : source.type, message: null, response_code: null },
    )
    if (source.manual) holds.add(id)
    payments.set(id, payment)
    if (source.type === 'stcpay')
      payment.source.transaction_url = `${baseUrl}/v1/stc_pays/${id}/proceed?otp_token=secret`
    else if (token?.asks) payment.source.transaction_url = `${baseUrl}/3ds/${id}`
    else charge(payment, token?.isApproved === true)
    return { status: 201, body: payment }
  }

  const capture = (payment: RawPayment, { amount = payment.amount }: { amount?: number }): Answer => {
    if (payment.status !== 'authorized' || amount > payment.amount)
      return refused('invalid_request_error', 'Validation Failed')
    Object.assign(payment, { status: 'captured', captured: amount, captured_at: now().toISOString() })
    return { status: 200, body: payment }
  }

  const refund = (payment: RawPayment, body: { amount?: number }): Answer => {
    const left = (payment.captured || payment.amount) - payment.refunded
    const amount = body.amount ?? left
    const isCharged = ['paid', 'captured', 'refunded'].includes(payment.status)
    if (!isCharged || left === 0 || amount > left)
      return refused('validation_error', 'Validation Failed', { amount: 'is too much' })
    Object.assign(payment, {
      status: 'refunded',
      refunded: payment.refunded + amount,
      refunded_at: now().toISOString(),
    })
    return { status: 200, body: payment }
  }

  const undo = (payment: RawPayment): Answer => {
    if (!['authorized', 'paid', 'captured'].includes(payment.status))
      return refused('invalid_request_error', 'Cannot be voided')
    Object.assign(payment, { status: 'voided', voided_at: now().toISOString() })
    return { status: 200, body: payment }
  }

  const list = (query: URLSearchParams): Answer => {
    const page = Number(query.get('page') ?? 1)
    const wanted = [...payments.values()].toReversed().filter((payment) => matches(payment, query))
    const last = Math.max(1, Math.ceil(wanted.length / 40))
    const meta = {
      current_page: page,
      next_page: page < last ? page + 1 : null,
      prev_page: page > 1 ? page - 1 : null,
      total_pages: last,
      total_count: wanted.length,
    }
    return { status: 200, body: { payments: wanted.slice((page - 1) * 40, page * 40), meta } }
  }

  const confirmOtp = (payment: RawPayment, otp: string): Answer => {
    charge(payment, otp === RIGHT_OTP)
    return { status: 200, body: payment }
  }

  return { payments, charge, create, capture, refund, undo, list, confirmOtp }
}

function matches(payment: RawPayment, query: URLSearchParams): boolean {
  const metadata: Record<string, unknown> = payment.metadata ?? {}
  return [...query].every(([name, value]) => {
    const key = /^metadata\[(.+)\]$/.exec(name)?.[1]
    if (key !== undefined) return metadata[key] === value
    if (name === 'status') return payment.status === value
    if (name === 'created[gt]') return payment.created_at > value
    if (name === 'created[lt]') return payment.created_at < value
    return true
  })
}

export function refused(type: string, message: string, errors: unknown = null): Answer {
  return { status: 400, body: { type, message, errors } }
}
