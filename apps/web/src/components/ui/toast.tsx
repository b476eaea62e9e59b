import { Suspense } from 'react'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useStore } from '../../lib/store.ts'
import { dismissToast, toastDialogs, toasts } from '../../lib/toast.ts'
import type { ToastCardProps } from './toast-card.tsx'

/** Nothing is said before somebody has done something. Without a network at that moment the words alone have to do. */
const ToastCard = lazyPart<ToastCardProps>(() =>
  import('./toast-card.tsx').then(
    (part) => part.ToastCard,
    () => PlainCard,
  ),
)

function PlainCard({ toast }: ToastCardProps) {
  return <p className="rounded-lg border border-line bg-surface p-4 text-sm font-medium">{toast.text}</p>
}

/** Short news at the foot of the page, read out as it comes. Mounted once, by the layout. */
export function Toaster() {
  const isCovered = useStore(toastDialogs).length > 0
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 print:hidden bottom-(--dock,0px) z-60 grid justify-items-center gap-2 p-4 pb-[max(1rem,env(safe-area-inset-bottom))]"
    >
      {!isCovered && <Toasts />}
    </div>
  )
}

/** What there is to say now, one below the other. */
export function Toasts() {
  return (
    <Suspense>
      {useStore(toasts).map((toast) => (
        <ToastCard key={toast.id} toast={toast} onClose={() => dismissToast(toast.id)} />
      ))}
    </Suspense>
  )
}
