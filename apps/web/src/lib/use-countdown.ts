import { useCallback, useSyncExternalStore } from 'react'

const SECOND_MS = 1000
/** No server asks for longer waits; a phone with a wrong clock shall not show one. */
const LONGEST_SECONDS = 300

/** Whole seconds until an instant, counting down to 0. */
export function useCountdown(until: string): number {
  const listen = useCallback(
    (look: () => void) => {
      const timer = setInterval(() => {
        look()
        if (secondsTo(until) === 0) clearInterval(timer)
      }, SECOND_MS)
      return () => clearInterval(timer)
    },
    [until],
  )
  return useSyncExternalStore(listen, () => secondsTo(until))
}

function secondsTo(until: string): number {
  const secondsLeft = Math.ceil((Date.parse(until) - Date.now()) / SECOND_MS)
  return Math.min(LONGEST_SECONDS, Math.max(0, secondsLeft))
}
