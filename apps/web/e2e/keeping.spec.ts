import type { AvailabilityView, BookingView, OtpChallengeView, SalonProfile } from '@salon/contract'
import type { Page, TestInfo } from '@playwright/test'
import { itemAt } from '@salon/domain'
import { Api } from './api.ts'
import { chooseDay, expect, open, ownSalon, test } from './fixtures.ts'

/** Signs a newcomer in where the page stands, without the form; gives a client that acts for her. */
async function signInHere(page: Page, phone: string): Promise<Api> {
  const api = new Api(new URL(page.url()).origin)
  const { challengeId } = await api.mutate<OtpChallengeView>('accounts.requestOtp', { phone })
  api.token = await page.evaluate(
    async (input) => {
      const response = await fetch('/trpc/accounts.verifyOtp', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      })
      const body: { result: { data: { accessToken: string } } } = await response.json()
      localStorage.setItem('salon.signedIn', '1')
      return body.result.data.accessToken
    },
    { challengeId, code: await api.lastCode(phone) },
  )
  return api
}

/** A confirmed visit some days from now, at a salon that only this journey books at. */
async function book(api: Api, info: TestInfo, journey: number): Promise<BookingView> {
  const salon = await api.query<SalonProfile>('salons.bySlug', { slug: ownSalon(info, journey) })
  const plain = salon.services.filter((each) => each.variants.length + each.addOns.length === 0)
  const lines = [{ serviceId: itemAt(plain, 0).id }]
  const { days } = await api.query<AvailabilityView>('salons.availability', {
    salonId: salon.id,
    lines,
    from: salon.hours.today,
    days: 14,
  })
  const slots = days.slice(3).flatMap((day) => day.slots)
  const { startsAt } = itemAt(slots, Math.floor(slots.length / 2))
  return api.mutate<BookingView>('bookings.create', {
    salonId: salon.id,
    lines,
    startsAt,
    idempotencyKey: crypto.randomUUID(),
  })
}

test('a link in a language wins once, is remembered, and leaves a clean address', async ({ page, slug }) => {
  await page.goto(`/s/${slug}?lang=en#reviews`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page).toHaveURL(new RegExp(`/s/${slug}#reviews$`))
  await page.goto('/account')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await page.goto('/account?lang=ar')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
})

test('a visit is booked again in two taps', async ({ page, locale, texts, phone }, info) => {
  await open(page, '/', { locale, texts })
  const api = await signInHere(page, phone)
  const { id } = await book(api, info, 16)
  await page.goto('/bookings')
  const visit = page.locator(`a[href="/bookings/${id}"]`)
  await expect(visit).toBeVisible()
  await api.mutate('bookings.cancel', { id })
  // what the browser kept of the list is shown, and gives way to what is so
  await page.reload()
  await expect(page.getByText(texts.bookings.noneUpcoming)).toBeVisible()
  await page.goto('/bookings?scope=past')
  await expect(visit).toBeVisible()
  await page.getByText(texts.bookings.rebook, { exact: true }).click()
  await expect(page).toHaveURL(/\/s\/[a-z0-9-]+\/book\?lines=/)
  await chooseDay(page, texts)
})

test('another device is signed out from here', async ({ page, browser, baseURL, locale, texts, phone }) => {
  await open(page, '/', { locale, texts })
  const api = await signInHere(page, phone)
  expect(api.token).not.toBe('')
  // the second device signs in once another code may be sent
  const other = await browser.newContext({ baseURL: baseURL ?? '' })
  const elsewhere = await other.newPage()
  await elsewhere.goto('/')
  await expect(async () => {
    await signInHere(elsewhere, phone)
  }).toPass({ intervals: [1_000] })
  await page.goto('/account')
  await page.getByRole('region', { name: texts.account.devices }).getByRole('button').first().click()
  await expect(page.getByText(texts.account.sessionEnded)).toBeVisible()
  await elsewhere.goto('/bookings?lang=en')
  await expect(elsewhere.getByText('Sign in to see your bookings')).toBeVisible()
  await other.close()
})

test.describe('with the app kept by the browser', () => {
  test.use({ serviceWorkers: 'allow' })

  test('a booking that was seen is read without a network, and everything heals with it', async ({
    page,
    context,
    locale,
    texts,
    phone,
  }, info) => {
    await open(page, '/', { locale, texts })
    const api = await signInHere(page, phone)
    const { reference } = await book(api, info, 17)
    await page.goto('/bookings')
    await page.locator('main a[href^="/bookings/"]').first().click()
    await expect(page.getByText(reference)).toBeVisible()
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)

    await context.setOffline(true)
    await page.reload()
    await expect(page.getByText(reference)).toBeVisible()
    await expect(page.getByText(texts.common.offline)).toBeVisible()
    await expect(page.getByText(texts.common.needsNetwork).first()).toBeVisible()
    await expect(page.getByRole('button', { name: texts.bookings.cancel, exact: true })).toBeDisabled()
    await page.goto('/bookings')
    await expect(page.locator('main a[href^="/bookings/"]').first()).toBeVisible()
    await page.locator('main a[href^="/bookings/"]').first().click()

    await context.setOffline(false)
    await expect(page.getByText(texts.common.offline)).toBeHidden()
    await expect(page.getByRole('button', { name: texts.bookings.cancel, exact: true })).toBeEnabled()
    await expect(page.getByText(texts.bookings.notifications.booking_created).first()).toBeVisible()

    await page.goto('/account')
    await page.getByRole('button', { name: texts.account.leaveHere }).click()
    await expect.poll(() => page.evaluate(() => localStorage.getItem('salon.keptBookings'))).toBeNull()
    const kept = await page.evaluate(async () => {
      const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
      const requests = await Promise.all(opened.map((cache) => cache.keys()))
      return requests.flat().map(({ url }) => new URL(url).pathname)
    })
    expect(kept.filter((path) => path.startsWith('/trpc'))).toEqual([])
    expect(kept).toContain('/offline')
  })
})
