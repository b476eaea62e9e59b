import { QueryClient } from '@tanstack/react-query'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { expect, it } from 'vitest'
import { fakeServer } from '../testing/fake-server.ts'
import { createSession } from './session.ts'
import { createApiClient } from './trpc.ts'

it('asks for the pages of a list with nothing but what the contract knows', async () => {
  const server = fakeServer({ 'salons.search': () => ({ items: [], nextCursor: 'c2' }) })
  const visitor = createSession({
    requestAccess: () => Promise.reject(new Error('a visitor never refreshes')),
    hint: { read: () => false, write: () => undefined },
  })
  const queryClient = new QueryClient()
  const trpc = createTRPCOptionsProxy({ client: createApiClient(visitor), queryClient })
  await queryClient.fetchInfiniteQuery({
    ...trpc.salons.search.infiniteQueryOptions({ limit: 2 }, { getNextPageParam: (page) => page.nextCursor }),
    pages: 2,
  })
  expect(server.callsOf('salons.search').map((call) => call.input)).toEqual([
    { limit: 2 },
    { limit: 2, cursor: 'c2' },
  ])
})
