import { lazyCatalogue } from './catalogue.ts'
import type { LandingMessages } from './landing.en.ts'

export const landingMessages = lazyCatalogue<LandingMessages>({
  ar: async () => (await import('./landing.ar.ts')).landingAr,
  en: async () => (await import('./landing.en.ts')).landingEn,
})
