import { afterEach, beforeEach, expect, it } from 'vitest'
import { newTestSandbox, type TestSandbox } from '../testing/test-sandbox.ts'
import { paymentWire } from '../testing/wire-schemas.ts'

let sandbox: TestSandbox
beforeEach(() => {
  sandbox = newTestSandbox()
})
afterEach(() => sandbox.close())

const start = async (mobile = '0512345678') => {
  const source = { type: 'stcpay', mobile, cashier: 'till 1' }
  const response = await sandbox.call('POST', '/v1/payments', { amount: 5000, currency: 'SAR', source })
  const payment = paymentWire.parse(response.json())
  if (payment.source.type !== 'stcpay') throw new Error('not STC Pay')
  return { payment, url: payment.source.transaction_url }
}
const proceed = async (url: string | null, otp: string) => {
  const { pathname, search } = new URL(url ?? '')
  return sandbox.app.inject({ method: 'POST', url: pathname + search, payload: { otp_value: otp } })
}

it('asks for a code and is paid with the right one', async () => {
  const { payment, url } = await start('966512345678')
  expect(payment).toMatchObject({ status: 'initiated', source: { mobile: '0512345678', cashier: 'till 1' } })
  expect(url).toContain(`/v1/stc_pays/${payment.id}/proceed?otp_token=`)
  expect(paymentWire.parse((await proceed(url, '123456')).json())).toMatchObject({ status: 'paid', fee: 100 })
  expect((await proceed(url, '123456')).statusCode).toBe(400)
  expect(sandbox.eventTypes()).toEqual(['payment_paid'])
})

it.each([
  ['111111', 'Insufficient balance'],
  ['222222', 'Daily limit exceeded'],
  ['333333', 'Maximum amount exceeded'],
  ['444444', 'Operation timed out'],
  ['987654', 'Invalid OTP'],
])('fails with the code %s: %s', async (otp, message) => {
  const { url } = await start()
  expect((await proceed(url, otp)).json()).toMatchObject({ status: 'failed', source: { message } })
})

it('takes the code in the address, too', async () => {
  const { url } = await start()
  const { pathname, search } = new URL(url ?? '')
  const response = await sandbox.app.inject({ method: 'GET', url: `${pathname}${search}&otp_value=000000` })
  expect(response.json()).toMatchObject({ status: 'paid' })
})

it('never asks some mobiles', async () => {
  for (const digit of [5, 6, 7, 8, 9]) {
    const { payment, url } = await start(`051555555${digit}`)
    expect(payment.status).toBe('failed')
    expect(url).toBeNull()
  }
})

it('believes nobody without the address', async () => {
  const { payment } = await start()
  const url = `/v1/stc_pays/${payment.id}/proceed?otp_token=auth_other`
  const response = await sandbox.app.inject({ method: 'POST', url, payload: { otp_value: '123456' } })
  expect(response.statusCode).toBe(404)
})
