import { lazyCatalogue } from './catalogue.ts'
import type { VisitMessages } from './visit.en.ts'

/** Words of a visit that several features show: its times, price, terms and status. */
export const visitMessages = lazyCatalogue<VisitMessages>({
  ar: async () => (await import('./visit.ar.ts')).visitAr,
  en: async () => (await import('./visit.en.ts')).visitEn,
})
