import { randomInt } from 'node:crypto'
import { inspect } from 'node:util'
import { test as base, expect, type Locator, type Page, type TestInfo } from '@playwright/test'
import { itemAt } from '@salon/domain'
import { accountAr } from '../src/i18n/account.ar.ts'
import { accountEn, type AccountMessages } from '../src/i18n/account.en.ts'
import { bookingAr } from '../src/i18n/booking.ar.ts'
import { bookingEn, type BookingMessages } from '../src/i18n/booking.en.ts'
import { bookingsAr } from '../src/i18n/bookings.ar.ts'
import { bookingsEn, type BookingsMessages } from '../src/i18n/bookings.en.ts'
import { calendarAr } from '../src/i18n/calendar.ar.ts'
import { calendarEn, type CalendarMessages } from '../src/i18n/calendar.en.ts'
import { cardAr } from '../src/i18n/card.ar.ts'
import { cardEn, type CardMessages } from '../src/i18n/card.en.ts'
import { commonAr } from '../src/i18n/common.ar.ts'
import { commonEn, type CommonMessages } from '../src/i18n/common.en.ts'
import { discoverAr } from '../src/i18n/discover.ar.ts'
import { discoverEn, type DiscoverMessages } from '../src/i18n/discover.en.ts'
import { favouritesAr } from '../src/i18n/favourites.ar.ts'
import { favouritesEn, type FavouritesMessages } from '../src/i18n/favourites.en.ts'
import { landingAr } from '../src/i18n/landing.ar.ts'
import { landingEn, type LandingMessages } from '../src/i18n/landing.en.ts'
import { embedAr } from '../src/i18n/embed.ar.ts'
import { embedEn, type EmbedMessages } from '../src/i18n/embed.en.ts'
import { manageAr } from '../src/i18n/manage.ar.ts'
import { manageEn, type ManageMessages } from '../src/i18n/manage.en.ts'
import { salonAr } from '../src/i18n/salon.ar.ts'
import { salonEn, type SalonMessages } from '../src/i18n/salon.en.ts'
import { setUpAr } from '../src/i18n/set-up.ar.ts'
import { setUpEn, type SetUpMessages } from '../src/i18n/set-up.en.ts'
import { stopAr } from '../src/i18n/stop.ar.ts'
import { stopEn, type StopMessages } from '../src/i18n/stop.en.ts'
import { visitAr } from '../src/i18n/visit.ar.ts'
import { visitEn, type VisitMessages } from '../src/i18n/visit.en.ts'
import { Api } from './api.ts'

/** The app's own sentences, so that a journey reads the screen as its reader does. */
export interface Texts {
  account: AccountMessages
  booking: BookingMessages
  bookings: BookingsMessages
  calendar: CalendarMessages
  card: CardMessages
  common: CommonMessages
  discover: DiscoverMessages
  embed: EmbedMessages
  favourites: FavouritesMessages
  landing: LandingMessages
  manage: ManageMessages
  salon: SalonMessages
  setUp: SetUpMessages
  stop: StopMessages
  visit: VisitMessages
}

export const TEXTS: Record<'ar' | 'en', Texts> = {
  ar: {
    account: accountAr,
    booking: bookingAr,
    bookings: bookingsAr,
    calendar: calendarAr,
    card: cardAr,
    common: commonAr,
    discover: discoverAr,
    embed: embedAr,
    favourites: favouritesAr,
    landing: landingAr,
    manage: manageAr,
    salon: salonAr,
    setUp: setUpAr,
    stop: stopAr,
    visit: visitAr,
  },
  en: {
    account: accountEn,
    booking: bookingEn,
    bookings: bookingsEn,
    calendar: calendarEn,
    card: cardEn,
    common: commonEn,
    discover: discoverEn,
    embed: embedEn,
    favourites: favouritesEn,
    landing: landingEn,
    manage: manageEn,
    salon: salonEn,
    setUp: setUpEn,
    stop: stopEn,
    visit: visitEn,
  },
}

interface Fixtures {
  locale: 'ar' | 'en'
  texts: Texts
  phone: string
  /** The demo's first salon, and its owner. */
  slug: string
  owner: Api
  /** The platform's reviewer. */
  admin: Api
  /** Anything on the console that is an error fails the journey. */
  quietConsole: void
}

