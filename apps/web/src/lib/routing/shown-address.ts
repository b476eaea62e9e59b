import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Address, useAddress } from './address.ts'
import { withViewTransition } from './view-transition.ts'

/** How long the page before stays while the next one loads; then a skeleton takes its place. */
const LATE_MS = 1_000

/**
 * The address whose page is on screen. It trails the browser's while the next page loads, so that nobody looks at a gap;
 * what changes within a page follows at once.
 */
export function useShownAddress(load: (path: string) => Promise<void>): {
  shown: Address
  isPending: boolean
} {
  const wanted = useAddress()
  const [shown, setShown] = useState(wanted)
  const isPending = wanted.path !== shown.path
  if (!isPending && wanted !== shown) setShown(wanted)
  const takeAnimated = useAnimatedByBrowser()

  // On its own: what follows also runs once the page is shown, and must not try again what has just failed.
  useEffect(() => {
    void load(wanted.path)
  }, [load, wanted.path])

  useEffect(() => {
    if (!isPending) return
    let isWanted = true
    const update = () => {
      if (isWanted) flushSync(() => setShown(wanted))
    }
    const show = () => {
      clearTimeout(late)
      if (!isWanted) return
      if (takeAnimated()) update()
      else withViewTransition(update)
    }
    const late = setTimeout(show, LATE_MS)
    // a page that could not be loaded is shown too: as that
    void load(wanted.path).then(show)
    return () => {
      isWanted = false
      clearTimeout(late)
    }
  }, [isPending, wanted, load, takeAnimated])

  return { shown: isPending ? shown : wanted, isPending }
}

/** Whether the browser has just faded to the page itself, as after a swipe back; asking forgets it. */
function useAnimatedByBrowser(): () => boolean {
  const isAnimated = useRef(false)
  useEffect(() => {
    const remember = (event: PopStateEvent) => {
      isAnimated.current = event.hasUAVisualTransition
    }
    addEventListener('popstate', remember)
    return () => removeEventListener('popstate', remember)
  }, [])
  const [take] = useState(() => () => {
    const was = isAnimated.current
    isAnimated.current = false
    return was
  })
  return take
}
