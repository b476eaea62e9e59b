import { lazyCatalogue } from './catalogue.ts'
import type { ReviewsMessages } from './reviews.en.ts'

/** What customers say of a salon: further down its page, and with those who answer them. */
export const reviewsMessages = lazyCatalogue<ReviewsMessages>({
  ar: async () => (await import('./reviews.ar.ts')).reviewsAr,
  en: async () => (await import('./reviews.en.ts')).reviewsEn,
})
