import { useEffect, useState } from 'react'

/** `false` in the first render, `true` soon after: for parts that may come once the rest of the page is there. */
export function useDrawn(): boolean {
  const [isDrawn, setIsDrawn] = useState(false)
  useEffect(() => setIsDrawn(true), [])
  return isDrawn
}
