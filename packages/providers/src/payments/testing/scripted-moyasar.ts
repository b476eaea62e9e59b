import type { ServerResponse } from 'node:http'
import { createMoyasarGateways, type MoyasarOptions } from '../moyasar.ts'
import type { GatewayKeys } from '../payment-gateway.ts'
import { answerJson, startLocalServer, type ReceivedRequest } from '../../testing/local-server.ts'
import { samplePayment } from './samples.ts'

export const PAYMENT_ID = '6f0b6f6e-6a52-4d5f-9d25-0d5e2f8c9b11'

/** What becomes of one request. */
export type Step = (response: ServerResponse, request: ReceivedRequest) => void

export const answers =
  (status: number, body: unknown, headers?: Record<string, string>): Step =>
  (response) =>
    answerJson(response, status, body, headers)

export const answersText =
  (status: number, type: string, text: string, headers: Record<string, string> = {}): Step =>
  (response) =>
    response.writeHead(status, { 'content-type': type, ...headers }).end(text)

export const pays = (changes: Record<string, unknown> = {}): Step => answers(200, samplePayment(changes))
export const hangs: Step = () => undefined
export const drops: Step = (response) => response.destroy()
export const fails: Step = answers(500, { type: 'api_error', message: 'Something went wrong', errors: null })
export const knowsNothing: Step = answers(404, {
  type: 'record_not_found',
  message: 'Not found',
  errors: null,
})

/** A gateway in front of a server that answers the first request with the first step, and so on; then always with the last. */
export async function startScripted(steps: readonly Step[], options: Partial<MoyasarOptions> = {}) {
  const server = await startLocalServer((request, response) => {
    const step = steps[Math.min(server.received.length, steps.length) - 1]
    step?.(response, request)
  })
  const gateways = createMoyasarGateways({
    now: () => new Date(),
    random: () => 0,
    userAgent: 'Salon/test',
    failuresToOpen: 100,
    ...options,
  })
  const keys = { apiUrl: server.url, secretKey: 'sk_test_canary', publishableKey: 'pk_test_canary' }
  return {
    server,
    gateways,
    gateway: gateways.gatewayFor(keys),
    gatewayFor: (changes: Partial<GatewayKeys>) => gateways.gatewayFor({ ...keys, ...changes }),
    /** What was asked, such as `POST /v1/payments`. */
    asked: () => server.received.map(({ method, url }) => `${method} ${url}`),
    async [Symbol.asyncDispose]() {
      await gateways.close()
      await server.close()
    },
  }
}
