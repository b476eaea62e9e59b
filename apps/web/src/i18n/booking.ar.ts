import type { BookingMessages } from './booking.en.ts'

export const bookingAr: BookingMessages = {
  title: 'حجز موعد',
}
