import { lazyCatalogue } from './catalogue.ts'
import type { BookingMessages } from './booking.en.ts'

export const bookingMessages = lazyCatalogue<BookingMessages>({
  ar: async () => (await import('./booking.ar.ts')).bookingAr,
  en: async () => (await import('./booking.en.ts')).bookingEn,
})
