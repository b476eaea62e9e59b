import type { ComponentType } from 'react'
import { createStore, type Store } from '../store.ts'

/** How far a page's code is. `failed` lasts until the next `load`. */
export type PageState =
  | { status: 'absent' | 'loading' | 'failed' }
  | { status: 'loaded'; Page: ComponentType }

/** A page whose code and texts come when they are needed. */
export interface LazyPage {
  /**
   * Fetches the page once, and again only after a failure. Never rejects: `state` says what came of it.
   * @param path what the page is wanted for, where it shows pages of its own
   */
  load: (path: string) => Promise<void>
  state: Pick<Store<PageState>, 'get' | 'subscribe'>
}

export function lazyPage(fetchPage: () => Promise<ComponentType>): LazyPage & { load: () => Promise<void> } {
  const state = createStore<PageState>({ status: 'absent' })
  let loading = Promise.resolve()

  async function start(): Promise<void> {
    state.set({ status: 'loading' })
    try {
      state.set({ status: 'loaded', Page: await fetchPage() })
    } catch {
      // no connection, or a new release has replaced the file
      state.set({ status: 'failed' })
    }
  }

  function load(): Promise<void> {
    const { status } = state.get()
    if (status === 'absent' || status === 'failed') loading = start()
    return loading
  }
  return { load, state }
}
