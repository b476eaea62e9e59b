import { useCallback, useRef } from 'react'

/**
 * Gives a request its idempotency key: the same one until something else is asked, so that a request whose answer was lost
 * can be sent again and has no second effect.
 */
export function useRequestKey(): (request: object) => string {
  const last = useRef<{ text: string; key: string } | null>(null)
  return useCallback((request) => {
    const text = JSON.stringify(request)
    if (last.current?.text !== text) last.current = { text, key: crypto.randomUUID() }
    return last.current.key
  }, [])
}
