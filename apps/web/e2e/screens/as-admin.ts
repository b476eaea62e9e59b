import type { Screen } from './screen.ts'

/** The platform's own side. */
export const asAdmin: Screen[] = [
  { name: 'platform', route: '/admin', path: () => '/admin?status=all' },
  { name: 'platform-reviews', route: '/admin/reviews', path: () => '/admin/reviews' },
  { name: 'platform-salon', route: '/admin/:salonId', path: ({ salonId }) => `/admin/${salonId}` },
]
