import { lazyCatalogue } from './catalogue.ts'
import type { FavouritesMessages } from './favourites.en.ts'

export const favouritesMessages = lazyCatalogue<FavouritesMessages>({
  ar: async () => (await import('./favourites.ar.ts')).favouritesAr,
  en: async () => (await import('./favourites.en.ts')).favouritesEn,
})
