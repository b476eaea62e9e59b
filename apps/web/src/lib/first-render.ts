import type { FirstData } from '@salon/contract'
import { createContext } from 'react'

/**
 * What the server drew the page from. The first render in the browser starts from the same, so that both are alike to the
 * letter; what has changed since follows at once.
 */
export interface FirstRender {
  /** With the entry of the browser's history that it was taken over in; the server knows none. */
  address: { path: string; search: string; entry: string | null }
  locale: FirstData['locale']
  /** When the page was drawn; `null` once it has been taken over. */
  moment: () => Date | null
  /** The page has been taken over: what is rendered from now on is of now. */
  end: () => void
  /** Resolves then. */
  ended: Promise<void>
}

/** `null` where the app draws the page itself. */
export const FirstRenderContext = createContext<FirstRender | null>(null)

export function createFirstRender(
  { madeAt, locale, address }: FirstData,
  entry: string | null = null,
): FirstRender {
  const [path = '', search] = address.split('?', 2)
  let moment: Date | null = new Date(madeAt)
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  return {
    address: { path, search: search ? `?${search}` : '', entry },
    locale,
    moment: () => moment,
    end: () => {
      moment = null
      resolve()
    },
    ended,
  }
}
