import type { Screen } from './screen.ts'

/** By somebody with visits, who opens a salon of her own. */
export const asCustomer: Screen[] = [
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
