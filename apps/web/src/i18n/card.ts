import type { CardMessages } from './card.en.ts'
import { lazyCatalogue } from './catalogue.ts'

/** Words on a salon's card, wherever one stands. */
export const cardMessages = lazyCatalogue<CardMessages>({
  ar: async () => (await import('./card.ar.ts')).cardAr,
  en: async () => (await import('./card.en.ts')).cardEn,
})
