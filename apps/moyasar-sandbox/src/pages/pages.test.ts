import { afterEach, beforeEach, expect, it } from 'vitest'
import { newTestSandbox, type TestSandbox } from '../testing/test-sandbox.ts'

let sandbox: TestSandbox
beforeEach(() => {
  sandbox = newTestSandbox({ webhook: { url: 'http://127.0.0.1:9/hook', secret: 'chosen by the shop' } })
})
afterEach(() => sandbox.close())

const open = (url: string) => sandbox.app.inject({ method: 'GET', url })
const press = (url: string, headers: Record<string, string> = {}) => {
  return sandbox.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })
}

it('begins empty, in Arabic', async () => {
  const { body, headers } = await open('/')
  expect(body).toContain('<html lang="ar" dir="rtl">')
  expect(body).toContain('لا توجد مدفوعات بعد')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(body).not.toMatch(/<script|<style| style=| on\w+=/)
})

it('lists payments with what can be done to them', async () => {
  const waiting = await sandbox.pay({ description: '<b>Hair & nails</b>' })
  const paid = await sandbox.pay({}, { '3ds': false })
  const { body } = await open('/?lang=en')
  expect(body).toContain('&lt;b&gt;Hair &amp; nails&lt;/b&gt;')
  expect(body).toContain('172.50 SAR')
  expect(body).toContain(`/actions/payments/${waiting.id}/approve`)
  expect(body).not.toContain(`/actions/payments/${paid.id}`)
})

it.each([
  ['approve', 'paid'],
  ['decline', 'failed'],
])('has a button for %s', async (action, status) => {
  const payment = await sandbox.pay()
  const pressed = await press(`/actions/payments/${payment.id}/${action}?lang=en`)
  expect(pressed.headers.location).toBe('/?lang=en')
  expect(await sandbox.act(payment)).toMatchObject({ status })
})

it.each([
  ['resend', 2],
  ['duplicate', 3],
])('has a button to %s an event', async (action, deliveries) => {
  await sandbox.pay({}, { '3ds': false })
  const [event] = sandbox.world.store.events.all()
  expect((await open('/events?lang=en')).body).toContain(`/actions/events/${event?.id}/${action}`)
  const pressed = await press(`/actions/events/${event?.id}/${action}?lang=ar`)
  expect(pressed.headers.location).toBe('/events?lang=ar')
  expect(sandbox.world.store.deliveries.all()).toHaveLength(deliveries)
})

it('holds deliveries and lets them go', async () => {
  await press('/actions/deliveries/hold')
  await sandbox.pay({}, { '3ds': false })
  expect((await open('/events?lang=en')).body).toContain('class="status held"')
  await press('/actions/deliveries/release-reversed')
  expect(sandbox.world.behaviour.holdWebhooks).toBe(false)
  expect(sandbox.world.store.attempts.all()).toHaveLength(1)
})

it('lets no other site press its buttons', async () => {
  const payment = await sandbox.pay()
  const crossSite = { 'sec-fetch-site': 'cross-site' }
  expect((await press(`/actions/payments/${payment.id}/approve`, crossSite)).statusCode).toBe(403)
  expect((await press('/_sandbox/reset', crossSite)).statusCode).toBe(403)
  expect(await sandbox.act(payment)).toMatchObject({ status: 'initiated' })
})

it('leafs through more than a page', async () => {
  for (let i = 0; i < 41; i++) await sandbox.pay()
  expect((await open('/?lang=en')).body).toContain('/?lang=en&amp;page=2')
  expect((await open('/?lang=en&page=2')).body).toContain('/?lang=en&amp;page=1')
})
