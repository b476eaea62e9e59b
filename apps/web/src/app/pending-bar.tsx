import { useEffect, useState } from 'react'
import { useShown } from '../lib/routing/router.tsx'

/** Most pages are there sooner, and a flash would only disturb. */
const SHOW_AFTER_MS = 150

/** A thin line over the page while the next one is on its way. */
export function PendingBar() {
  return useShown().isPending && <Bar />
}

function Bar() {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), SHOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return null
  return <div aria-hidden="true" className="fixed inset-x-0 top-0 z-60 h-0.75 animate-shimmer bg-accent" />
}
