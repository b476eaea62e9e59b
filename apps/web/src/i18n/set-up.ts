import { lazyCatalogue } from './catalogue.ts'
import type { SetUpMessages } from './set-up.en.ts'

export type { SetUpMessages } from './set-up.en.ts'

export const setUpMessages = lazyCatalogue<SetUpMessages>({
  ar: async () => (await import('./set-up.ar.ts')).setUpAr,
  en: async () => (await import('./set-up.en.ts')).setUpEn,
})
