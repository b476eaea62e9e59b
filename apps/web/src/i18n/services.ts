import { lazyCatalogue } from './catalogue.ts'
import type { ServicesMessages } from './services.en.ts'

export type { ServicesMessages } from './services.en.ts'

export const servicesMessages = lazyCatalogue<ServicesMessages>({
  ar: async () => (await import('./services.ar.ts')).servicesAr,
  en: async () => (await import('./services.en.ts')).servicesEn,
})
