import { createContext, use } from 'react'
import type { Session, SessionState } from './session.ts'
import { useStore } from './store.ts'

/** Given by app/providers.tsx. */
export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession needs <SessionContext>')
  return session
}

const GUEST: SessionState = { status: 'signedOut', user: null }

/** Who is signed in, following changes in this tab and the others. The server draws its pages for guests. */
export function useSessionState(): SessionState {
  return useStore(useSession(), () => GUEST)
}

/**
 * Asks for a sign-in where it is needed, in place: resolves with `true` at once when signed in, after the dialog when
 * not, and with `false` when the person closes the dialog. Nothing else on the page changes.
 */
export type RequireSession = () => Promise<boolean>

export const RequireSessionContext = createContext<RequireSession>(() => Promise.resolve(false))

export function useRequireSession(): RequireSession {
  return use(RequireSessionContext)
}
