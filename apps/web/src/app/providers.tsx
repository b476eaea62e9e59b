import { IsRestoringProvider, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { errorMessages } from '../i18n/errors.ts'
import { loadMessages } from '../i18n/locale.ts'
import { followOtherTabs } from '../lib/sign-in-hint.ts'
import { TRPCProvider } from '../lib/trpc.ts'
import { SessionContext } from '../lib/use-session.ts'
import { type FirstRender, FirstRenderContext } from '../lib/first-render.ts'
import type { Services } from './services.ts'
import { SignInGate } from './sign-in-gate.tsx'

export interface ProvidersProps {
  services: Services
  /** What the page on screen was drawn from, where it was. */
  first?: FirstRender | null
  children: ReactNode
}

/** Hands the services to the tree, and restores the session of an earlier visit. */
export function Providers({ services, first = null, children }: ProvidersProps) {
  const { queryClient, session, apiClient } = services
  const isTakenOver = useTakenOver(first)
  useEffect(() => {
    void session.restore()
    // Without them errors read as unexpected ones, which is all that can be said then.
    void Promise.allSettled([loadMessages(errorMessages)])
    return followOtherTabs(session)
  }, [session])
  return (
    <FirstRenderContext value={first}>
      <QueryClientProvider client={queryClient}>
        <IsRestoringProvider value={!isTakenOver}>
          <TRPCProvider queryClient={queryClient} trpcClient={apiClient}>
            <SessionContext value={session}>
              <SignInGate>{children}</SignInGate>
            </SessionContext>
          </TRPCProvider>
        </IsRestoringProvider>
      </QueryClientProvider>
    </FirstRenderContext>
  )
}

/** Nothing is asked for before: an answer that comes in the middle would make the page differ from the one that is taken over. */
function useTakenOver(first: FirstRender | null): boolean {
  const [isTakenOver, setIsTakenOver] = useState(first === null)
  useEffect(() => {
    void first?.ended.then(() => startTransition(() => setIsTakenOver(true)))
  }, [first])
  return isTakenOver
}
