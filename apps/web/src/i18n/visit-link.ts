import { lazyCatalogue } from './catalogue.ts'
import type { VisitLinkMessages } from './visit-link.en.ts'

export const visitLinkMessages = lazyCatalogue<VisitLinkMessages>({
  ar: async () => (await import('./visit-link.ar.ts')).visitLinkAr,
  en: async () => (await import('./visit-link.en.ts')).visitLinkEn,
})
