import type { ReactNode } from 'react'
import { SignedInOnly } from '../../components/signed-in-only.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useSessionState } from '../../lib/use-session.ts'
import { useKeptBookings } from './use-kept-bookings.ts'

/**
 * The way in for who is signed out. For others the page at once, with what was last seen, even before or without the
 * server's word on the session.
 */
export function BookingsGate({ children }: { children: ReactNode }) {
  const t = useMessages(bookingsMessages)
  const { status } = useSessionState()
  useKeptBookings()
  if (status !== 'signedOut') return children
  return (
    <SignedInOnly title={t.signInToSee} fallback={null}>
      {() => children}
    </SignedInOnly>
  )
}
