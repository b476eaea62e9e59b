import type { AppRouter } from '@salon/api'
import { createTRPCClient, httpSubscriptionLink, type TRPCClient } from '@trpc/client'
import { EventSource } from 'eventsource'
import { refreshLink } from './refresh-link.ts'
import type { Session } from './session.ts'

const URL = '/live'

/**
 * The client of what the server tells by itself. The browser's own EventSource sends no headers, and a token in an address would end
 * up in logs. Apart from `trpc.ts`, so that only pages that listen load it.
 */
export function createLiveClient(session: Session): TRPCClient<AppRouter> {
  return createTRPCClient<AppRouter>({
    links: [
      refreshLink(session),
      httpSubscriptionLink({
        url: URL,
        EventSource,
        eventSourceOptions: {
          fetch: (input, init) =>
            fetch(input, {
              ...init,
              headers: { ...init.headers, authorization: `Bearer ${session.accessToken() ?? ''}` },
            }),
        },
      }),
    ],
  })
}
