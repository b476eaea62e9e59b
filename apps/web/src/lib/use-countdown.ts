import { useEffect, useState } from 'react'

/** No server asks for longer waits; a phone with a wrong clock shall not show one. */
const LONGEST_SECONDS = 300

function secondsUntil(at: string): number {
  return Math.min(LONGEST_SECONDS, Math.max(0, Math.ceil((Date.parse(at) - Date.now()) / 1000)))
}

/** Whole seconds until an instant, counting down to 0. */
export function useCountdown(until: string): number {
  const [secondsLeft, setSecondsLeft] = useState(() => secondsUntil(until))
  useEffect(() => {
    setSecondsLeft(secondsUntil(until))
    const timer = setInterval(() => {
      const left = secondsUntil(until)
      setSecondsLeft(left)
      if (left === 0) clearInterval(timer)
    }, 1000)
    return () => clearInterval(timer)
  }, [until])
  return secondsLeft
}
