import { lazyCatalogue } from './catalogue.ts'
import type { RoomsMessages } from './rooms.en.ts'

export type { RoomsMessages } from './rooms.en.ts'

export const roomsMessages = lazyCatalogue<RoomsMessages>({
  ar: async () => (await import('./rooms.ar.ts')).roomsAr,
  en: async () => (await import('./rooms.en.ts')).roomsEn,
})
