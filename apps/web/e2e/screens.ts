import type { Page } from '@playwright/test'
import type { RoutePath } from '../src/lib/routing/routes.ts'
import { codeOf } from './built-code.ts'
import type { Texts } from './fixtures.ts'
import type { Scene } from './scene.ts'

/** One thing to look at. */
export interface Screen {
  /** Names its pictures. */
  name: string
  /** The route it shows; `null` where no route fits. */
  route: RoutePath | null
  /** Who looks; a guest unless said otherwise. */
  as?: 'customer' | 'owner' | 'admin'
  path: (scene: Scene) => string
  /** Shows what loading looks like, so there is no waiting for its end. */
  isLoading?: true
  /** Has to be there before the page is. */
  prepare?: (page: Page) => Promise<unknown>
  /** From the address to what is shown. */
  reach?: (page: Page, texts: Texts, scene: Scene) => Promise<void>
  /** Puts the browser back as it was. */
  leave?: (page: Page) => Promise<void>
}

const SETTLE_MS = 20_000
const SALON_CODE = 'src/features/salon/salon-page.tsx'

const asGuest: Screen[] = [
  { name: 'home', route: '/', path: () => '/' },
  {
    name: 'results',
    route: '/',
    path: ({ date }) => `/?city=riyadh&category=hair&date=${date}&sort=rating`,
  },
  { name: 'no-results', route: '/', path: () => '/?q=zzzz&minRating=4.5' },
  { name: 'city', route: '/c/:city', path: () => '/c/riyadh' },
  { name: 'category', route: '/c/:city/:category', path: () => '/c/riyadh/hair' },
  { name: 'salon', route: '/s/:slug', path: ({ slug }) => `/s/${slug}` },
  {
    name: 'salon-basket',
    route: '/s/:slug',
    path: ({ slug, lines }) => `/s/${slug}?lines=${lines}`,
  },
  { name: 'salon-prayers', route: '/s/:slug', path: ({ prayerSlug }) => `/s/${prayerSlug}` },
  { name: 'salon-night', route: '/s/:slug', path: ({ nightSlug }) => `/s/${nightSlug}` },
  {
    name: 'service-sheet',
    route: '/s/:slug',
    path: ({ slug }) => `/s/${slug}`,
    reach: async (page) => {
      await page.locator('main button[aria-haspopup="dialog"]').first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'booking-empty', route: '/s/:slug/book', path: ({ slug }) => `/s/${slug}/book` },
  {
    name: 'booking-times',
    route: '/s/:slug/book',
    path: ({ slug, lines, date, startsAt }) =>
      `/s/${slug}/book?lines=${lines}&date=${date}&startsAt=${startsAt}`,
  },
  {
    name: 'booking-review',
    route: '/s/:slug/book',
    path: ({ slug, lines, date, startsAt }) =>
      `/s/${slug}/book?lines=${lines}&date=${date}&startsAt=${startsAt}&step=review`,
  },
  {
    name: 'embed',
    route: '/embed/:slug',
    path: ({ slug, lines }) => `/embed/${slug}?line=${lines.split('*')[0]}`,
  },
  { name: 'sign-in', route: '/sign-in', path: () => '/sign-in' },
  {
    name: 'sign-in-code',
    route: '/sign-in',
    path: () => '/sign-in',
    reach: async (page, { account }, { newcomer }) => {
      await page.getByLabel(account.phoneLabel).fill(newcomer)
      await page.getByRole('button', { name: account.sendCode, exact: true }).click()
      await page.getByLabel(account.codeLabel).waitFor()
      await page.getByRole('button', { name: account.useDemoCode }).waitFor()
    },
  },
  { name: 'bookings-signed-out', route: '/bookings', path: () => '/bookings' },
  { name: 'favourites-signed-out', route: '/favourites', path: () => '/favourites' },
  { name: 'stop', route: '/stop', path: () => `/stop#${'A'.repeat(22)}` },
  { name: 'stop-unknown', route: '/stop', path: () => '/stop' },
  { name: 'visit-link', route: '/b', path: ({ visitLink }) => visitLink },
  { name: 'inbox', route: '/inbox', path: () => '/inbox' },
  { name: 'style', route: '/style', path: () => '/style', isLoading: true },
  { name: 'not-found', route: null, path: () => '/nowhere' },
  {
    name: 'offline',
    route: '/',
    path: () => '/',
    reach: async (page, { common }) => {
      await page.context().setOffline(true)
      await page.getByText(common.offline).waitFor()
    },
    leave: (page) => page.context().setOffline(false),
  },
  {
    name: 'crashed',
    route: '/s/:slug',
    path: ({ slug }) => `/s/${slug}`,
    prepare: (page) => page.route(codeOf(SALON_CODE), (route) => route.abort()),
    reach: (page, { common }) => page.getByRole('heading', { name: common.crashedTitle }).waitFor(),
    leave: (page) => page.unroute(codeOf(SALON_CODE)),
  },
]

const asCustomer: Screen[] = [
  // first, for the time is kept for ten minutes only
  { name: 'pay', route: '/bookings/:id/pay', path: ({ heldId }) => `/bookings/${heldId}/pay` },
  {
    name: 'payment-return',
    route: '/payments/:id/return',
    path: ({ paymentId }) => `/payments/${paymentId}/return`,
  },
  { name: 'booking-held', route: '/bookings/:id', path: ({ heldId }) => `/bookings/${heldId}` },
  { name: 'bookings', route: '/bookings', path: () => '/bookings' },
  { name: 'bookings-past', route: '/bookings', path: () => '/bookings?scope=past' },
  { name: 'booking', route: '/bookings/:id', path: ({ comingId }) => `/bookings/${comingId}` },
  {
    name: 'move',
    route: '/bookings/:id',
    path: ({ comingId }) => `/bookings/${comingId}`,
    reach: async (page, { bookings }) => {
      await page.getByRole('button', { name: bookings.move, exact: true }).click()
      await page.getByRole('dialog').getByRole('radiogroup').getByRole('radio').first().waitFor()
    },
  },
  {
    name: 'cancel',
    route: '/bookings/:id',
    path: ({ comingId }) => `/bookings/${comingId}`,
    reach: async (page, { bookings }) => {
      await page.getByRole('button', { name: bookings.cancel, exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: bookings.keep }).waitFor()
    },
  },
  { name: 'review', route: '/bookings/:id', path: ({ pastId }) => `/bookings/${pastId}` },
  {
    name: 'booking-receipts',
    route: '/bookings/:id',
    path: ({ creditedId }) => `/bookings/${creditedId}`,
    reach: (page, { bookings }) =>
      page.getByRole('region', { name: bookings.receipts }).scrollIntoViewIfNeeded(),
  },
  {
    name: 'receipt',
    route: '/bookings/:id/receipts/:receiptId',
    path: ({ creditedId, invoiceId }) => `/bookings/${creditedId}/receipts/${invoiceId}`,
  },
  {
    name: 'credit-note',
    route: '/bookings/:id/receipts/:receiptId',
    path: ({ creditedId, creditNoteId }) => `/bookings/${creditedId}/receipts/${creditNoteId}`,
  },
  { name: 'favourites', route: '/favourites', path: () => '/favourites' },
  { name: 'account', route: '/account', path: () => '/account' },
  { name: 'new-salon', route: '/manage/new', path: () => '/manage/new' },
  {
    name: 'opening',
    route: '/manage/:salonId/opening',
    path: ({ draftId }) => `/manage/${draftId}/opening?step=services`,
  },
  {
    name: 'opening-review',
    route: '/manage/:salonId/opening',
    path: ({ draftId }) => `/manage/${draftId}/opening?step=review`,
  },
]

/** The salon's own side, by one of its owners. */
const asOwner: Screen[] = [
  { name: 'manage', route: '/manage', path: () => '/manage' },
  { name: 'manage-day', route: '/manage/:salonId', path: ({ salonId }) => `/manage/${salonId}` },
  {
    name: 'manage-one',
    route: '/manage/:salonId',
    path: ({ salonId }) => `/manage/${salonId}`,
    reach: async (page, { manage }) => {
      await page.getByRole('group', { name: manage.whose }).getByRole('button').nth(1).click()
    },
  },
  {
    name: 'manage-week',
    route: '/manage/:salonId',
    path: ({ salonId, date }) => `/manage/${salonId}?date=${date}&view=week`,
  },
  {
    name: 'manage-booking',
    route: '/manage/:salonId',
    path: ({ salonId, salonBookingId }) => `/manage/${salonId}?booking=${salonBookingId}`,
    reach: (page) => page.getByRole('dialog').waitFor(),
  },
  {
    name: 'manage-walk-in',
    route: '/manage/:salonId',
    path: ({ salonId, date }) => `/manage/${salonId}?date=${date}`,
    reach: async (page, { manage }) => {
      await page.getByRole('button', { name: manage.newBooking }).click()
      // whoever is booked out that day has nothing to press
      const service = page.getByRole('dialog').getByRole('region').getByRole('button', { disabled: false })
      await service.first().click()
      await page.getByLabel(manage.customerName).waitFor()
    },
  },
  {
    name: 'manage-clients',
    route: '/manage/:salonId/clients',
    path: ({ salonId }) => `/manage/${salonId}/clients`,
    reach: async (page) => {
      await page.locator('main li button[aria-haspopup="dialog"]').first().click()
      await page.getByRole('dialog').getByRole('heading', { level: 3 }).waitFor()
    },
  },
  {
    name: 'manage-messages',
    route: '/manage/:salonId/messages',
    path: ({ salonId }) => `/manage/${salonId}/messages`,
  },
  {
    name: 'manage-payments',
    route: '/manage/:salonId/payments',
    path: ({ salonId }) => `/manage/${salonId}/payments`,
  },
  {
    name: 'manage-reviews',
    route: '/manage/:salonId/reviews',
    path: ({ salonId }) => `/manage/${salonId}/reviews`,
    reach: (page) => page.locator('main li button[aria-expanded]').first().click(),
  },
  {
    name: 'manage-numbers',
    route: '/manage/:salonId/numbers',
    path: ({ salonId }) => `/manage/${salonId}/numbers`,
  },
  {
    name: 'manage-settings',
    route: '/manage/:salonId/settings',
    path: ({ salonId }) => `/manage/${salonId}/settings`,
  },
  {
    name: 'manage-profile',
    route: '/manage/:salonId/settings/profile',
    path: ({ salonId }) => `/manage/${salonId}/settings/profile`,
  },
  {
    name: 'manage-services',
    route: '/manage/:salonId/settings/services',
    path: ({ salonId }) => `/manage/${salonId}/settings/services`,
  },
  {
    name: 'manage-staff',
    route: '/manage/:salonId/settings/staff',
    path: ({ salonId }) => `/manage/${salonId}/settings/staff`,
    reach: async (page) => page.locator('main button[aria-expanded]').first().click(),
  },
  {
    name: 'manage-hours',
    route: '/manage/:salonId/settings/hours',
    path: ({ salonId }) => `/manage/${salonId}/settings/hours`,
  },
  {
    name: 'manage-seasons',
    route: '/manage/:salonId/settings/seasons',
    path: ({ salonId }) => `/manage/${salonId}/settings/seasons`,
    reach: async (page) => page.locator('main section > button').first().click(),
  },
  {
    name: 'manage-time-off',
    route: '/manage/:salonId/settings/time-off',
    path: ({ salonId }) => `/manage/${salonId}/settings/time-off`,
  },
  {
    name: 'manage-booking-rules',
    route: '/manage/:salonId/settings/booking-rules',
    path: ({ salonId }) => `/manage/${salonId}/settings/booking-rules`,
  },
  {
    name: 'manage-payment-policy',
    route: '/manage/:salonId/settings/payment-policy',
    path: ({ salonId }) => `/manage/${salonId}/settings/payment-policy`,
  },
  {
    name: 'manage-members',
    route: '/manage/:salonId/settings/members',
    path: ({ salonId }) => `/manage/${salonId}/settings/members`,
  },
]

/** The platform's own side. */
const asAdmin: Screen[] = [
  { name: 'platform', route: '/admin', path: () => '/admin?status=all' },
  { name: 'platform-reviews', route: '/admin/reviews', path: () => '/admin/reviews' },
  { name: 'platform-salon', route: '/admin/:salonId', path: ({ salonId }) => `/admin/${salonId}` },
]

/** Every screen there is, each route at least once: for the pictures, and for what is looked for on all of them. */
export const SCREENS: readonly Screen[] = [
  ...asCustomer.map((screen) => ({ ...screen, as: 'customer' as const })),
  ...asOwner.map((screen) => ({ ...screen, as: 'owner' as const })),
  ...asAdmin.map((screen) => ({ ...screen, as: 'admin' as const })),
  ...asGuest,
]

/** Opens a screen in a language, and waits until all of it is there. */
export async function showScreen(
  page: Page,
  screen: Screen,
  { scene, texts, locale }: { scene: Scene; texts: Texts; locale: 'ar' | 'en' },
): Promise<void> {
  const path = screen.path(scene)
  await screen.prepare?.(page)
  await page.addInitScript(hidePage)
  // a page asks for its own parts first and for its data then: in between nothing seems to load
  const [before = '', hash] = path.split('#')
  const address = `${before}${before.includes('?') ? '&' : '?'}lang=${locale}${hash ? `#${hash}` : ''}`
  await page.goto(address, { waitUntil: 'networkidle' })
  const settled = () => page.waitForFunction(isSettled, screen.isLoading ?? false, { timeout: SETTLE_MS })
  await settled()
  await screen.reach?.(page, texts, scene)
  await settled()
  await page.evaluate(() => document.fonts.ready)
}

/** Runs in the page: to itself it is a tab behind others, which keeps no stream open, so that its network comes to rest. */
function hidePage(): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
}

/** Runs in the page: it is there, and nothing of it still loads. */
function isSettled(mayLoad: boolean): boolean {
  const isLoading =
    !mayLoad && document.querySelector('[aria-busy="true"], .animate-shimmer, .animate-spin') !== null
  return !isLoading && document.querySelector('main h1, main h2, main h3') !== null
}
