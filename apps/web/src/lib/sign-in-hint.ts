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

/** The browser does not notice when it is the server that cannot be reached. */
const TRY_AGAIN_MS = 10_000

/** Follows sign-in and sign-out in the browser's other tabs, and tries again once the connection or the server is back. */
export function followOtherTabs(session: Session): () => void {
  function onStorage(event: StorageEvent): void {
    if (event.key !== KEY) return
    if (event.newValue === null) session.signOut()
    else if (session.get().status !== 'signedIn') void session.restore()
  }
  function onOnline(): void {
    if (session.get().status !== 'signedIn') void session.restore()
  }
  const timer = setInterval(() => {
    if (session.get().status === 'unreached' && navigator.onLine) void session.restore()
  }, TRY_AGAIN_MS)
  addEventListener('storage', onStorage)
  addEventListener('online', onOnline)
  return () => {
    clearInterval(timer)
    removeEventListener('storage', onStorage)
    removeEventListener('online', onOnline)
  }
}
