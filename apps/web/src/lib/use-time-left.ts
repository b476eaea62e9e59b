import type { Instant } from '@salon/domain'
import { useEffect, useState } from 'react'

const SECOND_MS = 1000

/** Whole seconds until an instant by this device's clock, down to 0. Give it a key of its own for each instant. */
export function useSecondsLeft(until: Instant): number {
  const [now, setNow] = useState(() => Date.now())
  const secondsLeft = Math.max(0, Math.ceil((Date.parse(until) - now) / SECOND_MS))
  const isOver = secondsLeft === 0
  useEffect(() => {
    if (isOver) return
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS)
    return () => clearInterval(timer)
  }, [isOver])
  return secondsLeft
}
