import { readPreference, writePreference } from '../../lib/preferences.ts'
import { createStore, type Store } from '../../lib/store.ts'

const MOST = 6
/** A single letter is a slip, not a search. */
const LEAST_LENGTH = 2

/** Words searched for on this device, the last first. They never leave it. */
export const recentSearches: Pick<Store<readonly string[]>, 'get' | 'subscribe'> & {
  add: (words: string) => void
  clear: () => void
} = createRecentSearches()

function createRecentSearches() {
  const store = createStore<readonly string[]>(parse(readPreference('salon.searches')))
  function set(words: readonly string[]): void {
    store.set(words)
    writePreference('salon.searches', words.length > 0 ? JSON.stringify(words) : null)
  }
  return {
    get: store.get,
    subscribe: store.subscribe,
    add(words: string): void {
      const wanted = words.trim()
      if (wanted.length < LEAST_LENGTH) return
      const others = store.get().filter((each) => each.toLowerCase() !== wanted.toLowerCase())
      set([wanted, ...others].slice(0, MOST))
    },
    clear: () => set([]),
  }
}

function parse(text: string | null): readonly string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}
