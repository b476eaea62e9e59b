import { useLayoutEffect, useState } from 'react'
import { useStore } from '../../lib/store.ts'
import { toastDialogs } from '../../lib/toast.ts'
import { Toasts } from './toasts.tsx'

/** Short news in a dialog, while it is the uppermost one: between what it holds and its actions, so that none is covered. */
export function DialogToaster() {
  const [dialog] = useState(() => Symbol('dialog'))
  useLayoutEffect(() => {
    toastDialogs.set([...toastDialogs.get(), dialog])
    return () => toastDialogs.set(toastDialogs.get().filter((each) => each !== dialog))
  }, [dialog])
  const isUppermost = useStore(toastDialogs).at(-1) === dialog
  return (
    <div
      role="status"
      aria-live="polite"
      className="grid shrink-0 justify-items-center gap-2 px-4 [--below:1rem] print:hidden"
    >
      {isUppermost && <Toasts />}
    </div>
  )
}
