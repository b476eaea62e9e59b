import { startTransition, use, useEffect, useState } from 'react'
import { FirstRenderContext } from './first-render.ts'

/** Whether what was drawn without it is on screen: for parts whose code is not waited for, and which come in slices. */
export function useDrawn(): boolean {
  const first = use(FirstRenderContext)
  const [isDrawn, setIsDrawn] = useState(() => !first?.moment())
  useEffect(() => startTransition(() => setIsDrawn(true)), [])
  return isDrawn
}
