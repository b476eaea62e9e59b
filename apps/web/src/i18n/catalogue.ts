import type { Locale } from '@salon/domain'
import { createStore } from '../lib/store.ts'

/** The texts of one feature, in either language. */
export interface Catalogue<Messages> {
  /** Fetches the texts once, and again only after a failure. */
  load: (locale: Locale) => Promise<Messages>
  /** As `load`, but the same promise each time, a failed one too: rendering must not try for ever. */
  read: (locale: Locale) => Promise<Messages>
  /** The texts when they are here. */
  loaded: (locale: Locale) => Messages | undefined
}

/** How many texts have arrived, for those who show something until they do. */
export const arrivals = createStore(0)

/** Those that somebody reads now, in whatever language; a switch of the language brings them all along. */
const inUse = new Set<Catalogue<unknown>>()

/**
 * Texts of which only the language in use is fetched: nobody pays for the other one. The Arabic object is typed after
 * the English one, so neither can miss a key.
 */
export function lazyCatalogue<Messages>(
  loaders: Record<Locale, () => Promise<Messages>>,
): Catalogue<Messages> {
  const promises: Partial<Record<Locale, Promise<Messages>>> = {}
  const texts: Partial<Record<Locale, Messages>> = {}
  const failed = new Set<Locale>()

  function start(locale: Locale): Promise<Messages> {
    inUse.add(made)
    const started = loaders[locale]().then((fetched) => {
      texts[locale] = fetched
      markSettled(started, fetched)
      arrivals.set(arrivals.get() + 1)
      return fetched
    })
    promises[locale] = started
    started.catch(() => failed.add(locale))
    return started
  }

  const made: Catalogue<Messages> = {
    load: (locale) => (failed.delete(locale) ? start(locale) : made.read(locale)),
    read: (locale) => promises[locale] ?? start(locale),
    loaded: (locale) => texts[locale],
  }
  return made
}

/** React's `use` reads these marks and then needs no turn of its own; a promise without them suspends once, settled or not. */
function markSettled<Value>(promise: Promise<Value>, value: Value): void {
  void Object.assign(promise, { status: 'fulfilled', value })
}

/** Fetches in another language what was fetched so far, so that a switch shows no gaps. */
export async function loadAllInUse(locale: Locale): Promise<void> {
  await Promise.all([...inUse].map((used) => used.load(locale)))
}
