import { lazyCatalogue } from './catalogue.ts'
import type { CommonMessages } from './common.en.ts'

/** What every page says. It is here before the first of them is drawn (src/start.tsx). */
export const commonMessages = lazyCatalogue<CommonMessages>({
  ar: async () => (await import('./common.ar.ts')).commonAr,
  en: async () => (await import('./common.en.ts')).commonEn,
})
