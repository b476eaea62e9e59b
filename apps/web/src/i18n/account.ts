import { lazyCatalogue } from './catalogue.ts'
import type { AccountMessages } from './account.en.ts'

export const accountMessages = lazyCatalogue<AccountMessages>({
  ar: async () => (await import('./account.ar.ts')).accountAr,
  en: async () => (await import('./account.en.ts')).accountEn,
})
