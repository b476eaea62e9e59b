import { useLayoutEffect, useRef } from 'react'

type Find = () => HTMLElement | null | undefined

/**
 * Moves the focus once what somebody changes is drawn anew: the button that was pressed may be gone then, or be another's.
 * @returns says where it belongs; otherwise it stays where it is
 */
export function useNextFocus(): (find: Find) => void {
  const next = useRef<Find | null>(null)
  useLayoutEffect(() => {
    next.current?.()?.focus()
    next.current = null
  })
  return (find) => {
    next.current = find
  }
}
