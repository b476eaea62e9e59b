import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router'
import { parseBookSearch } from '../features/booking/book-search.ts'
import { parseBookingsSearch } from '../features/bookings/bookings-search.ts'
import { parseDiscoverSearch } from '../features/discover/discover-search.ts'
import { parseSalonSearch } from '../features/salon/salon-search.ts'
import { parseSignInSearch } from '../features/account/sign-in-search.ts'
import { accountMessages } from '../i18n/account.ts'
import { bookingMessages } from '../i18n/booking.ts'
import { bookingsMessages } from '../i18n/bookings.ts'
import type { Catalogue } from '../i18n/catalogue.ts'
import { discoverMessages } from '../i18n/discover.ts'
import { inboxMessages } from '../i18n/inbox.ts'
import { loadMessages } from '../i18n/locale.ts'
import { salonMessages } from '../i18n/salon.ts'
import { visitMessages } from '../i18n/visit.ts'
import { CrashPage } from './crash-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { PagePending } from './page-pending.tsx'
import { RootLayout } from './root-layout.tsx'

/** A page's code and the texts it shows, fetched side by side. */
async function withMessages<Page>(page: Promise<Page>, ...texts: Catalogue<unknown>[]): Promise<Page> {
  const [loaded] = await Promise.all([page, loadMessages(...texts)])
  return loaded
}

const rootRoute = createRootRoute({ component: RootLayout, notFoundComponent: NotFoundPage })

const discoverRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: parseDiscoverSearch,
  component: lazyRouteComponent(
    () => withMessages(import('../features/discover/discover-page.tsx'), discoverMessages),
    'DiscoverPage',
  ),
})

const salonRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/s/$slug',
  validateSearch: parseSalonSearch,
  component: lazyRouteComponent(
    () => withMessages(import('../features/salon/salon-page.tsx'), salonMessages, visitMessages),
    'SalonPage',
  ),
})

const bookRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/s/$slug/book',
  validateSearch: parseBookSearch,
  component: lazyRouteComponent(
    () => withMessages(import('../features/booking/booking-page.tsx'), bookingMessages, visitMessages),
    'BookingPage',
  ),
})

const bookingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bookings',
  validateSearch: parseBookingsSearch,
  component: lazyRouteComponent(
    () => withMessages(import('../features/bookings/bookings-page.tsx'), bookingsMessages, visitMessages),
    'BookingsPage',
  ),
})

const bookingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bookings/$id',
  component: lazyRouteComponent(
    () =>
      withMessages(import('../features/bookings/booking-details-page.tsx'), bookingsMessages, visitMessages),
    'BookingDetailsPage',
  ),
})

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(
    () => withMessages(import('../features/account/account-page.tsx'), accountMessages),
    'AccountPage',
  ),
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: parseSignInSearch,
  component: lazyRouteComponent(
    () => withMessages(import('../features/account/sign-in-page.tsx'), accountMessages),
    'SignInPage',
  ),
})

const inboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inbox',
  component: lazyRouteComponent(
    () => withMessages(import('../features/inbox/inbox-page.tsx'), inboxMessages),
    'InboxPage',
  ),
})

const routeTree = rootRoute.addChildren([
  discoverRoute,
  salonRoute,
  bookRoute,
  bookingsRoute,
  bookingRoute,
  accountRoute,
  signInRoute,
  inboxRoute,
])

/** The app's routes. Pages load when they are needed, and already when a pointer comes near their link. */
export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    ...(history && { history }),
    defaultPreload: 'intent',
    scrollRestoration: true,
    // A changed filter is the same page, and shall not fade.
    defaultViewTransition: { types: ({ pathChanged }) => (pathChanged ? [] : false) },
    defaultPendingComponent: PagePending,
    defaultErrorComponent: CrashPage,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
