import { lazyCatalogue } from './catalogue.ts'
import type { ManageMessages } from './manage.en.ts'

export type { ManageMessages, MoneySum } from './manage.en.ts'

export const manageMessages = lazyCatalogue<ManageMessages>({
  ar: async () => (await import('./manage.ar.ts')).manageAr,
  en: async () => (await import('./manage.en.ts')).manageEn,
})
