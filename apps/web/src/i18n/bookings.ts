import { lazyCatalogue } from './catalogue.ts'
import type { BookingsMessages } from './bookings.en.ts'

export const bookingsMessages = lazyCatalogue<BookingsMessages>({
  ar: async () => (await import('./bookings.ar.ts')).bookingsAr,
  en: async () => (await import('./bookings.en.ts')).bookingsEn,
})
