import { createStore } from './store.ts'

export type ToastTone = 'success' | 'error' | 'info'

export interface Toast {
  id: number
  tone: ToastTone
  text: string
  /** The way back from what was just done. */
  action?: ToastAction | undefined
}

export interface ToastAction {
  label: string
  run: () => void
}

const SHOWN_MS = 6_000
let lastId = 0

export const toasts = createStore<readonly Toast[]>([])

/** The dialogs that are open, the uppermost last: what is said while one is belongs into it. */
export const toastDialogs = createStore<readonly symbol[]>([])

/** Shows a short message for some seconds. For news only: what a person must act on belongs in the page. */
export function showToast(text: string, tone: ToastTone = 'success', action?: ToastAction): void {
  const id = ++lastId
  toasts.set([...toasts.get(), { id, tone, text, action }])
  setTimeout(() => dismissToast(id), SHOWN_MS)
}

export function dismissToast(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id))
}
