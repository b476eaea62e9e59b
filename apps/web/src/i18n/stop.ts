import { lazyCatalogue } from './catalogue.ts'
import type { StopMessages } from './stop.en.ts'

export const stopMessages = lazyCatalogue<StopMessages>({
  ar: async () => (await import('./stop.ar.ts')).stopAr,
  en: async () => (await import('./stop.en.ts')).stopEn,
})
