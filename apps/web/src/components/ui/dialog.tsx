import { lazy, Suspense, useEffect } from 'react'
import type { DialogProps } from './dialog-window.tsx'

const loadWindow = () => import('./dialog-window.tsx')
const DialogWindow = lazy(async () => ({ default: (await loadWindow()).DialogWindow }))

/**
 * A sheet from below on phones, a window in the middle on larger screens. Keeps the focus, closes on Escape. Its code is
 * no part of a page's first load: it comes once the page with the closed dialog is there.
 */
export function Dialog(props: DialogProps) {
  useEffect(() => {
    void Promise.allSettled([loadWindow()])
  }, [])
  if (!props.isOpen) return null
  return (
    <Suspense>
      <DialogWindow {...props} />
    </Suspense>
  )
}
