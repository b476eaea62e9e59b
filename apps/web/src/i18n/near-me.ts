import { lazyCatalogue } from './catalogue.ts'
import type { NearMeMessages } from './near-me.en.ts'

export type { NearMeMessages } from './near-me.en.ts'

export const nearMeMessages = lazyCatalogue<NearMeMessages>({
  ar: async () => (await import('./near-me.ar.ts')).nearMeAr,
  en: async () => (await import('./near-me.en.ts')).nearMeEn,
})
