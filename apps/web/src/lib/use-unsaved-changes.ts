import { createContext, use, useEffect } from 'react'
import { guardUnsaved } from './routing/leaving.ts'

/** Told by what is in a part of a page that something in it is not saved; what it returns takes that back. */
export const UnsavedPartContext = createContext<(() => () => void) | null>(null)

/**
 * Asks before the page is left, or its tab closed, while something on it is not saved.
 * @param isLostBySearch another search of the same page takes it away as well
 * @param isWork it is something that the page does, rather than what was typed
 */
export function useUnsavedChanges(isUnsaved: boolean, { isLostBySearch = false, isWork = false } = {}): void {
  const tellPart = use(UnsavedPartContext)
  useEffect(() => {
    if (!isUnsaved) return
    const takeBack = [guardUnsaved({ isLostBySearch, isWork }), tellPart?.()]
    return () => {
      for (const each of takeBack) each?.()
    }
  }, [isUnsaved, isLostBySearch, isWork, tellPart])
}
