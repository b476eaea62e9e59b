import { bookingAr } from './booking.ar.ts'
import { bookingEn, type BookingMessages } from './booking.en.ts'
import type { Catalogue } from './locale.ts'

export const bookingMessages: Catalogue<BookingMessages> = { ar: bookingAr, en: bookingEn }
