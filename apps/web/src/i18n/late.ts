import { lazyCatalogue } from './catalogue.ts'
import type { LateMessages } from './late.en.ts'

export type { LateMessages } from './late.en.ts'

export const lateMessages = lazyCatalogue<LateMessages>({
  ar: async () => (await import('./late.ar.ts')).lateAr,
  en: async () => (await import('./late.en.ts')).lateEn,
})
