import { useEffect, useReducer } from 'react'

const SECOND_MS = 1000
/** No server asks for longer waits; a phone with a wrong clock shall not show one. */
const LONGEST_SECONDS = 300

/** Whole seconds until an instant, counting down to 0. */
export function useCountdown(until: string): number {
  const [, look] = useReducer((looks: number) => looks + 1, 0)
  const secondsLeft = Math.min(
    LONGEST_SECONDS,
    Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / SECOND_MS)),
  )
  const isOver = secondsLeft === 0
  useEffect(() => {
    if (isOver) return
    const timer = setInterval(look, SECOND_MS)
    return () => clearInterval(timer)
  }, [isOver])
  return secondsLeft
}
