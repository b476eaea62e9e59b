import { useCallback, useSyncExternalStore } from 'react'

/**
 * Whether a media query holds, following it: for parts of which a phone and a desk each have one of their own. The page that
 * the server draws is a phone's.
 */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  )
}
