import { codeOf } from '../built-code.ts'
import type { Screen } from './screen.ts'

const SALON_CODE = 'src/features/salon/salon-page.tsx'

/** What anybody sees. */
export const asGuest: Screen[] = [
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
