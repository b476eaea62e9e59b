import { lazyCatalogue } from './catalogue.ts'
import type { ClientsMessages } from './clients.en.ts'

export const clientsMessages = lazyCatalogue<ClientsMessages>({
  ar: async () => (await import('./clients.ar.ts')).clientsAr,
  en: async () => (await import('./clients.en.ts')).clientsEn,
})
