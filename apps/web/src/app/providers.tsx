import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { errorMessages } from '../i18n/errors.ts'
import { loadMessages } from '../i18n/locale.ts'
import { followOtherTabs } from '../lib/sign-in-hint.ts'
import { TRPCProvider } from '../lib/trpc.ts'
import { SessionContext } from '../lib/use-session.ts'
import type { Services } from './services.ts'
import { SignInGate } from './sign-in-gate.tsx'

/** Hands the services to the tree, and restores the session of an earlier visit. */
export function Providers({ services, children }: { services: Services; children: ReactNode }) {
  const { queryClient, session, apiClient } = services
  useEffect(() => {
    void session.restore()
    // Without them errors read as unexpected ones, which is all that can be said then.
    void Promise.allSettled([loadMessages(errorMessages)])
    return followOtherTabs(session)
  }, [session])
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider queryClient={queryClient} trpcClient={apiClient}>
        <SessionContext value={session}>
          <SignInGate>{children}</SignInGate>
        </SessionContext>
      </TRPCProvider>
    </QueryClientProvider>
  )
}
