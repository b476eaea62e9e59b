import type { Locale, Localized } from '@salon/domain'
import { useCallback } from 'react'
import { readPreference, writePreference } from '../lib/preferences.ts'
import { createStore, useStore } from '../lib/store.ts'

/** One feature's texts in both languages; the Arabic object is typed after the English one, so none can miss a key. */
export type Catalogue<Messages> = Record<Locale, Messages>

const locales = createStore<Locale>(readPreference('salon.locale') === 'en' ? 'en' : 'ar')

export function useLocale(): Locale {
  return useStore(locales)
}

/** Switches the language and the direction of the whole app, and remembers it. */
export function setLocale(locale: Locale): void {
  writePreference('salon.locale', locale)
  document.documentElement.lang = locale
  document.documentElement.dir = locale === 'ar' ? 'rtl' : 'ltr'
  locales.set(locale)
}

/** The texts of one feature in the language now: `const t = useMessages(bookingMessages)`. */
export function useMessages<Messages>(catalogue: Catalogue<Messages>): Messages {
  return catalogue[useLocale()]
}

/** Picks the language of a text that came from the server; falls back to the other one when empty. */
export function useLocalized(): (text: Localized) => string {
  const locale = useLocale()
  return useCallback((text) => pickLocalized(text, locale), [locale])
}

function pickLocalized(text: Localized, locale: Locale): string {
  return text[locale] || text[locale === 'ar' ? 'en' : 'ar']
}
