import { parseSignInSearch } from '../features/account/sign-in-search.ts'
import { parseBookSearch } from '../features/booking/book-search.ts'
import { parseBookingsSearch } from '../features/bookings/bookings-search.ts'
import { parseDiscoverSearch } from '../features/discover/discover-search.ts'
import { parseEmbedSearch } from '../features/embed/embed-search.ts'
import { parsePaySearch } from '../features/payment/pay-search.ts'
import { parseSalonSearch } from '../features/salon/salon-search.ts'
import { accountMessages } from '../i18n/account.ts'
import { bookingMessages } from '../i18n/booking.ts'
import { bookingsMessages } from '../i18n/bookings.ts'
import { cardMessages } from '../i18n/card.ts'
import { discoverMessages } from '../i18n/discover.ts'
import { favouritesMessages } from '../i18n/favourites.ts'
import { embedMessages } from '../i18n/embed.ts'
import { inboxMessages } from '../i18n/inbox.ts'
import { landingMessages } from '../i18n/landing.ts'
import { paymentMessages } from '../i18n/payment.ts'
import { receiptMessages } from '../i18n/receipt.ts'
import { salonMessages } from '../i18n/salon.ts'
import { stopMessages } from '../i18n/stop.ts'
import { visitMessages } from '../i18n/visit.ts'
import { visitLinkMessages } from '../i18n/visit-link.ts'
import { lazyPage } from '../lib/routing/lazy-page.ts'
import { lazyRoutes } from '../lib/routing/lazy-routes.ts'
import type { RouteTable } from '../lib/routing/routes.ts'
import type { officeRoutes } from './office-routes.ts'
import { withMessages } from './with-messages.ts'

/** Whoever works here: customers load neither these pages nor their routes. */
const office = {
  isOffice: true,
  page: lazyRoutes(async () => {
    const { Office, officeRoutes } = await import('./office.tsx')
    return { Page: Office, routes: officeRoutes }
  }),
} as const

/** The app's pages. They load when they are needed, and already when a pointer comes near their link. */
export const routes = {
  '/': {
    parseSearch: parseDiscoverSearch,
    page: lazyPage(async () => {
      const page = import('../features/discover/discover-page.tsx')
      return (await withMessages(page, discoverMessages, cardMessages)).DiscoverPage
    }),
  },
  '/s/:slug': {
    parseSearch: parseSalonSearch,
    page: lazyPage(async () => {
      const page = import('../features/salon/salon-page.tsx')
      return (await withMessages(page, salonMessages, visitMessages)).SalonPage
    }),
  },
  '/s/:slug/book': {
    parseSearch: parseBookSearch,
    page: lazyPage(async () => {
      const page = import('../features/booking/booking-page.tsx')
      return (await withMessages(page, bookingMessages, visitMessages)).BookingPage
    }),
  },
  '/c/:city': {
    page: lazyPage(async () => {
      const page = import('../features/landing/place-page.tsx')
      return (await withMessages(page, landingMessages, cardMessages)).CityPage
    }),
  },
  '/c/:city/:category': {
    page: lazyPage(async () => {
      const page = import('../features/landing/place-page.tsx')
      return (await withMessages(page, landingMessages, cardMessages)).CategoryPage
    }),
  },
  '/favourites': {
    page: lazyPage(async () => {
      const page = import('../features/favourites/favourites-page.tsx')
      return (await withMessages(page, favouritesMessages, cardMessages)).FavouritesPage
    }),
  },
  '/bookings': {
    parseSearch: parseBookingsSearch,
    page: lazyPage(async () => {
      const page = import('../features/bookings/bookings-page.tsx')
      return (await withMessages(page, bookingsMessages, visitMessages)).BookingsPage
    }),
  },
  '/bookings/:id': {
    page: lazyPage(async () => {
      const page = import('../features/bookings/booking-details-page.tsx')
      return (await withMessages(page, bookingsMessages, visitMessages)).BookingDetailsPage
    }),
  },
  '/bookings/:id/pay': {
    parseSearch: parsePaySearch,
    page: lazyPage(async () => {
      const page = import('../features/payment/pay-page.tsx')
      return (await withMessages(page, paymentMessages, visitMessages)).PayPage
    }),
  },
  // A document is in both languages, whichever the app is in.
  '/bookings/:id/receipts/:receiptId': {
    page: lazyPage(async () => {
      const page = import('../features/receipt/receipt-page.tsx')
      await Promise.all([receiptMessages.load('ar'), receiptMessages.load('en')])
      return (await page).ReceiptPage
    }),
  },
  // The gateway sends the payer here; its address is made by packages/api (submit-payment.ts).
  '/payments/:id/return': {
    page: lazyPage(async () => {
      const page = import('../features/payment/return-page.tsx')
      return (await withMessages(page, paymentMessages, visitMessages)).ReturnPage
    }),
  },
  '/account': {
    page: lazyPage(async () => {
      const page = import('../features/account/account-page.tsx')
      return (await withMessages(page, accountMessages)).AccountPage
    }),
  },
  '/sign-in': {
    parseSearch: parseSignInSearch,
    page: lazyPage(async () => {
      const page = import('../features/account/sign-in-page.tsx')
      return (await withMessages(page, accountMessages)).SignInPage
    }),
  },
  // at the end of promotions; the address is made by packages/api (unsubscribe.ts)
  '/stop': {
    page: lazyPage(async () => {
      const page = import('../features/stop/stop-page.tsx')
      return (await withMessages(page, stopMessages)).StopPage
    }),
  },
  // in messages about a visit; the address is made by packages/api (visit-link.ts)
  '/b': {
    page: lazyPage(async () => {
      const page = import('../features/visit-link/visit-link-page.tsx')
      return (await withMessages(page, visitLinkMessages, visitMessages)).VisitLinkPage
    }),
  },
  '/inbox': {
    page: lazyPage(async () => {
      const page = import('../features/inbox/inbox-page.tsx')
      return (await withMessages(page, inboxMessages)).InboxPage
    }),
  },
  // Inside other people's pages, and therefore without ours around it.
  '/embed/:slug': {
    parseSearch: parseEmbedSearch,
    isBare: true,
    page: lazyPage(async () => {
      const page = import('../features/embed/embed-page.tsx')
      return (await withMessages(page, embedMessages, visitMessages)).EmbedPage
    }),
  },
  '/manage/*?': office,
  '/admin/*?': office,
  // For those who build the app: it brings its own texts, and says so where there is no demo.
  '/style': {
    page: lazyPage(async () => (await import('../features/style/style-page.tsx')).StylePage),
  },
} as const satisfies RouteTable

declare module '../lib/routing/routes.ts' {
  interface Register {
    routes: Omit<typeof routes, '/manage/*?' | '/admin/*?'> & typeof officeRoutes
  }
}
