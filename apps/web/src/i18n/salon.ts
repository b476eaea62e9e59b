import { lazyCatalogue } from './catalogue.ts'
import type { SalonMessages } from './salon.en.ts'

export const salonMessages = lazyCatalogue<SalonMessages>({
  ar: async () => (await import('./salon.ar.ts')).salonAr,
  en: async () => (await import('./salon.en.ts')).salonEn,
})
