import type { FirstData } from '@salon/contract'
import type { QueryClient } from '@tanstack/react-query'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { ApiClient } from './trpc.ts'

/** What the first HTML has brought along; `null` in a page that was made from nothing. */
export function readFirstData(): FirstData | null {
  const text = document.getElementById('first-data')?.textContent
  if (!text) return null
  const data: FirstData = JSON.parse(text)
  return data
}

/**
 * Puts what the first HTML has brought into the cache, as an answer of the moment it was made in: a query that finds it too
 * old shows it and asks again.
 */
export function takeFirstData(
  queryClient: QueryClient,
  client: ApiClient,
  { madeAt, salon }: FirstData,
): void {
  if (!salon) return
  const { salons } = createTRPCOptionsProxy({ queryClient, client })
  // by a clock that is slow it would stay young for too long
  const updatedAt = Math.min(Date.parse(madeAt), Date.now())
  queryClient.setQueryData(salons.bySlug.queryKey({ slug: salon.slug }), salon, { updatedAt })
}
