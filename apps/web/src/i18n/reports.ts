import { lazyCatalogue } from './catalogue.ts'
import type { ReportsMessages } from './reports.en.ts'

export const reportsMessages = lazyCatalogue<ReportsMessages>({
  ar: async () => (await import('./reports.ar.ts')).reportsAr,
  en: async () => (await import('./reports.en.ts')).reportsEn,
})
