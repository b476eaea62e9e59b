import type { BookingsMessages } from './bookings.en.ts'

export const bookingsAr: BookingsMessages = {
  title: 'حجوزاتي',
}
