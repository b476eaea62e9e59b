import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { startSandbox, type RunningSandbox } from '../src/start.ts'
import { launchChromium } from './chromium.ts'
import { startShop } from './shop.ts'
import { basic, SECRET_KEY } from '../src/testing/test-sandbox.ts'
import { paymentWire } from '../src/testing/wire-schemas.ts'

// The form that shops really use, unchanged, in a real browser, against the sandbox.

let browser: Browser
let sandbox: RunningSandbox
let shop: Awaited<ReturnType<typeof startShop>>
let page: Page
const givenId = { current: '' }

beforeAll(async () => {
  browser = await launchChromium()
  sandbox = await startSandbox()
})
afterAll(async () => {
  await browser.close()
  await sandbox.stop()
})

beforeEach(async () => {
  givenId.current = randomUUID()
  shop = await startShop({ gatewayUrl: sandbox.url, givenId: givenId.current })
  page = await browser.newPage({ locale: 'en-GB' })
  page.setDefaultTimeout(30_000)
  // Nothing leaves this machine: the form also reports its errors to somebody.
  await page.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  )
  await page.goto(`${shop.url}/pay`)
})
afterEach(async () => {
  await page.close()
  await shop.stop()
})

async function fillCard(number: string): Promise<void> {
  await page.locator('[name="mysr-cc-name"]').fill('Noura Demo')
  await page.locator('[name="mysr-cc-number"]').pressSequentially(number)
  await page.locator('[name="mysr-cc-exp"]').pressSequentially('0939')
  await page.locator('[name="mysr-cc-csc"]').pressSequentially('123')
  await page.locator('form:has([name="mysr-cc-number"]) button[type="submit"]').click()
}

async function fetchPayment() {
  const headers = { authorization: basic(SECRET_KEY), 'user-agent': 'Salon/1' }
  const response = await fetch(`${sandbox.url}/v1/payments/${givenId.current}`, { headers })
  return paymentWire.parse(await response.json())
}

/** What the shop's address says after the way back. */
async function returned(): Promise<Record<string, string>> {
  await page.waitForURL((url) => url.pathname === '/return')
  return Object.fromEntries(new URL(page.url()).searchParams)
}

it('pays with a mada card through 3-D Secure and comes back', async () => {
  await fillCard('4201320111111010')
  await page.waitForURL(/transaction_auths/)
  expect(await fetchPayment()).toMatchObject({ status: 'initiated' })
  await page.getByRole('button', { name: 'Complete the verification' }).click()
  expect(await returned()).toEqual({ booking: '7', id: givenId.current, status: 'paid', message: 'APPROVED' })
  expect(await fetchPayment()).toMatchObject({
    status: 'paid',
    amount: 17_250,
    metadata: { booking_id: '7' },
  })
  const completed = await page.evaluate("sessionStorage.getItem('completed')")
  expect(completed).toBe(`${givenId.current} initiated`)
})

it('comes back with a failure when the verification is refused', async () => {
  await fillCard('4111111111111111')
  await page.waitForURL(/transaction_auths/)
  await page.getByRole('button', { name: 'Refuse the verification' }).click()
  expect(await returned()).toMatchObject({ status: 'failed' })
  expect(await fetchPayment()).toMatchObject({ status: 'failed', source: { company: 'visa' } })
})

it('comes back at once from a card that needs no page', async () => {
  await fillCard('4111114005765430')
  expect(await returned()).toMatchObject({ id: givenId.current, status: 'paid', message: 'APPROVED' })
})

it('pays with STC Pay and a one-time code', async () => {
  await page.getByRole('button', { name: /stc/i }).first().click()
  await page.locator('[name="mysr-stc-mobile"]').pressSequentially('0512345678')
  await page.locator('form:has([name="mysr-stc-mobile"]) button[type="submit"]').click()
  // the form empties the field once more after it has shown it
  const code = page.locator('[name="mysr-stc-otp"]')
  const typeCode = async () => {
    await code.fill('')
    await code.pressSequentially('123456')
    return (await code.inputValue()).replace(' ', '')
  }
  await expect.poll(typeCode).toBe('123456')
  await page.locator('form:has([name="mysr-stc-otp"]) button[type="submit"]').click()
  expect(await returned()).toMatchObject({ id: givenId.current, status: 'paid' })
  expect(await fetchPayment()).toMatchObject({ source: { type: 'stcpay' } })
})
