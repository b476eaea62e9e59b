import { Suspense } from 'react'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useStore } from '../../lib/store.ts'
import { toastDialogs, toasts } from '../../lib/toast.ts'

/** Nothing is said before somebody has done something. Without a network at that moment the words alone have to do. */
const Toasts = lazyPart(() =>
  import('./toasts.tsx').then(
    (part) => part.Toasts,
    () => PlainToasts,
  ),
)

function PlainToasts() {
  return useStore(toasts).map(({ id, text }) => (
    <p key={id} className="rounded-lg border border-line bg-surface p-4 text-sm font-medium">
      {text}
    </p>
  ))
}

/** Short news at the foot of the page, read out as it comes. Mounted once, by the layout. */
export function Toaster() {
  const isCovered = useStore(toastDialogs).length > 0
  const hasNews = useStore(toasts).length > 0
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 print:hidden bottom-(--dock,0px) z-60 grid justify-items-center gap-2 p-4 pb-[max(1rem,env(safe-area-inset-bottom))]"
    >
      <Suspense>{hasNews && !isCovered && <Toasts />}</Suspense>
    </div>
  )
}
