import { lazyCatalogue } from './catalogue.ts'
import type { DiscoverMessages } from './discover.en.ts'

export const discoverMessages = lazyCatalogue<DiscoverMessages>({
  ar: async () => (await import('./discover.ar.ts')).discoverAr,
  en: async () => (await import('./discover.en.ts')).discoverEn,
})
