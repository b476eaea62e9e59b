import type { FirstData } from '@salon/contract'
import type { QueryClient } from '@tanstack/react-query'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { ApiClient } from './trpc.ts'

/**
 * Puts what the first HTML has brought into the cache, as an answer of the moment it was made in: a query that finds it too
 * old shows it and asks again.
 */
export function takeFirstData(queryClient: QueryClient, client: ApiClient): void {
  const text = document.getElementById('first-data')?.textContent
  if (!text) return
  const { madeAt, salon }: FirstData = JSON.parse(text)
  const { salons } = createTRPCOptionsProxy({ queryClient, client })
  // by a clock that is slow it would stay young for too long
  const updatedAt = Math.min(Date.parse(madeAt), Date.now())
  queryClient.setQueryData(salons.bySlug.queryKey({ slug: salon.slug }), salon, { updatedAt })
}
