import { lazyCatalogue } from './catalogue.ts'
import type { WaitingMessages } from './waiting.en.ts'

export type { WaitingMessages } from './waiting.en.ts'

export const waitingMessages = lazyCatalogue<WaitingMessages>({
  ar: async () => (await import('./waiting.ar.ts')).waitingAr,
  en: async () => (await import('./waiting.en.ts')).waitingEn,
})
