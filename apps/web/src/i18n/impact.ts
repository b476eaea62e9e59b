import { lazyCatalogue } from './catalogue.ts'
import type { ImpactMessages } from './impact.en.ts'

export type { ImpactMessages } from './impact.en.ts'

export const impactMessages = lazyCatalogue<ImpactMessages>({
  ar: async () => (await import('./impact.ar.ts')).impactAr,
  en: async () => (await import('./impact.en.ts')).impactEn,
})
