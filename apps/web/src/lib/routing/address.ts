import { use, useMemo } from 'react'
import { navigate, useLocationProperty } from 'wouter/use-browser-location'
import { FirstRenderContext } from '../first-render.ts'

/** Where the browser is. */
export interface Address {
  /** `/s/rose`, as the browser writes it. */
  path: string
  /** With its `?`, or empty. */
  search: string
  /** With its `#`, or empty. */
  hash: string
  /** Names the entry in the browser's history: the same after "back" and after a reload. `null` until it is stamped. */
  entry: string | null
}

function readEntry(): string | null {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'entry' in state && typeof state.entry === 'string'
    ? state.entry
    : null
}

/** Only has to differ from the other entries of one tab. */
const newEntry = () => crypto.getRandomValues(new Uint32Array(2)).join('-')

/**
 * Names an entry that the browser made by itself: the first one, and those of plain links to a `#part`.
 * @returns the name of the entry, old or new
 */
export function stampEntry(): string {
  const named = readEntry()
  if (named !== null) return named
  const entry = newEntry()
  history.replaceState({ entry }, '')
  return entry
}

export function readAddress(): Address {
  const { pathname, search, hash } = location
  return { path: pathname, search, hash, entry: readEntry() }
}

/** The path alone, following it. */
export function usePath(): string {
  const first = use(FirstRenderContext)
  return useLocationProperty(() => location.pathname, first ? () => first.address.path : undefined)
}

/** The address, following it; the same object until it changes. */
export function useAddress(): Address {
  const first = use(FirstRenderContext)
  const path = usePath()
  const search = useLocationProperty(() => location.search, first ? () => first.address.search : undefined)
  const hash = useLocationProperty(
    () => location.hash,
    () => '',
  )
  const entry = useLocationProperty(readEntry, () => first?.address.entry ?? null)
  return useMemo(() => ({ path, search, hash, entry }), [path, search, hash, entry])
}

export interface GoOptions {
  /** In place of the entry in the history, so that "back" skips it. */
  replace?: boolean | undefined
  /** Starts at the top, even where only the search is replaced. */
  toTop?: boolean | undefined
}

/**
 * Goes to an address of this app. An entry with a new name starts at the top (scroll.ts), so replacing the search of
 * a page keeps the name it has.
 */
export function go(href: string, { replace = false, toTop = false }: GoOptions = {}): void {
  const { pathname, href: wanted } = new URL(href, location.href)
  const isSamePage = replace && pathname === location.pathname
  navigate(href, {
    // as for any link to where one is already
    replace: replace || wanted === location.href,
    state: { entry: isSamePage && !toTop ? readEntry() : newEntry() },
  })
}
