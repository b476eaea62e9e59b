import { GatewayError } from './gateway-error.ts'
import type { GatewayPayment } from './gateway-payment.ts'
import { callMoyasar, type Call, type ClientDeps } from './moyasar-client.ts'
import {
  parsePayment,
  parsePaymentPage,
  parseToken,
  parseWebhookList,
  parseWebhookRegistration,
} from './moyasar-parsing.ts'
import {
  amountBody,
  createBody,
  listPath,
  otpBody,
  otpUrl,
  paymentPath,
  tokenPath,
  updateBody,
  webhookPath,
} from './moyasar-requests.ts'
import type { NewPayment, PaymentGateway } from './payment-gateway.ts'

export interface MoyasarAccount {
  /** Version included, no slash at the end. */
  apiUrl: URL
  secretKey: string
  publishableKey: string
  /** For one call, its tries and waits included. */
  timeoutMilliseconds: number
}

type Body = Record<string, unknown>

/** One account at Moyasar. */
export function createMoyasarGateway(deps: ClientDeps, account: MoyasarAccount): PaymentGateway {
  const { apiUrl, secretKey, publishableKey, timeoutMilliseconds } = account
  const startDeadline = () => AbortSignal.timeout(timeoutMilliseconds)

  const send = (
    operation: string,
    method: Call['method'],
    path: string,
    body?: Body,
    deadline = startDeadline(),
  ) => callMoyasar(deps, { operation, method, url: new URL(apiUrl.href + path), body, secretKey, deadline })

  const fetchPayment = async (id: string, deadline?: AbortSignal) =>
    parsePayment(await send('fetch', 'GET', paymentPath(id), undefined, deadline), id)

  const postStep = async (step: 'capture' | 'refund' | 'void', id: string, body?: Body) =>
    parsePayment(await send(step, 'POST', paymentPath(id, `/${step}`), body), id)

  const create = async (payment: NewPayment) => {
    const body = createBody(payment)
    const deadline = startDeadline()
    const post = async () =>
      parsePayment(await send('create', 'POST', '/payments', body, deadline), payment.givenId)
    try {
      return await post()
    } catch (error) {
      if (!(error instanceof GatewayError) || !error.mayHaveActed || deadline.aborted) throw error
      const settled = await settleCreate(() => fetchPayment(payment.givenId, deadline), post)
      if (settled === null) throw error
      return settled
    }
  }

  return {
    mode: secretKey.startsWith('sk_live_') ? 'live' : 'test',
    publishableKey,
    create,
    fetch: (id) => fetchPayment(id),
    list: async (query) => parsePaymentPage(await send('list', 'GET', listPath(query))),
    update: async (id, changes) =>
      parsePayment(await send('update', 'PUT', paymentPath(id), updateBody(changes)), id),
    capture: async (id, amountHalalas) => postStep('capture', id, amountBody(amountHalalas)),
    refund: async (id, amountHalalas) => postStep('refund', id, amountBody(amountHalalas)),
    void: (id) => postStep('void', id),
    async confirmOtp({ transactionUrl, otp }) {
      const url = otpUrl(transactionUrl, apiUrl)
      const body = otpBody(otp)
      // The one-time token in the address is the proof; our key is not needed there.
      const request = { operation: 'confirm code', method: 'POST', url, body, secretKey: null } as const
      return parsePayment(await callMoyasar(deps, { ...request, deadline: startDeadline() }))
    },
    fetchToken: async (id) => parseToken(await send('fetch token', 'GET', tokenPath(id)), id),
    listWebhooks: async () => parseWebhookList(await send('list webhooks', 'GET', '/webhooks')),
    async registerWebhook({ url, secret }) {
      const body = { http_method: 'post', url, shared_secret: secret }
      return parseWebhookRegistration(await send('register webhook', 'POST', '/webhooks', body))
    },
    async confirmWebhook(id, code) {
      const path = webhookPath(id, '/verify')
      return parseWebhookRegistration(await send('confirm webhook', 'POST', path, { code }))
    },
  }
}

/**
 * Finds out whether a payment with a lost answer was made, and makes it if not. Sending it again cannot charge twice,
 * since its id can be used but once. Null when that could not be found out in the time left.
 */
async function settleCreate(
  fetchIt: () => Promise<GatewayPayment>,
  post: () => Promise<GatewayPayment>,
): Promise<GatewayPayment | null> {
  try {
    return await fetchIt()
  } catch (error) {
    if (!isOutcome(error, 'not-found')) return null
  }
  try {
    return await post()
  } catch (error) {
    if (!isOutcome(error, 'already-exists')) return null
  }
  return fetchIt().catch(() => null)
}

function isOutcome(error: unknown, outcome: GatewayError['outcome']): boolean {
  return error instanceof GatewayError && error.outcome === outcome
}
