import type { CalendarMessages } from './calendar.en.ts'
import { lazyCatalogue } from './catalogue.ts'

export type { CalendarMessages } from './calendar.en.ts'

export const calendarMessages = lazyCatalogue<CalendarMessages>({
  ar: async () => (await import('./calendar.ar.ts')).calendarAr,
  en: async () => (await import('./calendar.en.ts')).calendarEn,
})
