import { lazyCatalogue } from './catalogue.ts'
import type { PhotosMessages } from './photos.en.ts'

export type { PhotosMessages } from './photos.en.ts'

export const photosMessages = lazyCatalogue<PhotosMessages>({
  ar: async () => (await import('./photos.ar.ts')).photosAr,
  en: async () => (await import('./photos.en.ts')).photosEn,
})
