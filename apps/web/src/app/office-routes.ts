import { parseCalendarSearch } from '../features/manage/calendar/calendar-search.ts'
import { parseNumbersSearch } from '../features/manage/numbers/numbers-search.ts'
import { parseOpeningSearch } from '../features/manage/opening/opening-search.ts'
import { parsePaymentsSearch } from '../features/manage/payments/payments-search.ts'
import { parseReviewsSearch } from '../features/manage/reviews/reviews-search.ts'
import { parsePlatformSearch } from '../features/platform/platform-search.ts'
import { parseReportsSearch } from '../features/platform/reports-search.ts'
import { lazyPage } from '../lib/routing/lazy-page.ts'
import type { RouteTable } from '../lib/routing/routes.ts'
import { officePages } from './office-pages.ts'

const office = (name: keyof typeof officePages) => ({ page: lazyPage(officePages[name]) })

/** Where a salon's people work, and the platform's. */
export const officeRoutes = {
  '/manage': office('choice'),
  // before the salons, for it is none of them
  '/manage/new': office('newSalon'),
  '/manage/:salonId': { ...office('calendar'), parseSearch: parseCalendarSearch },
  '/manage/:salonId/clients': office('clients'),
  '/manage/:salonId/messages': office('messages'),
  '/manage/:salonId/payments': { ...office('payments'), parseSearch: parsePaymentsSearch },
  '/manage/:salonId/payments/books': office('books'),
  '/manage/:salonId/numbers': { ...office('numbers'), parseSearch: parseNumbersSearch },
  '/manage/:salonId/reviews': { ...office('reviews'), parseSearch: parseReviewsSearch },
  '/manage/:salonId/settings': office('settings'),
  '/manage/:salonId/settings/payment-policy': office('paymentPolicy'),
  '/manage/:salonId/settings/booking-rules': office('bookingRules'),
  '/manage/:salonId/settings/profile': office('profile'),
  '/manage/:salonId/settings/photos': office('photos'),
  '/manage/:salonId/settings/hours': office('hours'),
  '/manage/:salonId/settings/seasons': office('seasons'),
  '/manage/:salonId/settings/time-off': office('timeOff'),
  '/manage/:salonId/settings/members': office('members'),
  '/manage/:salonId/settings/services': office('services'),
  '/manage/:salonId/settings/staff': office('staff'),
  '/manage/:salonId/settings/rooms': office('rooms'),
  '/manage/:salonId/opening': { ...office('opening'), parseSearch: parseOpeningSearch },
  '/admin': { ...office('platform'), parseSearch: parsePlatformSearch },
  // before the salons, of which none has such an id
  '/admin/reviews': { ...office('reports'), parseSearch: parseReportsSearch },
  '/admin/:salonId': office('platformSalon'),
} as const satisfies RouteTable
