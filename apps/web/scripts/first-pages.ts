import type { Locale } from '@salon/domain'
import { closureOf, type Manifest } from './build-manifest.ts'

/** The page's code and the texts it shows, as src/app/routes.ts loads them. */
interface FirstPage {
  code: string
  texts: readonly string[]
}

/** People arrive at these from a search engine or a shared link. */
export const FIRST_PAGES = {
  discover: { code: 'src/features/discover/discover-page.tsx', texts: ['discover', 'card'] },
  place: { code: 'src/features/landing/place-page.tsx', texts: ['landing', 'card'] },
  salon: { code: 'src/features/salon/salon-page.tsx', texts: ['salon', 'visit'] },
  booking: { code: 'src/features/booking/booking-page.tsx', texts: ['booking', 'visit'] },
  embed: { code: 'src/features/embed/embed-page.tsx', texts: ['embed', 'visit'] },
} as const satisfies Record<string, FirstPage>

/** The keys in the manifest of what a page needs beside what every page loads. */
export function partsOf({ code, texts }: FirstPage, locale: Locale): string[] {
  return [code, ...texts.map((name) => `src/i18n/${name}.${locale}.ts`)]
}

/** Addresses of the scripts that each page goes on to load in a language, for the server to name in its first HTML. */
export function pageFiles(manifest: Manifest, locale: Locale): Record<string, string[]> {
  const entryKey = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
  if (!entryKey) throw new Error('the manifest has no entry')
  const entry = closureOf(manifest, entryKey)
  return Object.fromEntries(
    Object.entries(FIRST_PAGES).map(([name, page]) => {
      const keys = partsOf(page, locale).flatMap((key) => [...closureOf(manifest, key)])
      const files = keys.filter((key) => !entry.has(key)).flatMap((key) => manifest[key]?.file ?? [])
      return [name, [...new Set(files)].map((file) => `/${file}`)]
    }),
  )
}
