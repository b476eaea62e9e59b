import { lazyCatalogue } from './catalogue.ts'
import type { SeasonsMessages } from './seasons.en.ts'

export type { SeasonsMessages } from './seasons.en.ts'

export const seasonsMessages = lazyCatalogue<SeasonsMessages>({
  ar: async () => (await import('./seasons.ar.ts')).seasonsAr,
  en: async () => (await import('./seasons.en.ts')).seasonsEn,
})