export const test = base.extend<Fixtures>({
  locale: async ({}, use, info) => use(info.project.metadata['locale'] === 'en' ? 'en' : 'ar'),
  texts: async ({ locale }, use) => use(TEXTS[locale]),
  phone: async ({}, use) => use(newPhone()),
  slug: async ({}, use) => use(process.env['E2E_SALON_SLUG'] ?? ''),
  admin: async ({ baseURL }, use) => use(new Api(baseURL ?? '', process.env['E2E_ADMIN_TOKEN'])),
  owner: async ({ baseURL }, use) => use(new Api(baseURL ?? '', process.env['E2E_OWNER_TOKEN'])),
  quietConsole: [
    async ({ page }, use) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(inspect(error)))
      page.on('console', (message) => {
        // the browser itself reports every refused request; what the app makes of it is the journey's business
        const isRefusal = message.text().startsWith('Failed to load resource')
        if (message.type() === 'error' && !isRefusal) errors.push(message.text())
      })
      await use()
      expect(errors).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** A Saudi mobile that nobody has used yet. */
export function newPhone(): string {
  return `+96654${String(randomInt(10_000_000)).padStart(7, '0')}`
}

/** Opens a page in the project's language: Arabic is the first, English one tap away. */
export async function open(
  page: Page,
  path: string,
  { locale, texts }: Pick<Fixtures, 'locale' | 'texts'>,
): Promise<void> {
  await page.goto(path)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  if (locale === 'en') {
    await page.getByRole('button', { name: commonAr.switchLanguage }).click()
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  }
  await expect(page.getByRole('link', { name: texts.common.brand }).first()).toBeVisible()
}

/** Chooses a time as a person does: on its label, since the input itself is there for keyboards and readers. */
export async function choose(radio: Locator): Promise<void> {
  const name = (await radio.getAttribute('aria-label')) ?? ''
  await radio.locator('..').click()
  await expect(radio.page().getByRole('radio', { name, checked: true }).first()).toBeAttached()
}

/** That book at salons of their own, in each project. */
const JOURNEYS = 3

/** A salon that no other journey of any project books at, so that those which run at once never want the same time. */
export function ownSalon(info: TestInfo, journey: number): string {
  const slugs = process.env['E2E_OTHER_SLUGS']?.split(',') ?? []
  const projects = info.config.projects.map(({ name }) => name)
  return itemAt(slugs, projects.indexOf(info.project.name) * JOURNEYS + journey)
}

/** What stands under a day that has free times. */
export const FREE_TIMES = /\d+ free|\d+ (أوقات|وقتًا|وقت)|وقتان|وقت واحد/

/** A coming day with times; early enough to be near, late enough that cancelling is free. */
export async function chooseDay(page: Page, texts: Texts): Promise<void> {
  const strip = page.getByRole('group', { name: texts.visit.dayStrip })
  const free = strip.locator('label').filter({ hasText: FREE_TIMES })
  await expect(free.first()).toBeVisible()
  await free.nth(3).click()
  await expect(page.getByRole('radiogroup').getByRole('radio').first()).toBeAttached()
}

/** Nothing may be wider than the screen: a phone would zoom out, and what is fixed would lie elsewhere. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  expect(await page.evaluate(() => Math.max(window.innerWidth, document.documentElement.scrollWidth))).toBe(
    width,
  )
}

/** Phone, code from the demo inbox, and a name: as a newcomer signs in wherever the form stands. */
export async function signUp(
  page: Page,
  texts: Texts,
  person: { phone: string; name: string },
): Promise<void> {
  await page.getByLabel(texts.account.phoneLabel).fill(person.phone.replace('+966', '0'))
  await page.getByRole('button', { name: texts.account.sendCode, exact: true }).click()
  await page.getByLabel(texts.account.codeLabel).waitFor()
  const origin = new URL(page.url()).origin
  await page.getByLabel(texts.account.codeLabel).fill(await new Api(origin).lastCode(person.phone))
  await page.getByLabel(texts.account.nameLabel).fill(person.name)
  await page.getByRole('button', { name: texts.account.continue, exact: true }).click()
}
