import { readPreference, writePreference } from './preferences.ts'
import type { Session, SignInHint } from './session.ts'

const KEY = 'salon.signedIn'

export function createSignInHint(): SignInHint {
  return {
    read: () => readPreference(KEY) === '1',
    write: (signedIn) => {
      writePreference(KEY, signedIn ? '1' : null)
    },
  }
}

/** Follows sign-in and sign-out in the browser's other tabs, and tries again once the connection is back. */
export function followOtherTabs(session: Session): () => void {
  function onStorage(event: StorageEvent): void {
    if (event.key !== KEY) return
    if (event.newValue === null) session.signOut()
    else if (session.get().status !== 'signedIn') void session.restore()
  }
  function onOnline(): void {
    if (session.get().status !== 'signedIn') void session.restore()
  }
  addEventListener('storage', onStorage)
  addEventListener('online', onOnline)
  return () => {
    removeEventListener('storage', onStorage)
    removeEventListener('online', onOnline)
  }
}
