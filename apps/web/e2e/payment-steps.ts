import { execFile } from 'node:child_process'
import { randomInt } from 'node:crypto'
import path from 'node:path'
import { promisify } from 'node:util'
import type {
  AvailabilityView,
  BookingDetailsView,
  BookingView,
  OtpChallengeView,
  SalonProfile,
  SignedInView,
} from '@salon/contract'
import { addDays, itemAt } from '@salon/domain'
import type { Page } from '@playwright/test'
import { paymentAr } from '../src/i18n/payment.ar.ts'
import { paymentEn, type PaymentMessages } from '../src/i18n/payment.en.ts'
import { Api } from './api.ts'
import { expect, test as base } from './fixtures.ts'
import { axeFindings } from './looks.ts'

export { CARDS } from './cards.ts'

export const PAYMENT_TEXTS: Record<'ar' | 'en', PaymentMessages> = { ar: paymentAr, en: paymentEn }

/** Demo salons of Riyadh: one asks for a deposit, the other for all of it. */
export const [DEPOSIT_SALON, PREPAID_SALON] = ['harir-wa-ward', 'majlis-grooming']

/** A visit of one service without choices to make. */
export async function findPlainVisit(api: Api, slug: string) {
  const salon = await api.query<SalonProfile>('salons.bySlug', { slug })
  const service = salon.services.find(({ variants, staff }) => variants.length === 0 && staff.length > 0)
  return { salon, lines: [{ serviceId: service?.id ?? '' }] }
}

/** Signed in in the journey's browser, and for requests of the journey's own. */
class Customer {
  readonly #baseUrl: string
  readonly #api: Api

  constructor(baseUrl: string, token: string) {
    this.#baseUrl = baseUrl
    this.#api = new Api(baseUrl, token)
  }

  /** Books the first plain service of a salon at some free time, so that journeys which run at once seldom meet. */
  async hold(slug: string): Promise<BookingView> {
    const { salon, lines } = await findPlainVisit(this.#api, slug)
    const from = addDays(salon.hours.today, 3)
    const wanted = { salonId: salon.id, lines, from, days: 14 }
    const { days } = await this.#api.query<AvailabilityView>('salons.availability', wanted)
    const slots = days.flatMap((day) => day.slots)
    for (let tries = 1; ; tries++) {
      const { startsAt } = itemAt(slots, randomInt(slots.length))
      const input = { salonId: salon.id, lines, startsAt, idempotencyKey: crypto.randomUUID() }
      try {
        return await this.#api.mutate<BookingView>('bookings.create', input)
      } catch (error) {
        if (tries === 5) throw error
      }
    }
  }

  async booking(id: string): Promise<BookingDetailsView> {
    const search = new URLSearchParams({ input: JSON.stringify({ id }) })
    const response = await fetch(`${this.#baseUrl}/trpc/bookings.byId?${search}`, {
      headers: { authorization: `Bearer ${this.#api.token}` },
    })
    const body: { result: { data: BookingDetailsView } } = await response.json()
    return body.result.data
  }
}

/** With `me`: somebody who has just signed up. */
export const test = base.extend<{ me: Customer }>({
  me: async ({ page, context, baseURL, phone }, use) => {
    const api = new Api(baseURL ?? '')
    const { challengeId } = await api.mutate<OtpChallengeView>('accounts.requestOtp', { phone })
    const code = await api.lastCode(phone)
    const response = await page.request.post('/trpc/accounts.verifyOtp', { data: { challengeId, code } })
    const { result }: { result: { data: SignedInView } } = await response.json()
    await context.addInitScript(() => localStorage.setItem('salon.signedIn', '1'))
    await use(new Customer(baseURL ?? '', result.data.accessToken))
  },
})

export async function typeCard(page: Page, t: PaymentMessages, number: string): Promise<void> {
  await page.getByLabel(t.cardNumber).fill(number)
  await page.getByLabel(t.expiry).clear()
  await page.getByLabel(t.expiry).pressSequentially('1230')
  await page.getByLabel(t.cvc).fill('123')
  await page.getByLabel(t.cardName).fill('Noura Ali')
}

/** The button that pays, whatever the amount. */
export function payButton(page: Page, t: PaymentMessages) {
  const [word = ''] = t.pay('').split(' ')
  return page.locator('form:visible button[type=submit]').filter({ hasText: word })
}

/** On the page that stands for her bank. */
export async function answerBank(page: Page, choice: 'approve' | 'decline' | 'abandon'): Promise<void> {
  await page.waitForURL(/transaction_auths/)
  await page.locator(`button[name=choice][value=${choice}]`).click()
}

/** What the gateway's own books say of the money of a booking: how often it charged, and how much is left. */
export async function readLedger(
  booking: BookingDetailsView,
): Promise<{ charges: number; netHalalas: number }> {
  const sandbox = process.env['E2E_SANDBOX_URL'] ?? ''
  const listed = await fetch(`${sandbox}/v1/payments?metadata[booking_id]=${booking.id}`, {
    headers: { authorization: `Basic ${btoa('sk_test_sandbox_e2e:')}` },
  })
  const { payments }: { payments: { id: string }[] } = await listed.json()
  const books = await Promise.all(
    payments.map(async ({ id }): Promise<{ entries: { kind: string }[]; totals: { net: number } }> =>
      (await fetch(`${sandbox}/_sandbox/ledger?payment_id=${id}`)).json(),
    ),
  )
  return {
    charges: books.flatMap(({ entries }) => entries).filter(({ kind }) => kind === 'charge').length,
    netHalalas: books.reduce((sum, { totals }) => sum + totals.net, 0),
  }
}

/** The payer approves at her bank while this browser is elsewhere. */
export async function approveElsewhere(bankUrl: string): Promise<void> {
  const id = /transaction_auths\/([^/]+)\//.exec(bankUrl)?.[1] ?? ''
  const response = await fetch(`${process.env['E2E_SANDBOX_URL']}/_sandbox/payments/${id}/approve`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect(response.ok).toBe(true)
}

const run = promisify(execFile)
const LAPSE = path.resolve(import.meta.dirname, '../../../packages/db/scripts/lapse-hold.ts')

/** The hold of a booking is over from now on: nobody waits ten minutes for it. */
export async function lapseHold(bookingId: string): Promise<void> {
  await run(process.execPath, [LAPSE, bookingId], {
    env: { ...process.env, SALON_DATA_DIR: process.env['E2E_DATA_DIR'] },
  })
}

/** Somebody else, who books the very time of a booking, with the same person. */
export async function bookSameTime(api: Api, booking: BookingView): Promise<BookingView> {
  const { salon, startsAt, lines } = booking
  const wanted = lines.map(({ serviceId, staff }) => ({ serviceId, staffId: staff.id }))
  const input = { salonId: salon.id, lines: wanted, startsAt, idempotencyKey: crypto.randomUUID() }
  return api.mutate<BookingView>('bookings.create', input)
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([])
}
