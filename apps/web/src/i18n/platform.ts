import { lazyCatalogue } from './catalogue.ts'
import type { PlatformMessages } from './platform.en.ts'

export const platformMessages = lazyCatalogue<PlatformMessages>({
  ar: async () => (await import('./platform.ar.ts')).platformAr,
  en: async () => (await import('./platform.en.ts')).platformEn,
})
