import { type RefObject, useEffect, useRef } from 'react'
import { focusPage } from '../focus-page.ts'
import { useShown } from './router.tsx'

/**
 * Moves the focus to a new page, to its heading where there is one already: without a reload a screen reader would
 * notice nothing. A field of the page that took the focus keeps it, and so does everything when only the search changes.
 */
export function useFocusOnArrival(main: RefObject<HTMLElement | null>): void {
  const { path } = useShown().address
  const focused = useRef(path)
  useEffect(() => {
    if (focused.current === path) return
    focused.current = path
    if (!main.current || main.current.contains(document.activeElement)) return
    focusPage(main.current)
  }, [path, main])
}
