import { bookingsAr } from './bookings.ar.ts'
import { bookingsEn, type BookingsMessages } from './bookings.en.ts'
import type { Catalogue } from './locale.ts'

export const bookingsMessages: Catalogue<BookingsMessages> = { ar: bookingsAr, en: bookingsEn }
