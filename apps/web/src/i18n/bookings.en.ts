export const bookingsEn = {
  title: 'My bookings',
}

export type BookingsMessages = typeof bookingsEn
