import { addDays } from '@salon/domain'
import { DEMO_DAYS } from '../scene.ts'
import type { Screen } from './screen.ts'

/** The salon's own side, by one of its owners. */
export const asOwner: Screen[] = [
  { name: 'manage', route: '/manage', path: () => '/manage' },
  // whom the device showed last is another screen's doing
  { name: 'manage-day', route: '/manage/:salonId', path: ({ salonId }) => `/manage/${salonId}?staff=all` },
  {
    name: 'manage-one',
    route: '/manage/:salonId',
    path: ({ salonId }) => `/manage/${salonId}`,
    reach: async (page, { manage }) => {
      await page.getByRole('group', { name: manage.whose }).getByRole('button').nth(1).click()
    },
  },
  {
    name: 'manage-rooms-day',
    route: '/manage/:salonId',
    path: ({ salonId, date }) => `/manage/${salonId}?date=${date}&by=room`,
  },
  {
    name: 'manage-week',
    route: '/manage/:salonId',
    path: ({ salonId, date }) => `/manage/${salonId}?date=${date}&view=week&staff=all`,
  },
  {
    name: 'manage-why',
    route: '/manage/:salonId',
    path: ({ salonId, date }) => `/manage/${salonId}?date=${date}&view=week&staff=all`,
    reach: async (page, { calendar }) => {
      await page.getByRole('button', { name: calendar.askAnyTime }).first().click()
      await page.getByRole('dialog').getByLabel(calendar.whyService).waitFor()
    },
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
    // before the demo's own visits end, the first free quarter of an hour may be too short for anything
    path: ({ salonId, date }) => `/manage/${salonId}?date=${addDays(date, DEMO_DAYS)}`,
    reach: async (page, { manage }) => {
      await page.getByRole('button', { name: manage.newBooking }).click()
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
      await page.locator('main li:not(nav li) button[aria-haspopup="dialog"]').first().click()
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
    name: 'manage-books',
    route: '/manage/:salonId/payments/books',
    path: ({ salonId }) => `/manage/${salonId}/payments/books`,
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
    name: 'manage-photos',
    route: '/manage/:salonId/settings/photos',
    path: ({ salonId }) => `/manage/${salonId}/settings/photos`,
  },
  {
    name: 'manage-rooms',
    route: '/manage/:salonId/settings/rooms',
    path: ({ salonId }) => `/manage/${salonId}/settings/rooms`,
    // below those there are, if any: one more
    reach: async (page) => page.locator('main [data-opens]').last().click(),
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
    reach: async (page) => page.locator('main section [data-opens]').first().click(),
  },
  {
    name: 'manage-time-off',
    route: '/manage/:salonId/settings/time-off',
    path: ({ salonId }) => `/manage/${salonId}/settings/time-off`,
  },
  {
    name: 'manage-impact',
    route: '/manage/:salonId/settings/time-off',
    path: ({ salonId }) => `/manage/${salonId}/settings/time-off`,
    // whoever serves the customer's booking is away as long as the demo has bookings
    reach: async (page, { setUp }, { salonStaffId, date }) => {
      await page.getByLabel(setUp.whoIsAway).selectOption(salonStaffId)
      await page.getByLabel(setUp.firstDay).fill(date)
      await page.getByLabel(setUp.lastDay).fill(addDays(date, DEMO_DAYS))
      await page.getByRole('button', { name: setUp.addAbsence }).click()
      await page.locator('main form section li').first().waitFor()
    },
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
