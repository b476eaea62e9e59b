import { lazyCatalogue } from './catalogue.ts'
import type { OpeningMessages } from './opening.en.ts'

export const openingMessages = lazyCatalogue<OpeningMessages>({
  ar: async () => (await import('./opening.ar.ts')).openingAr,
  en: async () => (await import('./opening.en.ts')).openingEn,
})
