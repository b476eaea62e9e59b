import type { Locale } from '@salon/domain'
import { closureOf, entryKeyOf, firstClosure, type Manifest } from './build-manifest.ts'

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

/** What every page says. */
const COMMON_TEXTS = 'common'

/** The keys in the manifest of what a page needs beside the code of every page. */
export function partsOf({ code, texts }: FirstPage, locale: Locale): string[] {
  return [code, ...[COMMON_TEXTS, ...texts].map((name) => `src/i18n/${name}.${locale}.ts`)]
}

/** Addresses of the scripts that each page goes on to load in a language, for the server to name in its first HTML. */
export function pageFiles(manifest: Manifest, locale: Locale): Record<string, string[]> {
  const first = firstClosure(manifest)
  return Object.fromEntries(
    Object.entries(FIRST_PAGES).map(([name, page]) => {
      const keys = partsOf(page, locale).flatMap((key) => [...closureOf(manifest, key)])
      const files = keys.filter((key) => !first.has(key)).flatMap((key) => manifest[key]?.file ?? [])
      return [name, [...new Set(files)].map((file) => `/${file}`)]
    }),
  )
}

/** By what the names of its files say. Numbers are in Latin digits, in Arabic too. */
const SCRIPTS: Record<Locale, readonly string[]> = { ar: ['-arabic-', '-latin-'], en: ['-latin-'] }

/** Addresses of the fonts that a page in a language is written in. Others come when a character asks for them. */
export function fontFiles(manifest: Manifest, locale: Locale): string[] {
  const fonts = manifest[entryKeyOf(manifest)]?.assets ?? []
  return fonts
    .filter((file) => file.endsWith('.woff2') && SCRIPTS[locale].some((script) => file.includes(script)))
    .map((file) => `/${file}`)
}
