import { useEffect, useState } from 'react'

const SETTLE_MS = 3_000

/** Whether the first page has had the time to load and settle. */
export function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsIdle(true), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [])
  return isIdle
}
