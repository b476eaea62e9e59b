import { lazyCatalogue } from './catalogue.ts'
import type { OfficeReviewsMessages } from './office-reviews.en.ts'

export const officeReviewsMessages = lazyCatalogue<OfficeReviewsMessages>({
  ar: async () => (await import('./office-reviews.ar.ts')).officeReviewsAr,
  en: async () => (await import('./office-reviews.en.ts')).officeReviewsEn,
})
