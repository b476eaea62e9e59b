import type { AccessView, UserView } from '@salon/contract'
import { failureOf } from './error-message.ts'
import { createStore, type Store } from './store.ts'

/**
 * `unknown` until the first refresh has answered; it never lasts without a hint of an earlier sign-in. `unreached` when no
 * answer came: what this browser kept for her stays readable, and the next try may still restore the session.
 */
export type SessionState =
  | { status: 'unknown'; user: null }
  | { status: 'unreached'; user: null }
  | { status: 'signedOut'; user: null }
  | { status: 'signedIn'; user: UserView }

/** Remembers, without any secret, that a refresh cookie probably exists, and hears of it from other tabs. */
export interface SignInHint {
  read: () => boolean
  write: (signedIn: boolean) => void
}

export interface SessionOptions {
  /** Trades the refresh cookie for an access token. */
  requestAccess: () => Promise<AccessView>
  hint: SignInHint
  /** Runs one refresh at a time among all tabs. */
  exclusively?: <T>(work: () => Promise<T>) => Promise<T>
  /** Drops everything personal that was cached; where the session has ended by itself, she may go on with what is kept for her alone. */
  onSignedOut?: (hasEnded: boolean) => void
}

export interface Session extends Pick<Store<SessionState>, 'get' | 'subscribe'> {
  /** The access token, which lives in memory only. */
  accessToken: () => string | null
  signIn: (access: AccessView) => void
  /** After the profile was changed. */
  setUser: (user: UserView) => void
  /** Forgets the session here; the server is told by whoever calls. */
  signOut: () => void
  /** Gets a new access token, one request however many ask at once. `false`: there is no session to go on with. */
  refresh: () => Promise<boolean>
  /** First call of the page: refreshes when the hint says that there may be a session. */
  restore: () => Promise<boolean>
}

export function createSession({ requestAccess, hint, exclusively, onSignedOut }: SessionOptions): Session {
  let token: string | null = null
  let running: Promise<boolean> | null = null
  const initial: SessionState = hint.read()
    ? { status: 'unknown', user: null }
    : { status: 'signedOut', user: null }
  const states = createStore<SessionState>(initial)

  function signIn(access: AccessView): void {
    token = access.accessToken
    hint.write(true)
    states.set({ status: 'signedIn', user: access.user })
  }

  function signOut(hasEnded = false): void {
    hint.write(false)
    const wasSignedIn = states.get().status !== 'signedOut'
    token = null
    states.set({ status: 'signedOut', user: null })
    if (wasSignedIn) onSignedOut?.(hasEnded)
  }

  async function refreshOnce(): Promise<boolean> {
    try {
      signIn(await (exclusively ? exclusively(requestAccess) : requestAccess()))
      return true
    } catch (error) {
      const { reason } = failureOf(error)
      if (reason === 'SESSION_EXPIRED' || reason === 'SESSION_REUSED' || reason === 'UNAUTHENTICATED')
        signOut(true)
      // No answer is no verdict: the hint stays, and so does what is kept for her; the next request or page load tries again.
      else if (states.get().status === 'unknown') states.set({ status: 'unreached', user: null })
      return false
    }
  }

  function refresh(): Promise<boolean> {
    running ??= refreshOnce().finally(() => {
      running = null
    })
    return running
  }

  return {
    get: states.get,
    subscribe: states.subscribe,
    accessToken: () => token,
    signIn,
    setUser: (user) => states.set({ status: 'signedIn', user }),
    signOut,
    refresh,
    restore: () => (hint.read() ? refresh() : Promise.resolve(false)),
  }
}
