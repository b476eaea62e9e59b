export const bookingEn = {
  title: 'Book a visit',
}

export type BookingMessages = typeof bookingEn
