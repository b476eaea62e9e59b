import type { AppRouter } from '@salon/api'
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import { fetchWithTrace } from './last-request.ts'
import { listLink } from './list-link.ts'
import { refreshLink } from './refresh-link.ts'
import type { Session } from './session.ts'

/** `useTRPC()` gives typed query and mutation options of every procedure; `useTRPCClient()` the bare client. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

export type ApiClient = TRPCClient<AppRouter>

const URL = '/trpc'
/** The server refuses a batch with more. */
const MAX_BATCH_ITEMS = 10

/** A client without a session: it only ever asks for one. */
export function createRefreshClient(): ApiClient {
  return createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: URL })] })
}

/** The client of the whole app: sends the access token, and gets a new one when it has run out. */
export function createApiClient(session: Session): ApiClient {
  return createTRPCClient<AppRouter>({
    links: [
      listLink,
      refreshLink(session),
      httpBatchLink({
        url: URL,
        fetch: fetchWithTrace,
        maxItems: MAX_BATCH_ITEMS,
        headers() {
          const token = session.accessToken()
          return token ? { authorization: `Bearer ${token}` } : {}
        },
      }),
    ],
  })
}
