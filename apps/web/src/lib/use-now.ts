import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/** The time, fresh every minute: for terms that run out while somebody looks at them. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
