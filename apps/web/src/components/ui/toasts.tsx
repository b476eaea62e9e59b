import { useStore } from '../../lib/store.ts'
import { dismissToast, toasts } from '../../lib/toast.ts'
import { ToastCard } from './toast-card.tsx'

/** What there is to say now, one below the other. */
export function Toasts() {
  return useStore(toasts).map((toast) => (
    <ToastCard key={toast.id} toast={toast} onClose={() => dismissToast(toast.id)} />
  ))
}
