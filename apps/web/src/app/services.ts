import { QueryClient } from '@tanstack/react-query'
import { failureOf } from '../lib/error-message.ts'
import type { FirstData } from '@salon/contract'
import { takeFirstData } from '../lib/first-data.ts'
import { clearTab } from '../lib/browser-storage.ts'
import { writePreference } from '../lib/preferences.ts'
import { createSession } from '../lib/session.ts'
import { createSignInHint } from '../lib/sign-in-hint.ts'
import { createApiClient, createRefreshClient } from '../lib/trpc.ts'

const STALE_MS = 30_000
const RETRIES_OFFLINE = 2

/** What everybody may see; all else belongs to who is signed in and goes when she leaves. */
function isPublic(queryKey: readonly unknown[]): boolean {
  const [path] = queryKey
  return Array.isArray(path) && path[0] === 'salons' && path[1] !== 'manage'
}

/**
 * The app's long-lived parts, wired together once a page load.
 * @param first what the page has brought along
 */
export function createServices(first: FirstData | null) {
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: STALE_MS,
        // A refusal stays one; only a request without an answer is worth repeating.
        retry: (failures, error) => failures < RETRIES_OFFLINE && failureOf(error).reason === 'OFFLINE',
        // Say "offline" rather than wait in silence, and load again when the connection is back.
        networkMode: 'always',
        refetchOnReconnect: 'always',
      },
      // Never keep a booking for later: it would be made at a moment nobody expects.
      mutations: { networkMode: 'always', retry: false },
    },
  })
  const refreshClient = createRefreshClient()
  const session = createSession({
    requestAccess: () => refreshClient.accounts.refresh.mutate(),
    hint: createSignInHint(),
    // Browsers give locks to pages served over https (or from this machine) alone.
    ...(navigator.locks && {
      exclusively: (work) => navigator.locks.request('salon.refresh', work),
    }),
    onSignedOut: (hasEnded) => {
      queryClient.removeQueries({ predicate: (query) => !isPublic(query.queryKey) })
      writePreference('salon.keptBookings', null)
      // whose calendar it was is nothing to who signs in next
      writePreference('salon.calendarStaff', null)
      // what names its owner waits for her where her session merely ended
      if (!hasEnded) clearTab()
    },
  })
  const apiClient = createApiClient(session)
  if (first) takeFirstData(queryClient, apiClient, first)
  return { queryClient, session, apiClient }
}

export type Services = ReturnType<typeof createServices>
