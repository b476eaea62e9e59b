import type { PhoneNumber } from '@salon/domain'
import { createMoyasarGateways } from './moyasar.ts'
import { describePaymentGateway } from './payment-gateway.contract.ts'
import { RIGHT_OTP } from './testing/fake-ledger.ts'
import { PUBLISHABLE_KEY, SECRET_KEY, startFakeMoyasar } from './testing/fake-moyasar.ts'

const now = () => new Date()

describePaymentGateway('Moyasar', async () => {
  const { server, ledger } = await startFakeMoyasar(now)
  const gateways = createMoyasarGateways({ now, random: () => 0, userAgent: 'Salon/test' })
  const keys = { apiUrl: `${server.url}/v1`, secretKey: SECRET_KEY, publishableKey: PUBLISHABLE_KEY }
  return {
    gateway: gateways.gatewayFor(keys),
    gatewayWithWrongKey: gateways.gatewayFor({ ...keys, secretKey: 'sk_test_wrong' }),
    source: async (end) => ({ type: 'token', token: `token_${end}` }),
    async answerChallenge(transactionUrl, isHerself) {
      const payment = ledger.payments.get(transactionUrl.split('/').at(-1) ?? '')
      if (payment) ledger.charge(payment, isHerself)
    },
    stcPay: { mobile: '+966501234567' as PhoneNumber, rightOtp: RIGHT_OTP, wrongOtp: '999999' },
    takeDown: () => server.close(),
    async stop() {
      await gateways.close()
      await server.close()
    },
  }
})
