import type { ServerResponse } from 'node:http'
import { createFakeLedger, refused, type Answer } from './fake-ledger.ts'
import { answerJson, startLocalServer, type ReceivedRequest } from '../../testing/local-server.ts'

export const SECRET_KEY = 'sk_test_fakefakefakefake'
export const PUBLISHABLE_KEY = 'pk_test_fakefakefakefake'

const NOT_FOUND: Answer = {
  status: 404,
  body: { type: 'record_not_found', message: 'Record not found', errors: null },
}
const BAD_KEY: Answer = {
  status: 401,
  body: { type: 'authentication_error', message: 'Invalid authorization credentials', errors: null },
}

/** A server with Moyasar's paths and shapes, over a small ledger. */
export async function startFakeMoyasar(now: () => Date) {
  const ledger = createFakeLedger(now)
  const webhooks: { id: string; url: string; verified: boolean }[] = []

  const route = ({ method, url, body }: ReceivedRequest): Answer => {
    const { pathname, searchParams } = new URL(url, server.url)
    const [, version, kind, id = '', step] = pathname.split('/')
    if (version !== 'v1') return NOT_FOUND
    const input = body === '' ? {} : JSON.parse(body)
    if (kind === 'webhooks') return webhook(method, input, id)
    if (kind === 'tokens') return { status: 200, body: token(id) }
    if (id === '') return method === 'POST' ? ledger.create(input, server.url) : ledger.list(searchParams)
    const payment = ledger.payments.get(id)
    if (!payment) return NOT_FOUND
    if (method === 'PUT') {
      Object.assign(payment, {
        description: input.description ?? payment.description,
        metadata: { ...payment.metadata, ...input.metadata },
      })
    }
    if (step === 'capture') return ledger.capture(payment, input)
    if (step === 'refund') return ledger.refund(payment, input)
    if (step === 'void') return ledger.undo(payment)
    if (step === 'proceed') return ledger.confirmOtp(payment, input.otp_value)
    return { status: 200, body: payment }
  }

  const webhook = (method: string, input: { url: string; code: string }, id: string): Answer => {
    if (method === 'GET') return { status: 200, body: { webhooks } }
    const known = webhooks.find((entry) => entry.id === id)
    if (known) {
      if (input.code !== '654321') return refused('webhook_verification_invalid', 'Invalid code')
      known.verified = true
      return { status: 200, body: known }
    }
    const made = { id: crypto.randomUUID(), url: input.url, verified: false, http_method: 'post' }
    webhooks.push(made)
    return { status: 201, body: made }
  }

  const handle = (request: ReceivedRequest, response: ServerResponse) => {
    const expected = `Basic ${Buffer.from(`${SECRET_KEY}:`).toString('base64')}`
    const isOpen = request.url.startsWith('/v1/stc_pays/')
    const { status, body } = isOpen || request.headers.authorization === expected ? route(request) : BAD_KEY
    answerJson(response, status, body)
  }

  const server = await startLocalServer(handle)
  return { server, ledger }
}

function token(id: string) {
  const expiry = { month: '09', year: '2030', name: 'Noura Ali' }
  return {
    id,
    status: 'active',
    brand: 'mada',
    funding: 'debit',
    last_four: '1010',
    verification_url: null,
    message: null,
    ...expiry,
  }
}
