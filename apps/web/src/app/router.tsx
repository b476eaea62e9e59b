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
import { CrashPage } from './crash-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { PagePending } from './page-pending.tsx'
import { RootLayout } from './root-layout.tsx'

const rootRoute = createRootRoute({ component: RootLayout, notFoundComponent: NotFoundPage })

const discoverRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: parseDiscoverSearch,
  component: lazyRouteComponent(() => import('../features/discover/discover-page.tsx'), 'DiscoverPage'),
})

const salonRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/s/$slug',
  validateSearch: parseSalonSearch,
  component: lazyRouteComponent(() => import('../features/salon/salon-page.tsx'), 'SalonPage'),
})

const bookRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/s/$slug/book',
  validateSearch: parseBookSearch,
  component: lazyRouteComponent(() => import('../features/booking/booking-page.tsx'), 'BookingPage'),
})

const bookingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bookings',
  validateSearch: parseBookingsSearch,
  component: lazyRouteComponent(() => import('../features/bookings/bookings-page.tsx'), 'BookingsPage'),
})

const bookingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bookings/$id',
  component: lazyRouteComponent(
    () => import('../features/bookings/booking-details-page.tsx'),
    'BookingDetailsPage',
  ),
})

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/account/account-page.tsx'), 'AccountPage'),
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: parseSignInSearch,
  component: lazyRouteComponent(() => import('../features/account/sign-in-page.tsx'), 'SignInPage'),
})

const inboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inbox',
  component: lazyRouteComponent(() => import('../features/inbox/inbox-page.tsx'), 'InboxPage'),
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
