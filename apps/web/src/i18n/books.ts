import type { BooksMessages } from './books.en.ts'
import { lazyCatalogue } from './catalogue.ts'

export const booksMessages = lazyCatalogue<BooksMessages>({
  ar: async () => (await import('./books.ar.ts')).booksAr,
  en: async () => (await import('./books.en.ts')).booksEn,
})
