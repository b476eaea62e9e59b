import { useSyncExternalStore } from 'react'

/** A value outside React that components can follow. */
export interface Store<T> {
  get: () => T
  set: (value: T) => void
  subscribe: (listener: () => void) => () => void
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/**
 * The store's value, re-rendering when it changes.
 * @param getFirst what the page that the server drew shows, where it cannot know the value
 */
export function useStore<T>(store: Pick<Store<T>, 'get' | 'subscribe'>, getFirst: () => T = store.get): T {
  return useSyncExternalStore(store.subscribe, store.get, getFirst)
}
