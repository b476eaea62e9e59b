import type { PhoneNumber } from '@salon/domain'
import { startSandbox } from '@salon/moyasar-sandbox'
import { createMoyasarGateways } from '@salon/providers'
import { describePaymentGateway, type ChargeEnd } from '@salon/providers/payments/contract'

// The sandbox stands in for Moyasar in the demo and in journeys: over HTTP it has to do all that is asked of any gateway.

const now = () => new Date()
const KEYS = { secretKey: 'sk_test_sandbox_contract', publishableKey: 'pk_test_sandbox_contract' }
/** Published test numbers, by how their charge ends. */
const CARDS: Record<ChargeEnd, string> = {
  approved: '4111114005765430',
  declined: '4111115784228433',
  challenged: '4201320111111010',
}

describePaymentGateway('the sandbox', async () => {
  const sandbox = await startSandbox()
  const gateways = createMoyasarGateways({ now, random: () => 0, userAgent: 'Salon/test' })
  const apiUrl = `${sandbox.url}/v1`
  let isUp = true

  async function post(url: string, body: object): Promise<unknown> {
    const response = await fetch(`${sandbox.url}${url}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return response.json()
  }
  async function takeDown(): Promise<void> {
    if (isUp) await sandbox.stop()
    isUp = false
  }

  // nobody answers at the address that is registered here
  await post('/_sandbox/behaviour', { webhookVerification: false })
  return {
    gateway: gateways.gatewayFor({ apiUrl, ...KEYS }),
    gatewayWithWrongKey: gateways.gatewayFor({ apiUrl, ...KEYS, secretKey: 'sk_test_wrong' }),
    async source(end) {
      const card = { name: 'Noura Demo', number: CARDS[end], month: '09', year: '29', cvc: '123' }
      const key = { publishable_api_key: KEYS.publishableKey, save_only: true }
      const { id } = (await post('/v1/tokens', { ...key, ...card })) as { id: string }
      return { type: 'token', token: id }
    },
    async answerChallenge(transactionUrl, isHerself) {
      const [, id = ''] = /transaction_auths\/([^/]+)/.exec(transactionUrl) ?? []
      await post(`/_sandbox/payments/${id}/${isHerself ? 'approve' : 'decline'}`, {})
    },
    stcPay: { mobile: '+966501234567' as PhoneNumber, rightOtp: '123456', wrongOtp: '999999' },
    takeDown,
    async stop() {
      await gateways.close()
      await takeDown()
    },
  }
})
