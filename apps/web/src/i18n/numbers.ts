import { lazyCatalogue } from './catalogue.ts'
import type { NumbersMessages } from './numbers.en.ts'

export const numbersMessages = lazyCatalogue<NumbersMessages>({
  ar: async () => (await import('./numbers.ar.ts')).numbersAr,
  en: async () => (await import('./numbers.en.ts')).numbersEn,
})
