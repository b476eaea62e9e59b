import type { Locale, Localized } from '@salon/domain'
import { use, useCallback } from 'react'
import { FirstRenderContext } from '../lib/first-render.ts'
import { writePreference } from '../lib/preferences.ts'
import { createStore, useStore } from '../lib/store.ts'
import { arrivals, type Catalogue, loadAllInUse } from './catalogue.ts'

/** What boot.js has settled before the first paint: the address's language, else the remembered one, else Arabic. */
const locales = createStore<Locale>(
  typeof document !== 'undefined' && document.documentElement.lang === 'en' ? 'en' : 'ar',
)

export function useLocale(): Locale {
  const first = use(FirstRenderContext)
  return useStore(locales, first ? () => first.locale : locales.get)
}

/**
 * Switches the language and the direction of the whole app once the new texts are here, and remembers it.
 * @throws when the texts cannot be fetched; then nothing has changed
 */
export async function setLocale(locale: Locale): Promise<void> {
  await loadAllInUse(locale)
  writePreference('salon.locale', locale)
  document.documentElement.lang = locale
  document.documentElement.dir = locale === 'ar' ? 'rtl' : 'ltr'
  locales.set(locale)
}

/** Starts fetching texts that a page is about to show; routes call it beside the page's code. */
export async function loadMessages(...catalogues: Catalogue<unknown>[]): Promise<void> {
  await Promise.all(catalogues.map((wanted) => wanted.load(locales.get())))
}

/** The texts of one feature in the language now; suspends until they are here: `const t = useMessages(bookingMessages)`. */
export function useMessages<Messages>(catalogue: Catalogue<Messages>): Messages {
  // always called: React replays a component that has suspended, and must meet the same hooks
  return use(catalogue.read(useLocale()))
}

/** The texts of one feature in both languages, for what is read in both at once. */
export function useBothMessages<Messages>(catalogue: Catalogue<Messages>): Record<Locale, Messages> {
  return { ar: use(catalogue.read('ar')), en: use(catalogue.read('en')) }
}

/** As `useMessages`, for what can do without: `undefined` until somebody has loaded the texts. */
export function useMessagesIfLoaded<Messages>(catalogue: Catalogue<Messages>): Messages | undefined {
  useStore(arrivals)
  return catalogue.loaded(useLocale())
}

/** Picks the language of a text that came from the server; falls back to the other one when empty. */
export function useLocalized(): (text: Localized) => string {
  const locale = useLocale()
  return useCallback((text) => text[locale] || text[locale === 'ar' ? 'en' : 'ar'], [locale])
}
