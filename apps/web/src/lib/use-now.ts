import { startTransition, use, useEffect, useState } from 'react'
import { FirstRenderContext } from './first-render.ts'

const MINUTE_MS = 60_000

/** The time, fresh every minute: for terms that run out while somebody looks at them. */
export function useNow(): Date {
  const first = use(FirstRenderContext)
  const [now, setNow] = useState(() => first?.moment() ?? new Date())
  useEffect(() => {
    const tick = () => setNow(new Date())
    // a page may have been drawn a while before it came
    startTransition(() => setNow((shown) => (Date.now() - shown.getTime() < MINUTE_MS ? shown : new Date())))
    const timer = setInterval(tick, MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
