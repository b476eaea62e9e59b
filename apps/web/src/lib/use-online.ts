import { useSyncExternalStore } from 'react'
import { useSessionState } from './use-session.ts'

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/**
 * Whether the server can be asked. Browsers call any network "online", even one that leads nowhere, so a sign-in that could
 * not be restored for want of an answer counts as well.
 */
export function useOnline(): boolean {
  const hasNetwork = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  const isUnreached = useSessionState().status === 'unreached'
  return hasNetwork && !isUnreached
}
